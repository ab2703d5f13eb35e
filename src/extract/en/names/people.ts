import type { Span, TextSpan } from '../../../model/span.ts';
import type { NounPhrase } from './classify-phrase.ts';
import { FEMALE_NAMES, MALE_NAMES } from './first-names.ts';
import {
  ADVERBS,
  AUXILIARIES,
  BODY_NAME_WORDS,
  BODY_NOUNS,
  COMMON_VERBS,
  FEMALE_WORDS,
  MALE_WORDS,
  PREPOSITIONS,
} from './lexicon.ts';
import { memoised } from './memoised.ts';
import { nearlyNamed } from './nearly-named.ts';
import type { PhrasedLine } from './phrased-line.ts';
import { isDateline, isPlaceHere } from './place-here.ts';
import { roleOf } from './role.ts';
import { speechVerb } from './speech-verbs.ts';
import type { Word } from './words.ts';

export type Gender = 'male' | 'female' | null;

/** One person or body of a text, under the fullest name the text gives. */
export interface Person {
  readonly name: string;
  readonly kind: 'person' | 'body';
  readonly gender: Gender;
  /** What the text says they do, where it first says it. */
  readonly role: TextSpan | null;
  readonly mentions: readonly Mention[];
  /** Anything beside capitals that shows a person: a first name, a title, a role, a verb of saying. */
  readonly evident: boolean;
  /** The text goes there: "in Myanmar", "near Orla". */
  readonly place: boolean;
}

/** One place that names somebody. */
export interface Mention extends Span {
  /** The name is what its clause is about: a verb or a comma follows, and no preposition stands before. */
  readonly subject: boolean;
}

/** The people and bodies of a text. */
export interface People {
  readonly all: readonly Person[];
  /** Who a name is: by the whole of it, by a surname only one person has, or by a short name. Null when nobody or several fit. */
  readonly called: (name: string) => Person | null;
  /** Every mention, in order of its place in the text. */
  readonly mentioned: readonly { readonly person: Person; readonly mention: Mention }[];
  /** Everyone whose role has the word in it, lower-case. */
  readonly inRole: (word: string) => readonly Person[];
}

interface Draft {
  name: string;
  kind: 'person' | 'body';
  gender: Gender;
  role: TextSpan | null;
  mentions: Mention[];
  evident: boolean;
  place: boolean;
}

/** Surnames of one beginning that are kept for comparing. */
const MAX_ALIKE = 20;

/** Reads everyone a text names, in order of first mention. */
export function readPeople(lines: readonly PhrasedLine[], text: string): People {
  const drafts: Draft[] = [];
  const byName = new Map<string, Draft>();
  const byPart = new Map<string, Set<Draft>>();
  const shortNames = new Map<string, Draft>();
  /** Surnames by their first three letters, the first few of each. */
  const surnames = new Map<string, string[]>();
  const known = (name: string): Draft | null => {
    const whole = byName.get(key(name)) ?? shortNames.get(name);
    if (whole !== undefined) return whole;
    const parts = byPart.get(key(name)) ?? byPart.get(nearlyNamed(key(name), surnames));
    return parts?.size === 1 ? ([...parts][0] ?? null) : null;
  };
  // full names first, so that a surname before its full name still finds it
  for (const full of [true, false]) {
    for (const phrased of lines) {
      const { line, phrases } = phrased;
      if (line.headline && full) continue;
      for (const phrase of phrases) {
        if (phrase.kind !== 'name' || phrase.nameFrom >= phrase.to || isDateline(line.words, phrase)) continue;
        const words = line.words.slice(phrase.nameFrom, phrase.to);
        if (words.length > 1 !== full) continue;
        const name = nameOf(words);
        let draft = known(name);
        if (draft === null) {
          const kind = isBody(line.words, phrase) ? 'body' : 'person';
          draft = { name, kind, gender: null, role: null, mentions: [], evident: false, place: false };
          drafts.push(draft);
          byName.set(key(name), draft);
          if (kind === 'person' && words.length > 1) {
            for (const part of partsOf(name)) {
              byPart.set(part, (byPart.get(part) ?? new Set()).add(draft));
              const alike = surnames.get(part.slice(0, 3)) ?? [];
              if (alike.length < MAX_ALIKE) alike.push(part);
              surnames.set(part.slice(0, 3), alike);
            }
          }
        }
        const subject = isSubject(line.words, phrase);
        draft.mentions.push({ start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0, subject });
        if (isPlaceHere(line.words, phrase)) {
          draft.place = true;
          continue;
        }
        draft.gender ??= genderOf(line.words, phrase);
        draft.role ??= roleOf(phrased, phrase, text, draft.mentions.length === 1);
        draft.evident ||= draft.gender !== null || draft.role !== null || speaks(line.words, phrase);
        const short = line.shortNames.get(phrase.to);
        if (short !== undefined) shortNames.set(short, draft);
      }
    }
  }
  // a full name with the surname of somebody who surely is a person: a brother, a wife
  const surnameOf = (draft: Draft): string => key(draft.name).split(' ').at(-1) ?? '';
  const families = new Set(drafts.filter((one) => one.evident && one.kind === 'person').map(surnameOf));
  for (const draft of drafts) draft.evident ||= draft.kind === 'person' && families.has(surnameOf(draft));
  for (const draft of drafts) draft.mentions.sort((a, b) => a.start - b.start);
  const mentioned = drafts
    .flatMap((person) => person.mentions.map((mention) => ({ person, mention })))
    .sort((a, b) => a.mention.start - b.mention.start);
  const byRole = new Map<string, Person[]>();
  for (const draft of drafts) {
    for (const word of new Set(draft.role?.text.toLowerCase().match(/[\p{L}-]+/gu) ?? [])) {
      const holders = byRole.get(word);
      if (holders === undefined) byRole.set(word, [draft]);
      else holders.push(draft);
    }
  }
  return { all: drafts, called: known, mentioned, inRole: (word) => byRole.get(word) ?? [] };
}

function isSubject(words: readonly Word[], phrase: NounPhrase): boolean {
  const before = words[phrase.from - 1]?.lower ?? '';
  // "Brandt's account is shorter": what her sentence begins with is about her
  if (words[phrase.to - 1]?.possessive) return beginsSentence(words[phrase.from - 1]);
  if (PREPOSITIONS.has(before)) return false;
  if (speechVerb(before)?.form === 'past') return true;
  for (let at = phrase.to; at < phrase.to + MAX_BEFORE_VERB; at += 1) {
    const next = words[at];
    if (next === undefined) return false;
    if (next.text === ',' || next.lower === 'who' || isVerbal(next.lower)) return true;
    if (
      next.kind !== 'word' ||
      (!next.capital && !ADVERBS.has(next.lower) && !/^(?:of|from|in|for|the)$/u.test(next.lower))
    )
      return false;
  }
  return false;
}

function beginsSentence(before: Word | undefined): boolean {
  return before === undefined || before.kind === 'quote' || /^[.!?…]$/u.test(before.text);
}

/** Words that may hang between a name and its verb: "bin Salman of Saudi Arabia accepted". */
const MAX_BEFORE_VERB = 5;

const isVerbal = memoised(
  (lower) => AUXILIARIES.has(lower) || COMMON_VERBS.has(lower) || /ed$/u.test(lower) || speechVerb(lower) !== null,
);

function speaks(words: readonly Word[], phrase: NounPhrase): boolean {
  return (
    speechVerb(words[phrase.to]?.lower ?? '')?.speech === 'say' ||
    words[phrase.to]?.lower === 'who' ||
    speechVerb(words[phrase.from - 1]?.lower ?? '')?.form === 'past'
  );
}

function key(name: string): string {
  return name.toLowerCase().replace(/\./gu, '');
}

/** The words a person may be called by alone: the last name, with its particle or without. */
function partsOf(name: string): readonly string[] {
  const words = key(name)
    .replace(/,? (?:jr|sr|ii|iii)$/u, '')
    .split(' ');
  const last = words.at(-1) ?? '';
  const parts = new Set([last]);
  const first = words[0];
  if (first !== undefined && words.length > 1) parts.add(first);
  if (words.length > 2) parts.add(words.slice(1).join(' ')).add(words.slice(-2).join(' '));
  const hyphen = last.lastIndexOf('-');
  if (hyphen > 0) parts.add(last.slice(hyphen + 1));
  return [...parts];
}

function nameOf(words: readonly Word[]): string {
  return words
    .map((word) => word.text)
    .join(' ')
    .replace(/['’]s?$/u, '');
}

function isBody(words: readonly Word[], phrase: NounPhrase): boolean {
  const core = words.slice(phrase.nameFrom, phrase.to);
  if (
    core.some(
      (word) =>
        word.lower === 'of' ||
        word.lower === 'for' ||
        word.lower === 'and' ||
        BODY_NAME_WORDS.has(word.lower) ||
        BODY_NOUNS.has(word.lower),
    )
  )
    return true;
  const last = core.at(-1);
  if (core.length === 1 && last !== undefined && /^\p{Lu}{2,}s?$/u.test(last.text)) return true;
  const before = words[phrase.nameFrom - 1];
  return phrase.nameFrom - 1 === phrase.from && /^(?:the|The)$/u.test(before?.text ?? '');
}

function genderOf(words: readonly Word[], phrase: NounPhrase): Gender {
  // "her brother Erik": the brother is not a woman
  const first = /^(?:his|her)$/u.test(words[phrase.from]?.lower ?? '') ? phrase.from + 1 : phrase.from;
  for (let at = first; at < phrase.nameFrom; at += 1) {
    const word = (words[at]?.lower ?? '').replace(/\.$/u, '');
    if (MALE_WORDS.has(word)) return 'male';
    if (FEMALE_WORDS.has(word)) return 'female';
  }
  if (phrase.to - phrase.nameFrom < 2) return null;
  const given = words[phrase.nameFrom]?.lower ?? '';
  const male = MALE_NAMES.has(given);
  const female = FEMALE_NAMES.has(given);
  return male === female ? null : male ? 'male' : 'female';
}
