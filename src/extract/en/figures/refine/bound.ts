// "more than 100,000" → more_than; "30 or more" → at_least; leaves "the 30" exact.
import type { Bound } from '../../../../model/figure.ts';
import type { Draft } from '../../../refine/draft.ts';
import { type LimitPhrase, limitsAfter, limitsBefore } from '../../lexicon/limits.ts';
import type { Scene } from '../scene.ts';

const split = (phrases: readonly LimitPhrase[]): readonly (readonly [readonly string[], Bound])[] =>
  phrases.map(([words, bound]): [string[], Bound] => [words.split(' '), bound]).sort(([a], [b]) => b.length - a.length);

const byLastWord = new Map<string, (readonly [readonly string[], Bound])[]>();
for (const entry of split(limitsBefore)) {
  const word = entry[0].at(-1) ?? '';
  byLastWord.set(word, [...(byLastWord.get(word) ?? []), entry]);
}
const afterPhrases = split(limitsAfter);

/** Between the limiting words and the number: "at least another 20", "more than the 30". */
const between = new Set([
  'another',
  'a',
  'an',
  'the',
  'further',
  'additional',
  'its',
  'their',
  'his',
  'some',
  'other',
  'these',
  'those',
  'only',
  'just',
  'next',
  'coming',
  'following',
  'estimated',
]);
/** "bringing the toll up to 104": the number is reached, not a limit. */
const reached = new Set([
  'bring',
  'brings',
  'bringing',
  'brought',
  'risen',
  'rises',
  'rose',
  'rising',
  'took',
  'taking',
  'takes',
  'total',
  'toll',
  'went',
  'gone',
]);
/** How far before "up to" such a word may stand, in tokens. */
const REACH = 16;

interface Limit {
  readonly bound: Bound;
  readonly first: number;
}

const limitBefore = (scene: Scene, draft: Draft, floor: number): Limit | null => {
  const { tokens } = scene;
  let at = draft.first - 1;
  let definite = false;
  for (let skipped = 0; skipped <= 2; skipped += 1) {
    const word = tokens[at]?.lower ?? '';
    for (const [words, bound] of byLastWord.get(word) ?? []) {
      const first = at - words.length + 1;
      if (first < floor || !words.every((part, index) => tokens[first + index]?.lower === part)) continue;
      // "hands over 5,000 deserters"
      if (word === 'over' && /^(?:hand|turn)(?:s|ed|ing)?$/u.test(tokens[at - 1]?.lower ?? '')) return null;
      // "thinks about the 20 children"
      if ((word === 'about' || word === 'around') && definite) return null;
      if (
        skipped > 0 &&
        words.length === 1 &&
        bound !== 'more_than' &&
        word !== 'about' &&
        word !== 'around' &&
        word !== 'within'
      )
        return null;
      return { bound, first };
    }
    if (!between.has(word)) return null;
    definite ||= /^(?:the|its|their|his|these|those)$/u.test(word);
    at -= 1;
  }
  return null;
};

const isReached = (scene: Scene, limit: Limit, floor: number): boolean => {
  if (scene.tokens[limit.first]?.lower !== 'up' || scene.tokens[limit.first + 1]?.lower !== 'to') return false;
  for (let index = limit.first - 1; index >= Math.max(floor, limit.first - REACH); index -= 1) {
    const word = scene.tokens[index]?.lower ?? '';
    if (/^(?:because|although|though|while|if|as|,)$/u.test(word)) return false;
    if (reached.has(word)) return true;
  }
  return false;
};

/** "the toll has passed 70,000", and not "they passed 12 checkpoints". */
const tollPasses = (scene: Scene, to: number, floor: number): boolean => {
  for (let at = to - 1; at >= Math.max(floor, to - REACH); at -= 1) {
    const word = scene.tokens[at]?.lower ?? '';
    if (/^(?:toll|tolls|number|figure|count|tally|total|deaths|casualties|losses)$/u.test(word)) return true;
    if (/^[;:.]$/u.test(word)) return false;
  }
  return false;
};

/** Sets the bound from the words around the number, and with it which end of the value is open. */
export function refineBound(scene: Scene, draft: Draft): void {
  if ((!draft.countable && draft.rule !== 'age' && draft.rule !== 'ordinal') || draft.low === null) return;
  const range = scene.ranges[draft.sentence];
  if (range === undefined) return;
  const { tokens } = scene;
  let limit = limitBefore(scene, draft, range.first);
  if (limit !== null && tokens[limit.first]?.lower === 'within' && draft.unit !== 'duration') limit = null;
  if (limit !== null && isReached(scene, limit, range.first)) limit = null;
  if (
    limit !== null &&
    /^(?:pass|cross)/u.test(tokens[limit.first]?.lower ?? '') &&
    !tollPasses(scene, limit.first, range.first)
  )
    limit = null;
  if (limit === null || limit.bound === 'approx') {
    for (const [words, bound] of afterPhrases) {
      const at = (first: number): boolean =>
        first + words.length <= range.last && words.every((part, index) => tokens[first + index]?.lower === part);
      const here = at(draft.last);
      // "66 people or more"
      if (!here && !(words[0] === 'or' && tokens[draft.last]?.kind === 'word' && at(draft.last + 1))) continue;
      if (/^[+-]$/u.test(words[0] ?? '') && tokens[draft.last]?.start !== draft.end) continue;
      if (/^(?:less|more|fewer)$/u.test(words[1] ?? '') && tokens[draft.last + 2]?.lower === 'than') {
        // "5000 or less than that": the limit is of what follows.
        if (tokens[draft.last + 3] !== undefined && tokens[draft.last + 3]?.kind !== 'mark') continue;
      }
      if (words[0] === 'plus' && /^(?:a|an|the|one|\d.*)$/u.test(tokens[draft.last + 1]?.lower ?? 'a')) continue;
      limit = { bound, first: limit?.first ?? draft.first };
      if (here) draft.qualifierLast = draft.last + words.length;
      break;
    }
  }
  // "between 3,000 and 4,000"
  if (limit === null && draft.bound === 'range' && tokens[draft.first - 1]?.lower === 'between')
    draft.qualifierFirst = draft.first - 1;
  if (limit === null) return;
  draft.qualifierFirst = limit.first;
  if (draft.bound === 'range' || draft.bound === 'vague') return;
  const value = draft.low;
  draft.bound = limit.bound;
  if (limit.bound === 'more_than' || limit.bound === 'at_least') draft.high = null;
  if (limit.bound === 'less_than' || limit.bound === 'up_to') {
    draft.high = value;
    draft.low = null;
  }
  scene.note('bound', draft, `bound: exact → ${limit.bound}`);
}
