import type { Token } from '../../../../text/tokens.ts';
import type { ActMeasure } from '../../lexicon/events.ts';
import { determiners, prepositions } from '../../lexicon/function-words.ts';
import { wordList } from '../../lexicon/word-list.ts';

/** How far to the right of what is counted its verb may stand, in tokens. */
export const RIGHT_REACH = 32;

/** Words that open a part of a whole. */
export const partMarkers = wordList('including include includes included among');
/** Words that open a relative clause. */
export const relatives = wordList('who that which');

/** An act beside a number. */
export interface Event {
  readonly act: ActMeasure;
  /** No words stand between but those that limit the number. */
  readonly near: boolean;
}

/** Is it one of these marks? */
export const isMark = (token: Token | undefined, marks: string): boolean =>
  token !== undefined && token.kind === 'mark' && marks.includes(token.text);

/** What "shoot" and its forms mean here: "shot down", "shot dead", or wounded; null for other verbs. */
export const shotDead = (tokens: readonly Token[], at: number): ActMeasure | null => {
  const word = tokens[at]?.lower ?? '';
  if (!/^(?:shoot|shoots|shot|shooting)$/u.test(word)) return null;
  if (tokens[at + 1]?.lower === 'down') return 'weapons';
  const before = tokens[at - 1]?.lower;
  return before === 'fatally' || tokens[at + 1]?.lower === 'dead' ? 'killed' : 'wounded';
};

/** "since the protests": a form that is a noun as well stands after an article or preposition. */
export const isNounHere = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1]?.lower ?? '';
  return determiners.has(before) || (prepositions.has(before) && before !== 'to');
};
