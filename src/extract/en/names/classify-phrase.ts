import { FEMALE_NAMES, MALE_NAMES } from './first-names.ts';
import { BODY_NAME_WORDS, BODY_NOUNS, PARTICLES, PERSON_NOUNS, TITLES, TRADES } from './lexicon.ts';
import { memoised } from './memoised.ts';
import type { Word } from './words.ts';

/**
 * `name`: a person's or a body's own name, with or without a role before it. `role`: a person or people by what they do.
 * `body`: an organisation or a paper, by a common noun. `pronoun`: he, she, they, it, we, I. `thing`: anything else.
 */
export type PhraseKind = 'name' | 'role' | 'body' | 'pronoun' | 'thing';

/** A noun phrase as a half-open range of a line's words, without what hangs on it ("of Kyiv", "who fled"). */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  readonly kind: PhraseKind;
  /** The name without titles and roles, when there is one; equal to `to`, `to` otherwise. */
  readonly nameFrom: number;
}

/** Determiners before which a capital makes a member of a people or a party. */
const COUNTING = /^(?:a|an|one|another|two|three|four|five|six|some|many|several|most|few|other)$/u;

/** Whether a common noun is of people or bodies, alone or after a hyphen. */
export const isNoun = memoised(
  (lower) =>
    PERSON_NOUNS.has(lower) || BODY_NOUNS.has(lower) || PERSON_NOUNS.has(lower.slice(lower.lastIndexOf('-') + 1)),
);

function beginsSentence(before: Word | undefined): boolean {
  return before === undefined || (before.kind === 'mark' && /^[.!?…:—–-]$/u.test(before.text));
}

/** Past the place of an office: "President of Ukraine Volodymyr Zelenskyy" is named from "Volodymyr" on. */
function afterOffice(words: readonly Word[], nameFrom: number, to: number): number {
  if (words[nameFrom]?.lower !== 'of' || to - nameFrom < 3) return nameFrom;
  for (let at = nameFrom + 2; at < to - 1; at += 1) {
    const lower = words[at]?.lower ?? '';
    if (MALE_NAMES.has(lower) || FEMALE_NAMES.has(lower)) return at;
  }
  return nameFrom + 2;
}

/** "Sheriff's", "Prosecutor's": the owner of an office that is named after him. */
function holdsOffice(word: Word): boolean {
  return word.capital && TITLES_OF_OFFICE.test(word.lower);
}

const TITLES_OF_OFFICE = /^(?:sheriff|governor|mayor|prosecutor|president|attorney|coroner|ombudsman|general)['’]s$/u;

/** Whether a capitalised word before a name tells what its bearer is: "Gen.", "Councillor", "Nurse". */
const isTitleWord = memoised(
  (lower) =>
    TITLES.has(lower.replace(/\.$/u, '')) ||
    (!lower.endsWith('s') && (PERSON_NOUNS.has(lower) || PERSON_NOUNS.has(lower.slice(lower.lastIndexOf('-') + 1)))),
);

/** The kind of the phrase in a range of words, and where its name begins. */
export function classify(words: readonly Word[], from: number, to: number, determined: boolean): NounPhrase {
  const head = words[to - 1];
  if (head === undefined) return { from, to, kind: 'thing', nameFrom: to };
  if (!head.capital) {
    if (determined && to - from === 2 && COUNTING.test(head.lower) && words[from]?.lower === 'the')
      return { from, to, kind: 'role', nameFrom: to };
    const noun = head.lower.slice(head.lower.lastIndexOf('-') + 1);
    if (PERSON_NOUNS.has(head.lower) || PERSON_NOUNS.has(noun) || TRADES.has(head.lower))
      return { from, to, kind: 'role', nameFrom: to };
    if (BODY_NOUNS.has(head.lower)) return { from, to, kind: 'body', nameFrom: to };
    return { from, to, kind: 'thing', nameFrom: to };
  }
  // "Police said", "Officials in Kyiv said": a common noun that begins the sentence
  if (to - from === 1 && isNoun(head.lower) && beginsSentence(words[from - 1])) {
    return { from, to, kind: BODY_NOUNS.has(head.lower) ? 'body' : 'role', nameFrom: to };
  }
  // "one Democrat", "two Palestinians", "a Ukrainian": somebody of a kind, not a name
  if (determined && to - from === 2 && COUNTING.test(words[from]?.lower ?? '') && !BODY_NAME_WORDS.has(head.lower)) {
    return { from, to, kind: 'role', nameFrom: to };
  }
  const body =
    (BODY_NAME_WORDS.has(head.lower) && !TITLES.has(head.lower)) ||
    words.slice(from, to).some((word, at) => BODY_NAME_WORDS.has(word.lower) && words[from + at + 1]?.lower === 'of');
  let nameFrom = to - 1;
  while (nameFrom > from) {
    const before = words[nameFrom - 1];
    if (before === undefined || (before.possessive && !(head.lower === 'office' && holdsOffice(before)))) break;
    if (before.capital && (body || !isTitleWord(before.lower))) nameFrom -= 1;
    else if (
      PARTICLES.has(before.lower) &&
      (words[nameFrom - 2]?.capital || PARTICLES.has(words[nameFrom - 2]?.lower ?? ''))
    )
      nameFrom -= 1;
    else if (
      (before.lower === 'and' || before.lower === 'the' || before.lower === 'for') &&
      words[nameFrom - 2] !== undefined &&
      nameFrom - 1 > from
    )
      nameFrom -= 1;
    else break;
  }
  if (TITLES.has(head.lower.replace(/\.$/u, '')) && nameFrom === to - 1 && to - from > 1) {
    return { from, to, kind: 'role', nameFrom: to };
  }
  if (determined && nameFrom === from) nameFrom = from + 1;
  if (!body) nameFrom = afterOffice(words, nameFrom, to);
  return { from, to, kind: 'name', nameFrom };
}
