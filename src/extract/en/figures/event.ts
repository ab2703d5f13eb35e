import type { Measure } from '../../../model/figure.ts';
import type { ActMeasure } from '../lexicon/events.ts';
import { fighters, manyPeople, onePerson } from '../lexicon/people.ts';
import { attackNouns, buildings, equipment, munitions } from '../lexicon/things.ts';
import { wordList } from '../lexicon/word-list.ts';

const vessels = wordList(
  'ship ships vessel vessels tanker tankers boat boats aircraft plane planes jet jets helicopter helicopters truck trucks',
);
const territory = wordList(
  'governorate governorates province provinces village villages town towns city cities settlement settlements neighbourhood neighborhood neighbourhoods neighborhoods district districts territory territories area areas kilometres kilometers miles hectares position positions island islands localities hamlet hamlets region regions township townships county counties state states country land enclave base bases outpost outposts checkpoint checkpoints post posts garrison garrisons camp camps hill hills height heights crossing crossings airfield airfields airport airports stronghold strongholds',
);
const animals = wordList(
  'sheep cattle livestock cow cows animal animals dog dogs horse horses goat goats pig pigs chickens camels',
);
/** Those who run away rather than lose their homes. */
const armed = wordList(
  'gunman gunmen attackers attacker assailants assailant suspects suspect militants militant fighters fighter soldiers soldier troops insurgents rebels prisoners inmates bandits perpetrators robbers',
);
/** Those who go home rather than free. */
const settled = wordList(
  'refugee refugees resident residents family families villager villagers migrant migrants idps evacuees displaced citizens nationals',
);
const envoys = wordList('diplomat diplomats ambassador ambassadors envoys official officials');
/** What carries goods and people as often as arms. */
const civil = wordList(
  'truck trucks vehicle vehicles boat boats ship ships vessel vessels tanker tankers carrier carriers plane planes motorcycle motorcycles motorbike motorbikes pickup pickups bulldozer bulldozers airplane airplanes airliner airliners speedboat speedboats',
);
/** What is left of the dead. */
const bodies = wordList('body bodies corpse corpses remains martyr martyrs');
const funds = wordList('funds aid money dollars euros assistance');

/** "Tribesmen", "railwaymen", "horsewomen": what the lexicons do not list. */
const tradesmen = /^(?!speci|regi|abdo)[a-z]{3,}(?:s|way|work|y|n|ts|ar)(?:men|women)$/u;

/** What kind of thing a head noun names; null when the lexicons do not hold it. */
export function kindOf(head: string): 'people' | 'munition' | 'equipment' | 'attack' | 'building' | null {
  if (manyPeople.has(head) || onePerson.has(head) || tradesmen.test(head)) return 'people';
  if (munitions.has(head)) return 'munition';
  if (equipment.has(head)) return 'equipment';
  if (attackNouns.has(head)) return 'attack';
  return buildings.has(head) ? 'building' : null;
}

/** What a count measures when nothing in the sentence says what happened to those counted. */
export function measureOfNoun(head: string): Measure {
  if (fighters.has(head)) return 'troops';
  if (bodies.has(head)) return 'killed';
  switch (kindOf(head)) {
    case 'people':
      return 'people';
    case 'munition':
      return 'weapons';
    case 'equipment':
      return civil.has(head) ? 'other' : 'weapons';
    case 'attack':
      return 'attacks';
    default:
      return 'other';
  }
}

/** What an act done to `head` measures; null when the act does not fit the noun. */
export function measureOfAct(act: ActMeasure, head: string): Measure | null {
  const kind = kindOf(head);
  const person = kind === 'people' || head === '';
  const arms = kind === 'munition' || kind === 'equipment';
  switch (act) {
    case 'displaced':
      if (armed.has(head) || envoys.has(head)) return 'people';
      return arms || kind === 'attack' ? null : act;
    case 'wounded':
      // "burned 20 trucks"
      if (arms) return 'losses';
      if (kind === 'building') return 'losses';
      return animals.has(head) ? 'losses' : kind === 'attack' ? null : act;
    case 'evacuated':
      if (bodies.has(head)) return 'killed';
      return animals.has(head) ? 'losses' : arms || kind === 'attack' ? null : act;
    case 'killed':
    case 'missing':
    case 'deserted':
    case 'arrested':
      if (animals.has(head)) return 'losses';
      return arms || kind === 'attack' ? null : act;
    case 'captured':
      return territory.has(head) ? 'territory' : arms && !vessels.has(head) ? 'weapons' : 'captured';
    case 'destroyed':
      return kind === 'munition' ? 'weapons' : kind === 'people' ? 'killed' : 'losses';
    case 'struck':
      return kind === 'munition'
        ? 'weapons'
        : kind === 'attack' || (kind === 'people' && head !== 'targets')
          ? null
          : 'attacks';
    case 'seized':
      if (territory.has(head)) return 'territory';
      if (bodies.has(head)) return 'killed';
      if (head === 'survivors') return 'evacuated';
      if (arms && !vessels.has(head)) return 'weapons';
      return kind === null && !vessels.has(head) ? null : 'captured';
    case 'released':
      if (bodies.has(head)) return 'killed';
      if (settled.has(head)) return 'people';
      return person ? 'captured' : arms ? 'weapons' : null;
    case 'held':
      if (territory.has(head)) return 'territory';
      if (head === '') return 'captured';
      return kind !== 'people' ? null : armed.has(head) || head === 'hostages' ? 'captured' : 'arrested';
    case 'cut_off':
      return kind === 'people' ? 'people' : 'other';
    case 'weapons':
      if (kind === 'attack') return 'attacks';
      if (fighters.has(head)) return 'troops';
      if (head === '') return 'weapons';
      return arms ? 'weapons' : funds.has(head) ? 'money' : null;
    case 'troops':
      return arms ? 'weapons' : person || fighters.has(head) ? 'troops' : null;
    case 'entered':
      if (fighters.has(head)) return 'troops';
      return kind === 'people' ? 'people' : kind === 'munition' ? 'weapons' : 'other';
    case 'moved':
      return fighters.has(head) ? 'troops' : arms ? 'weapons' : null;
    case 'territory':
      return arms && !territory.has(head) ? 'weapons' : 'territory';
    case 'lost':
      if (territory.has(head)) return 'territory';
      if (kind === 'munition') return 'weapons';
      if (kind === 'people' && !fighters.has(head)) return 'killed';
      return arms || person ? 'losses' : null;
    case 'losses':
      return arms || person ? 'losses' : null;
    case 'people':
      if (bodies.has(head)) return 'killed';
      return fighters.has(head) ? 'troops' : person ? 'people' : null;
    default:
      return act;
  }
}
