import type { Token } from '../../../../text/tokens.ts';
import { eventVerbs } from '../../lexicon/events.ts';
import { auxiliaries, beForms, clauseOpeners } from '../../lexicon/function-words.ts';
import { isMark, partMarkers, RIGHT_REACH, relatives } from './event-words.ts';

/** Longest apposition between commas after those counted, in tokens. */
const MAX_APPOSITION = 14;

/** Past ", including four officers," when the tokens at `at` open one. */
export const pastInclusion = (tokens: readonly Token[], at: number, limit: number): number | null => {
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
export const pastPlace = (tokens: readonly Token[], at: number, limit: number): number | null => {
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
export const pastApposition = (tokens: readonly Token[], at: number, limit: number): number | null => {
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

/** Past "(620 households)" after those counted. */
export const pastBrackets = (tokens: readonly Token[], at: number, limit: number): number | null => {
  if (!isMark(tokens[at], '(')) return null;
  for (let index = at + 1; index < Math.min(limit, at + MAX_APPOSITION); index += 1)
    if (isMark(tokens[index], ')')) return index + 1;
  return null;
};

/** Past "— about 16,200 people —" after those counted. */
export const pastDashes = (tokens: readonly Token[], at: number, limit: number): number | null => {
  if (!isMark(tokens[at], '—–-')) return null;
  for (let index = at + 2; index < Math.min(limit, at + MAX_APPOSITION); index += 1) {
    if (isMark(tokens[index], ';:.!?"“”')) return null;
    if (isMark(tokens[index], '—–-') && tokens[index]?.text === tokens[at]?.text && apart(tokens, index))
      return index + 1;
  }
  return null;
};

/** A dash between words, and no hyphen within one. */
const apart = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.start ?? 0) > (tokens[at - 1]?.end ?? 0) || tokens[at]?.text === '—';

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
