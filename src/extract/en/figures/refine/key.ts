// Lists "more than 100,000 soldiers have deserted"; leaves out "two groups", "two days ago" and "50 shells" in a figure of speech.
import type { Draft } from '../../../refine/draft.ts';
import { harms } from '../../../refine/harms.ts';
import { wordList } from '../../lexicon/word-list.ts';
import { kindOf } from '../event.ts';
import { isHyphen } from '../numeral/hyphen.ts';
import type { Scene } from '../scene.ts';
import { hasBase, isBase } from './base.ts';
import {
  countsSource,
  holds,
  isAsked,
  isDenied,
  isException,
  isFormer,
  isOffspring,
  isPickedOut,
  isProposed,
  isRate,
  isToldOne,
} from './no-claim.ts';

/** Fewest attacks, and fewest people in some other plight, that are news as a number. */
const MIN_ATTACKS = 5;

const MIN_PEOPLE = 20;

/** Fewest people when no verb of the lexicons says what became of them. */
const MIN_CROWD = 1000;

/** Fewest vehicles or ships that were hit. */
const MIN_HIT = 2;

/** Fewest weapons when no verb of the lexicons says what became of them. */
const MIN_MUNITIONS = 10;

/** Fewest troops when no verb says what they did. */
const MIN_TROOPS = 100;

/** Least count of things outside the lexicons that is listed, and then only with a source. */
const MIN_OTHER = 1000;

/** Least amount of money, in whatever currency. */
const MIN_MONEY = 1_000_000;

const deadlines = wordList(
  'ultimatum deadline ceasefire cease-fire truce pause within withdraw withdrawal comply respond retaliate surrender extend extends extended extending',
);

/** What makes a time to come a term that somebody set. */
const orders = wordList(
  'ultimatum deadline ceasefire cease-fire truce must should shall if unless demand demands demanded demanding order orders ordered ordering threatens threatened threatening vow vows vowed obliterate warn warns warned warning withdraw withdrawal leave evacuate surrender comply respond retaliate release stop hand disarm given',
);

const past = wordList('ago earlier before after later old long');

const largest = (draft: Draft): number => draft.high ?? draft.low ?? 0;

const isDeadline = (scene: Scene, draft: Draft): boolean => {
  const range = scene.ranges[draft.sentence];
  if (range === undefined) return false;
  for (let at = draft.last; at <= draft.last + 3; at += 1) if (past.has(scene.tokens[at]?.lower ?? '')) return false;
  if (draft.bound === 'up_to' && scene.tokens[draft.qualifierFirst]?.lower === 'within')
    return !isAfterEvent(scene, draft) && holds(scene, range, orders);
  // "returned in one day", "after two days of truce"
  if (/^(?:in|after|during|over|since)$/u.test(scene.tokens[draft.qualifierFirst - 1]?.lower ?? '')) return false;
  for (let at = Math.max(range.first, draft.first - 14); at < Math.min(range.last, draft.last + 8); at += 1) {
    if (deadlines.has(scene.tokens[at]?.lower ?? ''))
      return draft.measure === 'duration' && !/^[-–‑]$/u.test(scene.tokens[draft.last]?.text ?? '');
  }
  return false;
};

/** "within half an hour of the attack" tells when, not by when. */
const isAfterEvent = (scene: Scene, draft: Draft): boolean => {
  for (let at = draft.last; at <= draft.last + 3; at += 1) if (scene.tokens[at]?.lower === 'of') return true;
  return false;
};

/** "one massacre too many": a figure of speech. */
const isTooMany = (scene: Scene, draft: Draft): boolean => {
  if (draft.low !== 1 || draft.high !== 1) return false;
  for (let at = draft.last; at <= draft.last + 4; at += 1)
    if (scene.tokens[at]?.lower === 'too') return scene.tokens[at + 1]?.lower === 'many';
  return false;
};

/** "…," said one private who left his unit: the number names who speaks, and is no count. */
const namesSpeaker = (scene: Scene, draft: Draft): boolean => {
  const at = scene.tokens[draft.first]?.start ?? -1;
  return scene.quotes.some(
    ({ kind, speaker }) => kind === 'speech' && speaker !== null && speaker.start <= at && at < speaker.end,
  );
};

/** "Of the 118 trucks that entered, 104 were stopped", by somebody's count: what a part is told of, whatever it is. */
const isOfOpening = ({ partOf, sentence, claimant, unit }: Draft): boolean =>
  unit === 'count' &&
  claimant !== null &&
  partOf?.sentence === sentence &&
  partOf.ordinal === 0 &&
  partOf.measured !== 'noun' &&
  partOf.measure === 'other';

/** Fewest weapons that are news when a sentence about deliveries only lists them. */
const MIN_WEAPONS = 10;

const supplies = wordList(
  'package packages aid tranche shipment shipments delivery deliveries deliver delivered pledge pledged pledges include includes including supply supplies provide provides send sends sent order ordered buy bought',
);

const isSupplied = (scene: Scene, draft: Draft): boolean => {
  const range = scene.ranges[draft.sentence];
  return range !== undefined && largest(draft) >= MIN_WEAPONS && holds(scene, range, supplies);
};

/** "Walikale, home to 60,000 people", "a city of 200,000 people", "one of 300 employees": who lives or works somewhere. */
const isInhabitants = (scene: Scene, draft: Draft): boolean => {
  const before = scene.tokens[draft.qualifierFirst - 1]?.lower ?? '';
  const second = scene.tokens[draft.qualifierFirst - 2]?.lower ?? '';
  if (before === 'to') return /^(?:home|next|close)$/u.test(second);
  if (before === 'of' || before === 'with') return true;
  return isHyphen(scene.tokens[draft.last]);
};

/** "19 drones crossed into the country", and not "the army has 40 missiles". */
const isFlying = (scene: Scene, draft: Draft): boolean =>
  kindOf(draft.head) === 'munition' &&
  draft.quote === null &&
  largest(draft) >= MIN_MUNITIONS &&
  !/^(?:has|have|had|of|with|owns?|possess(?:es)?)$/u.test(scene.tokens[draft.qualifierFirst - 1]?.lower ?? '');

const isKey = (scene: Scene, draft: Draft): boolean => {
  if (!draft.countable || draft.illustrative || draft.background || draft.sameAs !== null || draft.drift) return false;
  if (
    isDenied(scene, draft) ||
    isPickedOut(scene, draft) ||
    isFormer(scene, draft) ||
    isBase(scene, draft) ||
    isProposed(scene, draft) ||
    isOffspring(scene, draft) ||
    isToldOne(draft) ||
    isTooMany(scene, draft) ||
    isRate(scene, draft) ||
    isAsked(scene, draft) ||
    isException(scene, draft) ||
    countsSource(scene, draft)
  )
    return false;
  const said = draft.measured !== null && draft.measured !== 'noun';
  switch (draft.unit) {
    case 'duration':
      return isDeadline(scene, draft);
    case 'distance':
    case 'other':
      return false;
    case 'money':
      return largest(draft) >= MIN_MONEY && !/^(?:each|apiece)$/u.test(scene.tokens[draft.last]?.lower ?? '');
    case 'area':
      return true;
    case 'percent':
    case 'fraction':
      // "40% of the city is without power"
      if (said && draft.measure === 'other') return true;
      // "one in four hospitals functions"
      if (kindOf(draft.head) === 'building' && draft.quote === null) return true;
      // "100% of them", said for effect
      if (draft.quote !== null && draft.low === 1) return false;
      return draft.partOf !== null
        ? harms.has(draft.measure) ||
            draft.measure === 'other' ||
            (draft.measure === 'people' && draft.partOf.measured !== 'noun')
        : said && (harms.has(draft.measure) || /^(?:territory|people|money|weapons)$/u.test(draft.measure));
    default:
  }
  if (hasBase(scene, draft) || isOfOpening(draft)) return true;
  // "lost 31 kilos"
  if (draft.unit === 'mass' && draft.counts === null) return false;
  if (harms.has(draft.measure)) return said;
  switch (draft.measure) {
    case 'weapons':
      return said || isSupplied(scene, draft) || isFlying(scene, draft);
    case 'troops':
      return said || largest(draft) >= MIN_TROOPS;
    case 'attacks':
      return largest(draft) >= (said && kindOf(draft.head) === 'equipment' ? MIN_HIT : MIN_ATTACKS);
    case 'territory':
      return said;
    case 'people':
      return largest(draft) >= (said ? MIN_PEOPLE : MIN_CROWD) && (said || !isInhabitants(scene, draft));
    default:
      return (
        said ||
        (draft.unit === 'mass' && draft.counts !== null && !isHyphen(scene.tokens[draft.last])) ||
        (largest(draft) >= (draft.head === 'cases' ? MIN_PEOPLE : MIN_OTHER) && draft.claimant !== null)
      );
  }
};

/** Decides which figures a reader of a war digest must see. */
export function refineKey(scene: Scene, draft: Draft): void {
  draft.key = isKey(scene, draft) && !namesSpeaker(scene, draft);
  if (draft.key) scene.note('key', draft, `listed: ${draft.measure}`);
}
