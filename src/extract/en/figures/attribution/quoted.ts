// "The agency quoted the governor as saying that 46 had died" → the governor.
import type { Token } from '../../../../text/tokens.ts';
import { isMark, word } from './words.ts';

/** Longest name of who is quoted before "as saying", in tokens. */
const MAX_QUOTED = 14;

/** Where "as saying" stands after "quoted the governor of Orla", or null. */
export const asSaying = (tokens: readonly Token[], from: number, limit: number): number | null => {
  for (let at = from + 1; at < Math.min(limit, from + MAX_QUOTED); at += 1) {
    if (word(tokens, at) === 'as' && /^(?:saying|telling|stating|reporting)$/u.test(word(tokens, at + 1))) return at;
    if (isMark(tokens[at], '.;:"“')) return null;
  }
  return null;
};
