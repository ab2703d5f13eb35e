import type { Token } from '../../../../text/tokens.ts';
import { determiners, fillers } from '../../lexicon/function-words.ts';
import { isStop } from './word-class.ts';

/** Past the tokens between a number and the phrase it counts: "of", "of the", "more", "other", "its". */
export function pastFillers(tokens: readonly Token[], at: number, limit: number): number {
  let index = at;
  if (tokens[index]?.lower === 'of' && index < limit) index += 1;
  while (index < limit) {
    const word = tokens[index]?.lower ?? '';
    const next = tokens[index + 1]?.lower ?? '';
    // "the 50 that the government sent"
    if (word === 'that' && index === at) break;
    // "2.8 million this year"
    if (
      /^(?:this|that|each|every|a)$/u.test(word) &&
      /^(?:day|week|month|year|season|time|morning|summer|winter|autumn|spring)$/u.test(next)
    )
      break;
    if (word === 'others' || (word === 'or' && next !== 'more' && next !== 'so')) break;
    if (!determiners.has(word) && !fillers.has(word) && word !== 'total') break;
    if ((word === 'other' || word === 'more' || word === 'further') && isStop(next) && next !== 'than') {
      index += 1;
      break;
    }
    index += 1;
  }
  return index;
}
