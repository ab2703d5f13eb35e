import type { TextSpan } from '../../../model/span.ts';
import type { NounPhrase } from './classify-phrase.ts';
import { PERSON_NOUNS, TITLES } from './lexicon.ts';
import type { PhrasedLine } from './phrased-line.ts';

/** Words of the longest "one of …" or "among …" that is read as a role. */
const MAX_GROUP_WORDS = 20;
/** Words that stand for somebody but say nothing of him. */
const BARE =
  /^(?:one|ones|another|other|others|two|three|four|five|six|some|many|several|both|all|few|those|these|each|any)$/u;
/** Heads of phrases that say no more than that somebody is a human being. */
const ANYBODY =
  /^(?:person|people|man|men|woman|women|boy|girl|child|children|someone|everyone|anyone|nobody|somebody|everybody)$/u;

/**
 * What the text says the bearer of a name does: the words before the name, the phrase beside it between commas, or, where
 * it is `first` named, what a "who" clause says he is. Null when it says nothing; never a bare "one" or number.
 * Finds Mayor Ihor Koval · Koval, one of the few who stayed, · Koval, who has been among the first to speak. Refuses Koval, who was tired.
 */
export function roleOf(phrased: PhrasedLine, phrase: NounPhrase, text: string, first: boolean): TextSpan | null {
  return (
    roleBefore(phrased, phrase, text) ??
    roleBeside(phrased, phrase, text) ??
    (first ? roleInClause(phrased, phrase, text) : null)
  );
}

/** A phrase set beside a name as a role, with all that hangs on it; null when it is a bare "one" or number. */
export function apposedRole(phrased: PhrasedLine, phrase: NounPhrase, text: string): TextSpan | null {
  const { words } = phrased;
  const bare = phrase.to - phrase.from === 1 && BARE.test(words[phrase.from]?.lower ?? '');
  if (!bare) return spanOf(phrased, phrase.from, extended(phrased, phrase), text);
  if (words[phrase.to]?.lower !== 'of') return null;
  return grouped(phrased, phrase.from, phrase.to + 1, text);
}

function roleBefore(phrased: PhrasedLine, phrase: NounPhrase, text: string): TextSpan | null {
  const { words } = phrased;
  let from = phrase.from;
  if (/^(?:the|a|an|one|another|his|her|their|its|our|my)$/u.test(words[from]?.lower ?? '')) from += 1;
  const says = words.slice(from, phrase.nameFrom).some((word) => isRoleWord(word.lower.replace(/\.$/u, '')));
  return says ? spanOf(phrased, from, phrase.nameFrom, text) : null;
}

function roleBeside(phrased: PhrasedLine, phrase: NounPhrase, text: string): TextSpan | null {
  const { words, startingAt, endingAt } = phrased;
  if (words[phrase.to]?.text === ',') {
    const beside = startingAt.get(phrase.to + 1);
    if (beside?.kind === 'role') return apposedRole(phrased, beside, text);
    if (words[phrase.to + 1]?.lower === 'one' && words[phrase.to + 2]?.lower === 'of')
      return grouped(phrased, phrase.to + 1, phrase.to + 3, text);
  }
  if (words[phrase.from - 1]?.text !== ',') return null;
  const beside = endingAt.get(phrase.from - 1);
  if (beside === undefined) return null;
  // "the mayor of London, Sadiq Khan", "the lawyer for the soldier, Olena Tal"
  const link = words[beside.from - 1]?.lower;
  const head = /^(?:of|for|to)$/u.test(link ?? '') ? endingAt.get(beside.from - 1) : undefined;
  if (head?.kind === 'role') return spanOf(phrased, head.from, beside.to, text);
  if (beside.kind !== 'role') return null;
  const bare = beside.to - beside.from === 1 && BARE.test(words[beside.from]?.lower ?? '');
  return bare ? null : spanOf(phrased, beside.from, beside.to, text);
}

/** "who has been among the few to speak", "who is a teacher in Kherson": what the clause says somebody is, not what he did. */
function roleInClause(phrased: PhrasedLine, phrase: NounPhrase, text: string): TextSpan | null {
  const { words, startingAt } = phrased;
  let at = words[phrase.to]?.text === ',' ? phrase.to + 1 : phrase.to;
  if (words[at]?.lower !== 'who') return null;
  at += 1;
  if (/^(?:has|had)$/u.test(words[at]?.lower ?? '') && words[at + 1]?.lower === 'been') at += 2;
  else if (/^(?:is|was)$/u.test(words[at]?.lower ?? '')) at += 1;
  else return null;
  while (/^(?:also|now|then|still|once|long)$/u.test(words[at]?.lower ?? '')) at += 1;
  if (words[at]?.lower === 'among' && words[at + 1]?.lower === 'the') return grouped(phrased, at, at + 2, text);
  if (words[at]?.lower === 'one' && words[at + 1]?.lower === 'of') return grouped(phrased, at, at + 2, text);
  const said = startingAt.get(at);
  if (said?.kind !== 'role' || ANYBODY.test(words[said.to - 1]?.lower ?? '')) return null;
  return apposedRole(phrased, said, text);
}

/** From "one of" or "among the" to the end of the clause; null when the clause says of what in too many words or none. */
function grouped(phrased: PhrasedLine, from: number, inside: number, text: string): TextSpan | null {
  const { words } = phrased;
  let end = inside;
  while (words[end]?.kind === 'word' || words[end]?.kind === 'number') end += 1;
  if (end === inside || end - from > MAX_GROUP_WORDS || words[end]?.kind === 'quote') return null;
  return spanOf(phrased, from, end, text);
}

/** Titles that are half of one: "foreign" of a minister, "former" of anybody; and those that say nothing of what one does. */
const HALVES =
  /^(?:mr|mrs|ms|miss|sir|dame|lord|lady|former|ex|acting|interim|deputy|vice|prime|foreign|defen[cs]e|interior|finance|health|justice|state|treasury|homeland|security|press|national|economy|education|energy|transport|culture|agriculture|emergency|communications|first|second|staff|rear|fleet|wing|senior|junior)$/u;

function isRoleWord(lower: string): boolean {
  return (TITLES.has(lower) || PERSON_NOUNS.has(lower)) && !HALVES.test(lower);
}

/** The end of a phrase with the "of …" and "for …" that hang on it. */
export function extended(phrased: PhrasedLine, phrase: NounPhrase): number {
  const { words } = phrased;
  let end = phrase.to;
  for (let hops = 0; hops < 2; hops += 1) {
    const link = /^(?:familiar|close|loyal|involved|based|briefed|opposed|allied|sympathetic)$/u.test(
      words[end]?.lower ?? '',
    )
      ? end + 1
      : end;
    if (
      !/^(?:of|for|at|from|in|with|on|to|by)$/u.test(words[link]?.lower ?? '') ||
      (link === end && words[link]?.lower === 'to') ||
      (words[link]?.lower === 'by' && phrase.kind === 'role')
    )
      break;
    const next = phrased.startingAt.get(link + 1);
    if (next === undefined || next.kind === 'pronoun') break;
    end = next.to;
  }
  return end;
}

function spanOf({ words }: PhrasedLine, from: number, to: number, text: string): TextSpan | null {
  const start = words[from]?.start;
  const end = words[to - 1]?.end;
  return start === undefined || end === undefined ? null : { start, end, text: text.slice(start, end) };
}
