import type { Token } from '../../../../text/tokens.ts';
import { numberWords } from '../../lexicon/number-words.ts';
import { wordList } from '../../lexicon/word-list.ts';
import { word } from './words.ts';

/** Words of the bound that may stand before a number. */
const bounding = wordList(
  'a about around roughly some nearly almost more than over at least no fewer less up to as many between approximately only just barely close under below above the another',
);

/** Longest bound before a number ("no fewer than"), in tokens. */
const MAX_BOUND = 4;

/** Where the number of an amount that opens at `at` stands ("61", "at least 80", "between 10 and 20"), or null. */
export const readAmount = (tokens: readonly Token[], at: number): number | null => {
  for (let index = at; index <= at + MAX_BOUND; index += 1) {
    if (tokens[index]?.kind === 'number' || numberWords.has(word(tokens, index))) return index;
    if (!bounding.has(word(tokens, index))) return null;
  }
  return null;
};
