// "killing 20" and "20 people, including four officers, are killed" → killed; "two drones were shot down" → weapons;
// "two gunmen open fire, killing 15" leaves the gunmen people.
import type { Measure } from '../../../../model/figure.ts';
import type { Draft, TokenRange } from '../../../refine/draft.ts';
import { type ActMeasure, eventAdjectives, eventNouns, eventVerbs } from '../../lexicon/events.ts';
import { manyPeople } from '../../lexicon/people.ts';
import { wordList } from '../../lexicon/word-list.ts';
import { eventAfter } from '../event/event-after.ts';
import { eventBefore } from '../event/event-before.ts';
import { type Event, isMark } from '../event/event-words.ts';
import { kindOf, measureOfAct, measureOfNoun } from '../event.ts';
import { isStop } from '../phrase/word-class.ts';
import type { Scene } from '../scene.ts';
import { isBase, isDefiniteBase } from './base.ts';

/** What befalls people and is told by a participle before the noun for them. */
const plights: ReadonlySet<ActMeasure> = new Set([
  'killed',
  'wounded',
  'displaced',
  'captured',
  'arrested',
  'evacuated',
  'destroyed',
]);

const targets = wordList(
  'targets locations sites places positions points cities towns villages settlements districts areas regions bases airfields',
);

/** How far around "lives" what took them may stand, in tokens. */
const LIVES_REACH = 12;

/** "strikes on over 70 locations": an attack noun and a preposition before the number. */
const attackBefore = (scene: Scene, draft: Draft, floor: number): boolean => {
  const { tokens } = scene;
  const preposition = tokens[draft.qualifierFirst - 1]?.lower ?? '';
  if (!/^(?:on|at|against|across|targeting|hitting|of|in)$/u.test(preposition)) return false;
  for (let at = draft.qualifierFirst - 2; at >= Math.max(floor, draft.qualifierFirst - 8); at -= 1) {
    const word = tokens[at]?.lower ?? '';
    // "sent 40 drones at 12 locations"
    const verb = preposition === 'of' || preposition === 'in' ? undefined : eventVerbs.get(word);
    if (verb?.takesObject && (verb.act === 'weapons' || verb.act === 'struck' || /^sen[dt]/u.test(word)))
      return kindOf(draft.head) === 'building' || targets.has(draft.head);
    if (kindOf(word) === 'attack')
      return !/^operations?$/u.test(word) && (kindOf(draft.head) === 'building' || !/^(?:of|in)$/u.test(preposition));
    if (isMark(tokens[at], ',;:.')) return false;
  }
  return false;
};

const byUnit = (draft: Draft): Measure | null => {
  switch (draft.unit) {
    case 'money':
      return 'money';
    case 'duration':
      return 'duration';
    case 'distance':
      return 'distance';
    case 'area':
      return 'territory';
    default:
      return null;
  }
};

/** Acts that are told of persons, bodies and things alike. */
const taken: ReadonlySet<ActMeasure> = new Set(['released', 'seized', 'captured']);

/** "got 1,000 bodies back, returned 31", "destroyed ten tanks and captured five": of the kind the number before it counts. */
const headBefore = (scene: Scene, draft: Draft): string => {
  const other = scene.bySentence.get(draft.sentence)?.[draft.ordinal - 1];
  return draft.phrase === null &&
    other?.unit === 'count' &&
    /^(?:killed|weapons|other)$/u.test(measureOfNoun(other.head))
    ? other.head
    : '';
};

/** "claimed 20 lives", "20 lives were lost": lives count as deaths only when something took them. */
const livesTaken = (scene: Scene, draft: Draft, range: TokenRange): boolean => {
  const from = Math.max(range.first, draft.first - LIVES_REACH);
  for (let at = from; at < Math.min(range.last, draft.last + LIVES_REACH); at += 1) {
    if (/^(?:claim|cost|los[et]|losing|loss|tak(?:e|ing)|took)/u.test(scene.tokens[at]?.lower ?? '')) return true;
  }
  return false;
};

/** "1,100 displaced people", "20 wounded soldiers": a participle before the noun tells it. */
const plight = (state: string): ActMeasure | undefined => {
  const verb = eventVerbs.get(state);
  return verb?.participle === true && plights.has(verb.act) ? verb.act : undefined;
};

/** "40 wide", and not "two deep wounds". */
const isLength = (scene: Scene, draft: Draft): boolean => {
  const next = scene.tokens[draft.qualifierLast + 1];
  return (
    /^(?:wide|deep|tall|thick)$/u.test(scene.tokens[draft.qualifierLast]?.lower ?? '') &&
    (next === undefined || next.kind !== 'word' || isStop(next.lower))
  );
};

/** Finds what happened to those counted, or what is measured. */
export function refineMeasure(scene: Scene, draft: Draft): void {
  if (!draft.countable) return;
  const fixed = byUnit(draft);
  if (fixed !== null) {
    draft.measure = fixed;
    draft.measured = 'noun';
    return;
  }
  const range = scene.ranges[draft.sentence];
  if (range === undefined) return;
  const { head } = draft;
  // "12 kilometres deep and 40 wide"
  if (draft.unit === 'count' && isLength(scene, draft)) {
    draft.measure = 'distance';
    draft.measured = 'noun';
    return;
  }
  if (isBase(scene, draft)) {
    draft.measure = measureOfNoun(head);
    draft.measured = 'noun';
    return;
  }
  // "2,000 of the 13,000 soldiers sent abroad have died": the whole is of those sent.
  if (isDefiniteBase(scene, draft)) {
    const verb = eventVerbs.get(scene.tokens[draft.phrase?.last ?? draft.qualifierLast]?.lower ?? '');
    const act = verb?.participle === true ? verb.act : eventNouns.get(head);
    const measure = act === undefined ? null : measureOfAct(act, head);
    draft.measure = measure ?? measureOfNoun(head);
    draft.measured = measure === null ? 'noun' : 'said';
    return;
  }
  const state =
    draft.phrase === null
      ? scene.tokens[draft.qualifierLast]?.lower
      : draft.phrase.last > draft.phrase.first + 1 && (manyPeople.has(head) || kindOf(head) === 'equipment')
        ? scene.tokens[draft.phrase.first]?.lower // "30 dead bodies"
        : undefined;
  const dead = draft.phrase !== null && /^(?:dead|deceased)$/u.test(scene.tokens[draft.phrase.first]?.lower ?? '');
  // "four of the dead were children"
  const ofThe =
    draft.phrase !== null && scene.tokens[draft.phrase.first]?.lower === 'of'
      ? (scene.tokens[draft.phrase.last - 1]?.lower ?? '')
      : '';
  const ofState = eventAdjectives.get(ofThe) ?? plight(ofThe);
  const own = dead
    ? 'killed'
    : (ofState ??
      eventNouns.get(head) ??
      (state === undefined ? undefined : (eventAdjectives.get(state) ?? plight(state))));
  const left = eventBefore(scene, draft, range.first);
  const right = eventAfter(scene, draft, range.last);
  if (head === 'lives' && !livesTaken(scene, draft, range)) {
    draft.measure = 'people';
    draft.measured = 'noun';
    return;
  }
  const measureOf = (event: Event | null): Measure | null => {
    // What is launched or sent far from a number that names nothing need not be what it counts.
    if (event === null || (head === '' && event.act === 'weapons' && !event.near)) return null;
    return measureOfAct(event.act, head === '' && taken.has(event.act) ? headBefore(scene, draft) : head);
  };
  const rightFit = measureOf(right);
  // "shot 14 people dead", "stabbed two guards to death"
  const fatal = right?.near === true && rightFit === 'killed';
  const leftFit = fatal && left?.act === 'wounded' ? rightFit : measureOf(left);
  const toll =
    draft.counts !== null &&
    own === 'wounded' &&
    eventNouns.get(scene.tokens[draft.counts.first]?.lower ?? '') === 'killed';
  const subject = own === 'destroyed' ? head : '';
  const noun = toll ? 'losses' : own === undefined || head === 'losses' ? null : measureOfAct(own, subject);
  // "losses came to 1,140 dead": the word beside the number outdoes the toll.
  const beside =
    draft.phrase === null && state !== undefined && head === '' ? (eventAdjectives.get(state) ?? null) : null;
  const chosen =
    beside ??
    (left?.near && !(left.act === 'lost' && right?.act === 'losses') && !(noun !== null && leftFit === 'people')
      ? leftFit
      : null) ??
    (right?.near && !(noun !== null && rightFit === 'people') ? rightFit : null) ??
    noun ??
    rightFit ??
    leftFit ??
    (attackBefore(scene, draft, range.first) && kindOf(head) !== 'people' && kindOf(head) !== 'munition' && head !== ''
      ? 'attacks'
      : null);
  const remains = measureOfNoun(head) === 'killed';
  draft.measure = remains ? 'killed' : (chosen ?? measureOfNoun(head));
  const nearby = (left?.near && leftFit !== null) || (right?.near && rightFit !== null) || noun !== null;
  // Bodies are dead whatever the verb.
  const known = chosen !== null || draft.measure === 'killed';
  draft.measured = !known ? 'noun' : nearby || chosen === null ? 'said' : 'far';
  scene.note('measure', draft, `measure: ${draft.measure}`);
}
