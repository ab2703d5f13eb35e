import { type Token, tokenise } from '../../text/tokens.ts';
import { stemWord } from './stem-word.ts';
import { stopWords } from './stop-words.ts';

/** `name`: a word written with a capital inside a sentence; `number`: digits or a number word; `word`: anything else. */
export type FactKind = 'name' | 'number' | 'word';

/** Something a text tells, reduced to what two texts on one event would both write. */
export interface Fact {
  readonly kind: FactKind;
  readonly count: number;
  /** Index of the token it is first met at; leads tell the event. */
  readonly first: number;
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const numberWords: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, 20 + 10 * index]),
]);
const CAPITAL = /^\p{Lu}/u;
const SENTENCE_END = /[.!?…:"“”]/u;

const opensSentence = (text: string, tokens: readonly Token[], index: number): boolean => {
  const before = tokens[index - 1];
  const token = tokens[index];
  if (before === undefined || token === undefined) return true;
  if (before.kind === 'mark' && SENTENCE_END.test(before.text)) return true;
  return text.slice(before.end, token.start).includes('\n');
};

/** Facts of a text by key: stems of its words and names, and its numbers as `#` and the digits ("23" and "twenty-three" are one). */
export function readFacts(text: string, stemOf: (word: string) => string = stemWord): ReadonlyMap<string, Fact> {
  const tokens = tokenise(text);
  const names = new Set<string>();
  tokens.forEach((token, index) => {
    if (token.kind !== 'word' || !CAPITAL.test(token.text) || stopWords.has(token.lower)) return;
    if (!opensSentence(text, tokens, index)) names.add(stemOf(token.lower));
  });
  const facts = new Map<string, { kind: FactKind; count: number; readonly first: number }>();
  const add = (key: string, kind: FactKind, at: number): void => {
    const known = facts.get(key);
    if (known === undefined) {
      facts.set(key, { kind, count: 1, first: at });
    } else {
      if (kind === 'name') known.kind = kind;
      known.count += 1;
    }
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark') continue;
    if (token.kind === 'number') {
      add(`#${token.text.replaceAll(',', '')}`, 'number', at);
      continue;
    }
    const value = numberWords.get(token.lower);
    if (value !== undefined) {
      const unit =
        value >= 20 && tokens[at + 1]?.text === '-' ? numberWords.get(tokens[at + 2]?.lower ?? '') : undefined;
      const whole = unit !== undefined && unit > 0 && unit < 10 ? value + unit : value;
      if (whole !== value) at += 2;
      if (whole > 1) add(`#${whole}`, 'number', at);
      continue;
    }
    if (stopWords.has(token.lower)) continue;
    const stem = stemOf(token.lower);
    if (stem.length < 2) continue;
    add(stem, CAPITAL.test(token.text) && names.has(stem) ? 'name' : 'word', at);
  }
  return facts;
}
