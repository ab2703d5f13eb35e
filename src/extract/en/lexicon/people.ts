import { wordList } from './word-list.ts';

/** Nouns for persons, singular. Plurals are made from them; those that differ are in `pluralPeople`. */
const singular = `
  person civilian soldier fighter officer policeman policewoman troop serviceman servicewoman sailor marine pilot airman gunman
  militant insurgent rebel terrorist jihadist extremist attacker assailant bomber perpetrator suspect hostage prisoner detainee
  captive inmate refugee migrant asylum-seeker evacuee resident villager citizen inhabitant passenger passer-by bystander
  worker employee staffer aid-worker volunteer medic doctor nurse paramedic firefighter rescuer journalist reporter
  teacher student pupil child kid boy girl baby infant toddler teenager minor adult man woman mother father brother sister son
  daughter relative victim casualty survivor patient worshipper pilgrim tourist visitor shopper settler protester
  protestor demonstrator activist dissident politician minister lawmaker mp senator deputy mayor governor diplomat official
  leader commander general colonel major captain lieutenant sergeant guard bodyguard agent operative spy mercenary contractor recruit
  conscript reservist volunteer deserter defector defender veteran peacekeeper observer inspector monitor engineer
  technician scientist expert driver farmer herder fisherman trader smuggler trafficker miner crewman crewmember member
  militiaman paramilitary guerrilla bandit pirate gangster kidnapper hijacker looter rioter sniper supporter follower
  opponent partisan collaborator parishioner priest nun monk imam cleric youth youngster schoolchild schoolboy schoolgirl orphan widow
  elder elderly individual human foreigner national expatriate compatriot voter interpreter translator cameraman photographer
  martyr enemy subscriber consumer user colleague friend neighbour neighbor tenant guest customer player fan spectator athlete grandparent parent
  attendant caretaker organiser organizer auxiliary undertaker gravedigger imam surgeon midwife envoy spokesman spokeswoman spokesperson lawyer judge pensioner infantryman trooper paratrooper commando cadet trainee instructor adviser advisor personnel jihadi islamist brigade
  israeli palestinian ukrainian russian american iranian iraqi syrian afghan pakistani lebanese yemeni libyan sudanese
  somali ethiopian eritrean nigerian congolese rwandan malian kurd turk saudi egyptian jordanian kuwaiti qatari emirati german
  european british briton african asian arab korean armenian azerbaijani azeri georgian serb albanian kosovar colombian
  venezuelan haitian mexican ecuadorian indian kashmiri canadian australian pole filipino indonesian thai cambodian burmese rohingya
`;
const plural = `
  people persons men women children police policemen policewomen servicemen servicewomen airmen gunmen militiamen infantrymen
  fishermen crewmen cameramen personnel troops forces staff crew dead wounded injured missing displaced others
  passers-by schoolchildren casualties victims families households families brothers youths elderly lives injuries fatalities deaths
  mps pows ids idps medics babies nationals members crew civilians Palestinians Lebanese Sudanese mercenaries
  deputies regulars paramilitaries bodies corpses remains wives gendarmes militia survivors souls
`;
const plurals = (word: string): string =>
  word.endsWith('man') ? `${word.slice(0, -3)}men` : /[^aeiou]y$/u.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;

/** Nouns for one person. */
export const onePerson: ReadonlySet<string> = wordList(singular);

/** Nouns for several persons, and for persons counted as a mass ("personnel", "police"). */
export const manyPeople: ReadonlySet<string> = new Set([
  ...[...onePerson].map(plurals),
  ...[...wordList(plural)].map((word) => word.toLowerCase()),
]);

/** Nouns, singular and plural, for those who serve in an army or fight in one. */
export const fighters: ReadonlySet<string> = wordList(`
  troop troops soldier soldiers marine marines sailor sailors airmen serviceman servicemen servicewomen forces personnel infantry infantrymen
  paratrooper paratroopers commando commandos conscript conscripts reservist reservists recruit recruits peacekeeper peacekeepers
  regulars fighter fighters mercenary mercenaries battalion battalions brigade brigades division divisions regiment regiments
  gendarmes cadets trooper troopers volunteers legionnaires force army contingent garrison militia
`);
