// "killing 20" and "20 people, including four officers, are killed" → killed; "two drones were shot down" → weapons;
// "two gunmen open fire, killing 15" leaves the gunmen people.
import type { Measure } from '../../../../model/figure.ts';
import type { Token } from '../../../../text/tokens.ts';
import type { Draft, TokenRange } from '../../../refine/draft.ts';
import { type ActMeasure, eventAdjectives, eventNouns, eventVerbs } from '../../lexicon/events.ts';
import {
  adverbs,
  auxiliaries,
  beForms,
  clauseOpeners,
  determiners,
  prepositions,
} from '../../lexicon/function-words.ts';
import { manyPeople } from '../../lexicon/people.ts';
import { wordList } from '../../lexicon/word-list.ts';
import { kindOf, measureOfAct, measureOfNoun } from '../event.ts';
import type { Scene } from '../scene.ts';

/** How far to the right of what is counted its verb may stand, in tokens. */
const RIGHT_REACH = 32;
/** How far to the left of a number the verb it shares with others may stand, in tokens. */
const LEFT_REACH = 24;

/** How far around "lives" what took them may stand, in tokens. */
const LIVES_REACH = 12;

/** Longest apposition between commas after those counted, in tokens. */
const MAX_APPOSITION = 14;

const skipLeft = wordList(
  'joint combined record another other further estimated total all some the a an its their his these those as additional reportedly about separate',
);
const withArms = wordList('with using involving by');
const partMarkers = wordList('including include includes included among');
const relatives = wordList('who that which');
const rises = wordList(
  'rose rise rises risen rising increase increases increased increasing climbed climbs grew grows reached reaches reach stood stands stand brings bringing brought up was is at were are totalled totaled total exceeded exceeds passed surpassed topped hit hits put puts',
);

interface Event {
  readonly act: ActMeasure;
  /** No words stand between but those that limit the number. */
  readonly near: boolean;
}

const isMark = (token: Token | undefined, marks: string): boolean =>
  token !== undefined && token.kind === 'mark' && marks.includes(token.text);

/** A verb, or a noun with "of", that governs the number from its left. */
const eventBefore = (scene: Scene, draft: Draft, floor: number): Event | null => {
  const { tokens } = scene;
  let near = true;
  for (let at = draft.qualifierFirst - 1; at >= Math.max(floor, draft.first - LEFT_REACH); at -= 1) {
    const token = tokens[at];
    const word = token?.lower ?? '';
    if (skipLeft.has(word)) continue;
    if (word === 'of' || word === 'to' || word === 'at' || beForms.has(word)) {
      const noun = tokens[at - 1];
      const act = eventNouns.get(noun?.lower ?? '');
      if (act !== undefined && word === 'of' && (noun?.lower !== 'lives' || takesLives(tokens, at - 2, floor)))
        return { act, near };
      if (word === 'of') {
        if (near) return null;
        continue;
      }
      if (rises.has(noun?.lower ?? '') || beForms.has(word)) return tollBefore(scene, at, floor, near);
      // "sinking to 20 percent", "sent to 20 towns": the number is no object.
      if (word !== 'of' && eventVerbs.has(noun?.lower ?? '') && act === undefined) at -= 1;
      if (act !== undefined && word === 'at') return { act, near };
      near = false;
      continue;
    }
    const verb = isNounBefore(tokens, at, floor) ? undefined : eventVerbs.get(word);
    if (verb !== undefined) {
      // "were killed and 20 wounded": a passive has no object. "the killed" has none either.
      if (verb.participle && beForms.has(previousWord(tokens, at, floor))) return null;
      if (verb.takesObject && !(verb.act === 'struck' && eventNouns.has(word)))
        return { act: shotDead(tokens, at) ?? verb.act, near };
      return null;
    }
    if (rises.has(word)) return tollBefore(scene, at, floor, near);
    if (partMarkers.has(word)) return null;
    if (near && (prepositions.has(word) || withArms.has(word)))
      return withArms.has(word) && kindOf(draft.head) === 'munition' ? { act: 'weapons', near } : null;
    if (isMark(token, ';:.!?—"“”') || clauseOpeners.has(word) || auxiliaries.has(word)) return null;
    near = false;
  }
  return null;
};

/** "counts of murder", "lost control of a prison", "Damage left 40": a form that is a noun as well, left of the number. */
const isNounBefore = (tokens: readonly Token[], at: number, floor: number): boolean =>
  (tokens[at + 1]?.lower === 'of' || at === floor || isNounHere(tokens, at)) &&
  !/(?:ed|ing)$/u.test(tokens[at]?.lower ?? '');

/** "claimed the lives of 20", and not "puts the lives of 20 at risk". */
const takesLives = (tokens: readonly Token[], to: number, floor: number): boolean => {
  for (let at = to; at >= Math.max(floor, to - 4); at -= 1)
    if (/^(?:claim|cost|los[et]|losing|loss|tak(?:e|ing)|took)/u.test(tokens[at]?.lower ?? '')) return true;
  return false;
};

const previousWord = (tokens: readonly Token[], at: number, floor: number): string => {
  let index = at - 1;
  while (index > floor && adverbs.has(tokens[index]?.lower ?? '')) index -= 1;
  return index >= floor ? (tokens[index]?.lower ?? '') : '';
};

const shotDead = (tokens: readonly Token[], at: number): ActMeasure | null => {
  const word = tokens[at]?.lower ?? '';
  if (!/^(?:shoot|shoots|shot|shooting)$/u.test(word)) return null;
  if (tokens[at + 1]?.lower === 'down') return 'weapons';
  const before = tokens[at - 1]?.lower;
  return before === 'fatally' || tokens[at + 1]?.lower === 'dead' ? 'killed' : 'wounded';
};

/** "The death toll … rose to 50", "the confirmed deaths are fourteen civilians". */
const tollBefore = (scene: Scene, from: number, floor: number, near: boolean): Event | null => {
  for (let at = from - 1; at >= Math.max(floor, from - LEFT_REACH); at -= 1) {
    const word = scene.tokens[at]?.lower ?? '';
    const act = eventNouns.get(word);
    if (act !== undefined) return { act, near };
    const verb = eventVerbs.get(word);
    if (verb?.participle && at >= from - 8 && near) return { act: verb.act, near };
    if (isMark(scene.tokens[at], ';.!?')) return null;
  }
  return null;
};

/** Past ", including four officers," when the tokens at `at` open one. */
const pastInclusion = (tokens: readonly Token[], at: number, limit: number): number | null => {
  if (!isMark(tokens[at], ',') && !isMark(tokens[at], '(—–')) return null;
  const word = tokens[at + 1]?.lower ?? '';
  if (!partMarkers.has(word) && !/^(?:most|mostly|many|some|all|mainly|among|both)$/u.test(word)) return null;
  for (let index = at + 2; index < Math.min(limit, at + RIGHT_REACH); index += 1) {
    if (isMark(tokens[index], ',)—–') && tokens[index + 1]?.kind !== 'number') {
      const next = tokens[index + 1]?.lower ?? '';
      if (auxiliaries.has(next) || eventVerbs.has(next)) return index + 1;
    }
    // "…, including six women, two children and a medic are killed"
    if (isMark(tokens[index], ';.!?')) return null;
    if (beForms.has(tokens[index]?.lower ?? '') && eventVerbs.get(tokens[index + 1]?.lower ?? '')?.participle)
      return index;
  }
  return null;
};

/** Past ", Pakistan," or ", on Tuesday": the name of a larger place, or a day, between commas. */
const pastPlace = (tokens: readonly Token[], at: number, limit: number): number | null => {
  let index = at + 1;
  if (tokens[index]?.lower === 'on') index += 1;
  const start = index;
  while (
    index < Math.min(limit, at + 8) &&
    tokens[index]?.kind === 'word' &&
    tokens[index]?.text[0] !== tokens[index]?.lower[0]
  )
    index += 1;
  return index > start && (isMark(tokens[index], ',') || relatives.has(tokens[index]?.lower ?? ''))
    ? skipRelative(tokens, index, limit)
    : null;
};

/** Past ", Ada Marsh and Bo Hale," or ", a man and his son," when the verb of those counted follows the comma that ends it. */
const pastApposition = (tokens: readonly Token[], at: number, limit: number): number | null => {
  for (let index = at + 1; index < Math.min(limit, at + MAX_APPOSITION); index += 1) {
    const token = tokens[index];
    if (token === undefined || auxiliaries.has(token.lower) || token.kind === 'number') return null;
    if (clauseOpeners.has(token.lower) || (eventVerbs.has(token.lower) && token.text === token.lower)) return null;
    if (token.kind !== 'mark') continue;
    const next = tokens[index + 1]?.lower ?? '';
    if (isMark(token, ',') && beForms.has(next)) return index + 1;
    if (!isMark(token, ',-‑')) return null;
  }
  return null;
};

/** From a comma, or from a relative clause to the comma that ends it. */
const skipRelative = (tokens: readonly Token[], at: number, limit: number): number => {
  if (isMark(tokens[at], ',')) {
    const next = tokens[at + 1]?.lower ?? '';
    return auxiliaries.has(next) || eventVerbs.has(next) ? at + 1 : at;
  }
  let index = at;
  while (index < Math.min(limit, at + RIGHT_REACH) && !isMark(tokens[index], ',')) index += 1;
  return index;
};

/** Is the participle at `at` one of its subject ("20 killed in …"), and no active past with an object of its own? */
const isPassive = (tokens: readonly Token[], at: number, limit: number): boolean => {
  if (at + 1 >= limit) return true;
  const next = tokens[at + 1];
  if (next === undefined || next.kind === 'mark') return true;
  if (next.kind === 'number') return false;
  return (
    !determiners.has(next.lower) &&
    !/^(?:themselves|himself|hundreds|dozens|thousands|one|two|three|four|five|six|seven|eight|nine|ten)$/u.test(
      next.lower,
    )
  );
};

/** The first predicate of those counted to their right. */
const eventAfter = (scene: Scene, draft: Draft, limit: number): Event | null => {
  const { tokens } = scene;
  const start = draft.phrase?.last ?? draft.qualifierLast;
  let near = true;
  let passive = false;
  let predicate = false;
  for (let at = start; at < Math.min(limit, start + RIGHT_REACH); at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const word = token.lower;
    const skip = pastInclusion(tokens, at, limit);
    if (skip !== null) {
      at = skip - 1;
      continue;
    }
    if (adverbs.has(word) || (near && /^(?:more|each)$/u.test(word))) continue;
    if (auxiliaries.has(word)) {
      passive = beForms.has(word);
      predicate = true;
      continue;
    }
    const adjective = eventAdjectives.get(word);
    if (adjective !== undefined && (passive || near)) return { act: adjective, near };
    const phrase = predicatePhrase(tokens, at);
    if (phrase !== null) return { act: phrase, near };
    const verb = !passive && isNounHere(tokens, at) ? undefined : eventVerbs.get(word);
    // "20 were on board and many people are injured": another subject.
    if (word === 'and' && predicate && opensClause(tokens, at + 1)) return null;
    if (verb !== undefined) {
      if (verb.participle && (passive || isPassive(tokens, at, limit)))
        return { act: both(tokens, at, shotDead(tokens, at) ?? verb.act), near };
      if (verb.takesSubject && !verb.participle) return { act: verb.act, near };
      if (verb.finite && eventNouns.get(word) === undefined) return null;
    }
    if (
      passive &&
      /^(?:forced|compelled|obliged|ordered|made|feared|believed|thought|presumed|reported|confirmed|left|found|declared|said|known|pronounced|listed|due|expected|set)$/u.test(
        word,
      )
    )
      continue;
    if (word === 'to' && (passive || near)) continue;
    if (isMark(token, ';:.!?"”)—')) return null;
    if (isMark(token, ',')) {
      const apposed = near ? pastApposition(tokens, at, limit) : null;
      if (apposed !== null) {
        at = apposed - 1;
        continue;
      }
      const place = pastPlace(tokens, at, limit);
      if (place !== null) {
        at = isMark(tokens[place], ',') && tokens[place + 1]?.lower === 'and' ? place : place - 1;
        near = false;
        continue;
      }
      if (!near && !passive) return null;
      near = false;
      continue;
    }
    if (clauseOpeners.has(word) && !(relatives.has(word) && near)) return null;
    if (partMarkers.has(word)) return null;
    if (relatives.has(word)) continue;
    near = false;
  }
  return null;
};

/** Does what follows "and" have a subject of its own: a noun before its auxiliary? */
const opensClause = (tokens: readonly Token[], at: number): boolean => {
  const first = tokens[at]?.lower ?? '';
  if (auxiliaries.has(first) || adverbs.has(first) || eventVerbs.has(first)) return false;
  for (let index = at + 1; index < at + 5; index += 1) {
    if (tokens[index]?.kind === 'mark') return false;
    if (auxiliaries.has(tokens[index]?.lower ?? '')) return true;
  }
  return false;
};

/** "since the protests": a form that is a noun as well stands after an article or preposition. */
const isNounHere = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1]?.lower ?? '';
  return determiners.has(before) || (prepositions.has(before) && before !== 'to');
};

/** "killed or wounded" is one figure of casualties; "shot and killed" and "abducted and killed" are of the dead. */
const both = (tokens: readonly Token[], at: number, act: ActMeasure): ActMeasure => {
  const joint = tokens[at + 1]?.lower;
  const second = eventVerbs.get(tokens[at + 2]?.lower ?? '');
  if ((joint !== 'and' && joint !== 'or') || !second?.participle) return act;
  const shot = /^shot$/u.test(tokens[at]?.lower ?? '');
  if (second.act !== 'killed' && second.act !== 'wounded') return act;
  if (act === 'killed' || (act === 'wounded' && !shot)) return second.act === act ? act : 'losses';
  return second.act;
};

/** "among the dead", "among the 80 people killed". */
const amongThe = (tokens: readonly Token[], at: number): ActMeasure | null => {
  for (let index = at; index < at + 6; index += 1) {
    const word = tokens[index]?.lower ?? '';
    const act = eventAdjectives.get(word) ?? eventVerbs.get(word)?.act ?? eventNouns.get(word);
    if (act !== undefined) return act;
    if (word === 'victims') return 'killed';
  }
  return null;
};

/** "draft evasion", "dodging the draft". */
const avoidsService = (first: string | undefined, second: string | undefined): boolean =>
  (/^(?:draft|conscription|mobili[sz]ation|service)$/u.test(first ?? '') &&
    /^(?:evasion|dodging|avoidance)$/u.test(second ?? '')) ||
  (/^(?:evading|dodging|avoiding)$/u.test(first ?? '') &&
    /^(?:the|conscription|mobili[sz]ation|military|service)$/u.test(second ?? ''));

/** Predicates of several words at `at`. */
const predicatePhrase = (tokens: readonly Token[], at: number): ActMeasure | null => {
  const [a, b, c] = [tokens[at]?.lower, tokens[at + 1]?.lower, tokens[at + 2]?.lower];
  if (a === 'lost' && (b === 'their' || b === 'his' || b === 'her') && /^(?:lives|life)$/u.test(c ?? ''))
    return 'killed';
  if ((a === 'taken' || a === 'held') && (b === 'hostage' || b === 'captive' || b === 'prisoner')) return 'captured';
  if ((a === 'taken' || a === 'held' || a === 'remanded') && (b === 'into' || b === 'in') && c === 'custody')
    return 'arrested';
  if (a === 'in' && (b === 'custody' || b === 'detention')) return 'arrested';
  if (
    (a === 'abandon' || a === 'abandoned' || a === 'left' || a === 'leave') &&
    /^(?:their|his|the)$/u.test(b ?? '') &&
    /^(?:post|posts|unit|units|positions)$/u.test(c ?? '')
  )
    return 'deserted';
  if (a === 'of' && (b === 'desertion' || b === 'deserting')) return 'deserted';
  if ((a === 'of' || a === 'by') && avoidsService(b, c)) return 'deserted';
  if ((a === 'sustained' || a === 'suffered' || a === 'received') && /^(?:injuries|wounds|burns)$/u.test(b ?? ''))
    return 'wounded';
  if (a === 'being' && b === 'treated') return 'wounded';
  if (a === 'under' && (b === 'arrest' || b === 'evacuation')) return b === 'arrest' ? 'arrested' : 'evacuated';
  if (a === 'among' && b === 'the') return amongThe(tokens, at + 2);
  if (a === 'from' && (b === 'their' || b === 'his') && (c === 'homes' || c === 'home')) return 'displaced';
  return null;
};

/** "strikes on over 70 locations": an attack noun and a preposition before the number. */
const attackBefore = (scene: Scene, draft: Draft, floor: number): boolean => {
  const { tokens } = scene;
  const preposition = tokens[draft.qualifierFirst - 1]?.lower ?? '';
  if (!/^(?:on|at|against|across|targeting|hitting|of|in)$/u.test(preposition)) return false;
  for (let at = draft.qualifierFirst - 2; at >= Math.max(floor, draft.qualifierFirst - 8); at -= 1) {
    const word = tokens[at]?.lower ?? '';
    if (kindOf(word) === 'attack') return true;
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

/** "claimed 20 lives", "20 lives were lost": lives count as deaths only when something took them. */
const livesTaken = (scene: Scene, draft: Draft, range: TokenRange): boolean => {
  const from = Math.max(range.first, draft.first - LIVES_REACH);
  for (let at = from; at < Math.min(range.last, draft.last + LIVES_REACH); at += 1) {
    if (/^(?:claim|cost|los[et]|losing|loss|tak(?:e|ing)|took)/u.test(scene.tokens[at]?.lower ?? '')) return true;
  }
  return false;
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
  const state =
    draft.phrase === null
      ? scene.tokens[draft.qualifierLast]?.lower
      : draft.phrase.last > draft.phrase.first + 1 && manyPeople.has(head)
        ? scene.tokens[draft.phrase.first]?.lower // "30 dead bodies"
        : undefined;
  const own = eventNouns.get(head) ?? (state === undefined ? undefined : (eventAdjectives.get(state) ?? undefined));
  const left = eventBefore(scene, draft, range.first);
  const right = eventAfter(scene, draft, range.last);
  if (head === 'lives' && !livesTaken(scene, draft, range)) {
    draft.measure = 'people';
    draft.measured = 'noun';
    return;
  }
  const measureOf = (event: Event | null): Measure | null => (event === null ? null : measureOfAct(event.act, head));
  const leftFit = measureOf(left);
  const rightFit = measureOf(right);
  const toll =
    draft.counts !== null &&
    own === 'wounded' &&
    eventNouns.get(scene.tokens[draft.counts.first]?.lower ?? '') === 'killed';
  const noun = toll ? 'losses' : own === undefined || head === 'losses' ? null : measureOfAct(own, '');
  const chosen =
    (left?.near ? leftFit : null) ??
    (right?.near ? rightFit : null) ??
    noun ??
    rightFit ??
    leftFit ??
    (attackBefore(scene, draft, range.first) && kindOf(head) !== 'people' && kindOf(head) !== 'munition' && head !== ''
      ? 'attacks'
      : null);
  draft.measure = chosen ?? measureOfNoun(head);
  const nearby = (left?.near && leftFit !== null) || (right?.near && rightFit !== null) || noun !== null;
  draft.measured = chosen === null ? 'noun' : nearby ? 'said' : 'far';
  scene.note('measure', draft, `measure: ${draft.measure}`);
}
