// Finds the toll in "bringing the death toll from the attacks to nine", "the toll rose from 12 to 15" and "the dead now exceed 100";
// refuses "shots at the dead were raised to 20 metres", where no toll changes.
import type { Draft } from '../../../refine/draft.ts';
import { type ActMeasure, eventNouns, eventVerbs } from '../../lexicon/events.ts';
import { wordList } from '../../lexicon/word-list.ts';
import type { Scene } from '../scene.ts';
import { type Event, isMark } from './event-words.ts';

/** How far before the number the toll and the verb of change may stand, in tokens. */
const REACH = 32;
const changes =
  /^(?:bring|brought|rais|push|tak(?:e|es|ing|en)$|took$|lift|driv|drove$|increas|ris(?:e|es|en|ing)$|rose$|climb|grow|grew$|jump|soar|surg|mount|swell|swelled$|doubl|tripl|amount|total(?:s|led|ed)|com(?:e|es|ing)$|came$|revis|updat|up$|put(?:s|ting)?$|lower|cut(?:s|ting)?$|reduc)/u;
const tolls = wordList(
  'toll tolls count tally deaths dead fatalities casualties injuries injured wounded killed missing displaced captured detained arrests losses figure number total',
);
/** Beyond these stands another clause. */
const reasons = wordList('because although though while whereas if');
/** Words that by themselves do not tell what was counted; the one before, or "number of", does. */
const bare = wordList('count tally figure number total');

const actOf = (scene: Scene, at: number): ActMeasure | null => {
  const word = scene.tokens[at]?.lower ?? '';
  const before = scene.tokens[at - 1]?.lower ?? '';
  if (bare.has(word) || word === 'toll' || word === 'tolls') {
    const own = eventNouns.get(before);
    return own ?? (bare.has(word) ? null : 'killed');
  }
  if (word === 'losses') return 'losses';
  return eventNouns.get(word) ?? eventVerbs.get(word)?.act ?? null;
};

/** Do the words before the number say that something reaches it: "to 15", "from 12 to 15", "exceeded 100"? */
const isReached = (scene: Scene, draft: Draft): 'change' | 'limit' | 'put' | null => {
  const word = scene.tokens[draft.qualifierFirst - 1]?.lower ?? '';
  const first = scene.tokens[draft.qualifierFirst]?.lower ?? '';
  if (/^(?:exceed|surpass|topp|tops|pass|cross)/u.test(first)) return 'limit';
  if (first === 'up' && scene.tokens[draft.qualifierFirst + 1]?.lower === 'to') return 'change';
  // "put the number of dead as high as 40"
  if (first === 'as' && /^(?:high|low)$/u.test(scene.tokens[draft.qualifierFirst + 1]?.lower ?? '')) return 'change';
  // "the toll could hit 30", "death toll now 21"
  if (
    draft.phrase === null &&
    /^(?:hit|hits|hitting|reach|reached|reaches|reaching|pass|passed|passes|top|topped|tops|totalling|totaling|nearing|now)$/u.test(
      word,
    )
  )
    return 'limit';
  // "may cross the 1 million mark"
  if (/^(?:mark|milestone|threshold)$/u.test(scene.tokens[draft.last]?.lower ?? '')) return 'limit';
  // "put deaths in Orla alone at 40"
  if (word === 'at') return 'put';
  return word === 'to' || word === 'from' ? 'change' : null;
};

/** What a toll counts that the number is the old or the new value of; null when no toll changes. */
export const tollReached = (scene: Scene, draft: Draft, floor: number): Event | null => {
  const kind = isReached(scene, draft);
  if (kind === null || draft.unit !== 'count') return null;
  let changed = kind === 'limit';
  let act: ActMeasure | null = null;
  let summed = false;
  for (let at = draft.qualifierFirst - 1; at >= Math.max(floor, draft.qualifierFirst - REACH); at -= 1) {
    const token = scene.tokens[at];
    if (token === undefined || isMark(token, ';.!?"“”') || reasons.has(token.lower)) break;
    if (
      kind === 'put' ? /^(?:put|puts|putting|estimate[sd]?|place[sd]?)$/u.test(token.lower) : changes.test(token.lower)
    )
      changed = true;
    else if (tolls.has(token.lower)) act ??= actOf(scene, at);
    if (changed && act !== null) return { act, near: true };
    // "Norland has lost 270 troops, bringing its total to 2,300"
    if (token.lower === 'total' && /^(?:its|their|his|the)$/u.test(scene.tokens[at - 1]?.lower ?? '')) summed = true;
    const verb = summed && changed ? eventVerbs.get(token.lower) : undefined;
    if (verb?.takesObject === true && (verb.act === 'lost' || verb.act === 'killed' || verb.act === 'wounded'))
      return { act: verb.act, near: true };
  }
  return null;
};
