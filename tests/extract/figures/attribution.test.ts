import { describe, expect, test } from 'vitest';
import { figuresOf } from './figures-of.ts';

/** The claimant of every figure, in order; `-` when none is given. */
const claimants = (text: string): readonly string[] => figuresOf(text).map(({ claimant }) => claimant?.text ?? '-');

/** Sentences whose every figure is one source's. */
const finds: readonly (readonly [source: string, text: string])[] = [
  // the source follows what it says, and only circumstances follow the source
  [
    "Norland's health ministry",
    "At least 54 people were killed and 158 hurt at a market, Norland's health ministry said, blaming the rebels.",
  ],
  ['a local chief', 'Rebels killed 17 villagers, a local chief told AFP.'],
  ['a security official', 'Thirty soldiers died, a security official told the Orla news agency by phone from Sela.'],
  [
    'police spokesperson Bruno Ndao',
    'The attack left 12 dead, police spokesperson Bruno Ndao told journalists late on Sunday.',
  ],
  ['medics', 'Strikes killed 22 people on Thursday, medics said, as mediators resumed talks in Orla.'],
  [
    'the mayor',
    'It killed 9 people, the mayor said in a post on the Telegram messaging app, adding that 14 others were hurt.',
  ],
  ['survivors', 'At least 12 people died, the agency reported, quoting survivors.'],
  ['local authorities', 'At least 12 people died, per local authorities.'],
  ['the ministry', "Norland's air force, the ministry said, shot down 78 drones."],
  ['General Staff', 'Norland lost 1,040 troops in a day - General Staff'],
  // whose word it is, as a noun
  ["the army's", "The BBC could not verify the army's claim that 300 rebels were killed."],
  ['the army', 'A statement by the army that 300 rebels were killed could not be verified.'],
  // verbs with an object
  ['the governor', 'The Interfax agency quoted the governor as saying that 46 had died.'],
  ['the General Staff', 'In its daily bulletin, the General Staff put Norlandish losses at 1,020 soldiers.'],
  ['The rebel-run ministry', 'The rebel-run ministry gave a toll of 68.'],
  ['An AFP tally of official figures', 'An AFP tally of official figures counts 1,218 dead.'],
  [
    'an AFP tally of official figures',
    'In all 1,218 people were killed, according to an AFP tally of official figures.',
  ],
  ['the Sela Resistance Committees', 'A volunteer group, the Sela Resistance Committees, put the toll at 61.'],
  [
    'analysts at the Institute for Strategy and Policy',
    'Rebels lost 144 towns, analysts at the Institute for Strategy and Policy say.',
  ],
  [
    'Lawrence Kanyu',
    'A rebel spokesman, Lawrence Kanyu, dismissed the claim as fantasy and said government forces had lost 200 men.',
  ],
  // the next sentence carries on
  ['The World Relief Office', 'The World Relief Office has seen worse. It says it needs $645m.'],
  [
    'the Orla hospital',
    'A strike killed 21 people, the Orla hospital said. Thirty-five others were wounded, 11 of them critically.',
  ],
  // a source at the end speaks for both sides of a semicolon when they count the same
  ['the district head', 'At least 18 people were killed in Sela; another 33 were hurt, the district head said.'],
  // whose count, with and without a comma
  ['Western estimates', 'By Western estimates, Norland has suffered 1.2 million casualties.'],
  ["the office's count", "Some 9,300 children have been hurt, by the office's count."],
  ['A count by the Orla Post', 'A count by the Orla Post has identified 140,101 dead soldiers.'],
  ["The ministry's", "The ministry's count, which nobody can check, is 214."],
  ['The army', 'The army confirmed the attack but gave a lower toll of 17.'],
  // what stands around the source
  ['a local official', 'Six people died, a local official who declined to be named told the agency.'],
  ['the office', 'Between May and August 60 people were shot while fetching water, the office said in a statement.'],
  ['rescue workers and a hospital director', 'The strike killed 9, rescue workers and a hospital director said.'],
  ['the army', 'On Monday the army reported that it had shot down 84 drones.'],
  ['Halima', 'A resident, Halima, told the paper that 14 relatives had been killed.'],
  ['Sela prosecutors', 'Sela prosecutors opened a case after the strike, saying 35 people had been killed.'],
  // headlines
  ['NATO', 'NATO: 40 tanks destroyed'],
  ['Orlan army', 'Orlan army: 14 drones intercepted'],
  // the next sentence carries on
  [
    'The air force',
    'The air force said Norland launched 120 drones. It shot down 98 of them. Twelve others got through.',
  ],
  ['The ministry', 'The ministry reported 30 deaths on Friday. A day later, it raised the toll to 34.'],
  ['Aidwell', 'Aidwell has trucked water to the camp since May. It says 80,000 people rely on it.'],
  ['The Red Crescent', 'The Red Crescent says 60 people are missing. Their number rose to 72.'],
  // the pronoun is who is said to speak
  ['Ada Marsh', 'Ada Marsh says his team has found 12 graves.'],
  ['a nurse', 'It was not clear how many had died, but a nurse said she had counted 20 bodies.'],
];

/** Sentences none of whose figures has a source. */
const ignores: readonly string[] = [
  'The Norlandish government dismissed reports that 5,000 recruits had died.',
  'The figures could not be independently verified. It needs $645m.',
  'Neither side has said how many of the 90 captives are alive.',
  'Norland hit Sela on Monday, the army said. The strike damaged 14 houses.',
  'Sela: 14 killed in market shelling',
  'The army has 30,000 men, fewer than the rebels claim.',
  'In a statement read to 300 guests, he thanked the army.',
];

describe('who gives a number', () => {
  test.each(finds)('%s: %s', (source, text) => {
    const found = claimants(text);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set([source]));
  });

  test.each(ignores)('nobody: %s', (text) => {
    const found = claimants(text);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set(['-']));
  });

  test('what follows a contrast is another’s', () => {
    expect(claimants('Strikes killed 22 people, medics said, while the army said it had killed 10 gunmen.')).toEqual([
      'medics',
      'the army',
    ]);
    expect(
      claimants(
        'The ministry says 61,700 people have been killed since October 7, 2023, when gunmen killed about 1,200, by Vardanian tallies.',
      ),
    ).toEqual(['The ministry', 'Vardanian tallies']);
  });

  test.each<[text: string, sources: readonly string[]]>([
    ['Orla speaks of 900 dead, Sela of 1,300.', ['Orla', 'Sela']],
    ['The army speaks of 20 dead, the rebels of at least 80.', ['The army', 'the rebels']],
    ['The army put the toll at 210, the opposition at more than 600.', ['The army', 'the opposition']],
    ['Orla says it killed 200 fighters, Sela that it killed 58.', ['Orla', 'Sela']],
  ])('a verb said once is meant twice: %s', (text, sources) => {
    expect(claimants(text)).toEqual(sources);
  });

  test('a number inside the name of a source is nobody’s claim', () => {
    expect(claimants('The Orla Post reported, citing two officers, that 4,000 troops had left.')).toEqual([
      '-',
      'two officers',
    ]);
  });
});
