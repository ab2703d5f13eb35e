// "the army's claim that 300 rebels were killed", "reports by the UN that …" → the army, the UN; "the ministry gave a toll of 68".
import type { Token } from '../../../../text/tokens.ts';
import type { TokenRange } from '../../../refine/draft.ts';
import { prepositions } from '../../lexicon/function-words.ts';
import { wordList } from '../../lexicon/word-list.ts';
import { readAmount } from './amount.ts';
import { readSource } from './source.ts';
import { capital, isMark, sources, subordinators, word } from './words.ts';

/** Nouns for what somebody says. */
export const claimNouns = wordList(
  'claim claims statement statements report reports assertion assertions allegation allegations announcement estimate estimates assessment',
);

const tolls = wordList('toll tolls figure figures number count estimate estimates tally total');

/** Verbs with which somebody hands out a toll or changes the one given before. */
export const tollVerbs = wordList(
  'gave gives give given provided provides released issued published raised raises revised revises updated updates lowered increased',
);

/** Furthest the new number of "raises the toll from the strike on the camp to 13" may stand, in tokens. */
const MAX_CHANGED = 20;

/** Longest owner of a claim, in tokens. */
const MAX_OWNER = 8;

/** Whose claim the noun at `at` names, and where the claim begins; null when no clause with "that" follows or nobody owns it. */
export const readClaimNoun = (
  tokens: readonly Token[],
  at: number,
  range: TokenRange,
): { readonly source: TokenRange; readonly from: number } | null => {
  if (!claimNouns.has(word(tokens, at)) || capital(tokens[at])) return null;
  if (/^(?:by|from|of)$/u.test(word(tokens, at + 1))) {
    const source = readSource(tokens, at + 2, range.last, 'that');
    return source !== null && word(tokens, source.last) === 'that' ? { source, from: source.last } : null;
  }
  if (word(tokens, at + 1) !== 'that') return null;
  const owner = ownerBefore(tokens, at - 1, range.first);
  return owner === null ? null : { source: owner, from: at + 1 };
};

/** The noun phrase in the genitive that ends at `to` or a word before it ("the army's latest claim"). */
const ownerBefore = (tokens: readonly Token[], to: number, floor: number): TokenRange | null => {
  let last = to;
  while (last > floor && last > to - 3 && !isGenitive(tokens[last])) last -= 1;
  if (!isGenitive(tokens[last])) return null;
  let first = last;
  while (first > floor && last - first < MAX_OWNER) {
    const token = tokens[first - 1];
    const lower = word(tokens, first - 1);
    if (token === undefined || token.kind !== 'word' || prepositions.has(lower) || subordinators.has(lower)) break;
    if (/(?:ed|ing)$/u.test(lower) && !capital(token)) break;
    if (/^(?:verify|confirm|and|or|check|deny|denies|reject|rejects)$/u.test(lower)) break;
    first -= 1;
    if (/^(?:the|a|an|its|their|his|her)$/u.test(lower)) break;
  }
  return { first, last: last + 1 };
};

const isGenitive = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && /(?:['’]s|s['’])$/u.test(token.text);

/** "gave a toll of 68", "provided an estimate of 500 dead", "raised the toll to 34". */
export const givesToll = (tokens: readonly Token[], at: number): boolean => {
  const lower = word(tokens, at);
  if (!tollVerbs.has(lower)) return false;
  // "gave 14 killed and 32 wounded"
  const number = /^g(?:ave|ive|ives)$/u.test(lower) ? readAmount(tokens, at + 1) : null;
  if (number !== null && /^(?:killed|dead|wounded|injured|missing)$/u.test(word(tokens, number + 1))) return true;
  const changes = /^(?:raise|revise|update|lower|increase)/u.test(lower);
  for (let index = at + 1; index <= at + 5; index += 1) {
    if (isMark(tokens[index], ',;.')) return false;
    // "gave its losses as 192 soldiers"
    if (/^(?:losses|casualties|deaths|dead)$/u.test(word(tokens, index)) && word(tokens, index + 1) === 'as')
      return true;
    if (!tolls.has(word(tokens, index))) continue;
    if (!changes) return /^(?:of|as|at)$/u.test(word(tokens, index + 1));
    for (let to = index + 1; to <= index + MAX_CHANGED; to += 1)
      if (/^(?:to|from)$/u.test(word(tokens, to))) return readAmount(tokens, to + 1) !== null;
    return false;
  }
  return false;
};

/** "The ministry's count is 214", "the army's latest toll stands at 61": whose toll the noun at `at` is, when a number follows. */
export const readOwnToll = (tokens: readonly Token[], at: number, range: TokenRange): TokenRange | null => {
  if (!/^(?:toll|figures?|count|estimate|tally)$/u.test(word(tokens, at))) return null;
  const owner = ownerBefore(tokens, at - 1, range.first);
  if (
    owner === null ||
    !(word(tokens, at) === 'estimate'
      ? capital(tokens[owner.last - 1]) || namesKnower(tokens, owner)
      : namesKnower(tokens, owner))
  )
    return null;
  for (let index = at + 1; index < Math.min(range.last, at + MAX_TOLL); index += 1) {
    if (isMark(tokens[index], ';:"“”')) return null;
    if (!/^(?:is|was|stands|stood|of|at)$/u.test(word(tokens, index))) continue;
    if (readAmount(tokens, word(tokens, index + 1) === 'that' ? index + 2 : index + 1) !== null) return owner;
  }
  return null;
};

/** Furthest the number of "the ministry's count, which …, is 214" may stand, in tokens. */
const MAX_TOLL = 16;

/** A ministry or an army has a toll of its own; a town's toll is not its word. */
const namesKnower = (tokens: readonly Token[], owner: TokenRange): boolean =>
  sources.has((tokens[owner.last - 1]?.lower ?? '').replace(/['’]s?$/u, '')) ||
  /^[A-Z]{2,}['’]s?$/u.test(tokens[owner.last - 1]?.text ?? '');
