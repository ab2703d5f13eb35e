import { FEMALE_NAMES, MALE_NAMES } from './first-names.ts';
import {
  ADVERBS,
  AUXILIARIES,
  BODY_NAME_WORDS,
  BODY_NOUNS,
  COMMON_VERBS,
  CONJUNCTIONS,
  DETERMINERS,
  NOT_NAMES,
  PARTICLES,
  PERSON_NOUNS,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  TITLES,
} from './lexicon.ts';
import { memoised } from './memoised.ts';
import { isOftenNoun, speechVerb } from './speech-verbs.ts';
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

const ADJECTIVES_IN_LY = new Set([
  'elderly',
  'family',
  'daily',
  'weekly',
  'monthly',
  'early',
  'only',
  'friendly',
  'deadly',
  'ally',
  'likely',
  'july',
  'italy',
  'assembly',
  'supply',
  'bully',
  'rally',
  'reply',
  'kelly',
  'billy',
  'sally',
  'molly',
  'emily',
  'lily',
  'beverly',
  'kimberly',
]);

const UNNOUNS = new Set([
  'close',
  'familiar',
  'loyal',
  'aware',
  'present',
  'involved',
  'privy',
  "there's",
  'there’s',
  'there',
  'not',
  'very',
  'too',
  'such',
  'what',
  'how',
  'why',
  'whose',
  'ago',
  'alone',
  'able',
  'unable',
]);

/** Every noun phrase of a line, left to right, never overlapping. */
export function nounPhrases(words: readonly Word[], headline: boolean): readonly NounPhrase[] {
  const found: NounPhrase[] = [];
  let at = 0;
  while (at < words.length) {
    const phrase = phraseAt(words, at, headline);
    if (phrase === null) at += 1;
    else {
      found.push(phrase);
      at = phrase.to;
    }
  }
  return found;
}

function phraseAt(words: readonly Word[], from: number, headline: boolean): NounPhrase | null {
  const first = words[from];
  if (first === undefined || (first.kind !== 'word' && first.kind !== 'number')) return null;
  const base = bare(first.lower);
  if (SUBJECT_PRONOUNS.has(base) || SUBJECT_PRONOUNS.has(first.lower)) {
    return { from, to: from + 1, kind: 'pronoun', nameFrom: from + 1 };
  }
  let at = from;
  const determined = DETERMINERS.has(first.lower) || first.kind === 'number' || (first.possessive && !first.capital);
  if (determined) at += 1;
  else if (/ed$/u.test(first.lower) && !first.capital && followsNoun(words[from - 1])) return null;
  const start = at;
  let head = -1;
  for (; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || word.kind === 'mark' || word.kind === 'quote') break;
    if (word.kind === 'number') {
      if (at === start && determined && !/\p{L}/u.test(word.text)) continue;
      // "the Nov. 8 election"
      if (determined && words[at - 1]?.capital && words[at + 1]?.kind === 'word') continue;
      if (!determined || !/\p{L}/u.test(word.text)) break;
      head = at;
      continue;
    }
    const previous = at > start ? words[at - 1] : undefined;
    if (bridges(words, at, start)) continue;
    // "the Muslim I met" but "World War I"
    if (word.text === 'I' && at > start && previous?.lower !== 'war') break;
    if (
      word.capital &&
      !(at === from && NOT_NAMES.has(bare(word.lower)) && !namesHere(words, at, headline)) &&
      !isSentenceVerb(word, previous)
    ) {
      if (NOT_NAMES.has(bare(word.lower)) && !TITLES.has(word.lower) && !namesHere(words, at, headline)) {
        if (!determined || at !== start) break;
        continue;
      }
      if (headline && at > start && stops(word, words[at + 1], true)) break;
      head = at;
      continue;
    }
    if (at > start && (closesAsVerb(words, at) || (!determined && didSo(words, at)))) break;
    const adjective =
      determined && at === start && /(?:ed|ing)$/u.test(word.lower) && speechVerb(word.lower)?.speech !== 'say';
    if (!adjective && stops(word, words[at + 1], determined || at > start)) break;
    if (!determined && at === start && !isNoun(word.lower) && !leadsToNoun(words, at)) break;
    head = at;
  }
  if (head === -1 && /^(?:the)$/u.test(first.lower) && /^(?:two|three|four|five|six)$/u.test(words[start]?.lower ?? ''))
    head = start;
  if (head === -1) {
    // "this", "some", "many", "one" and "most" stand alone
    return determined &&
      /^(?:some|many|several|most|all|both|one|another|others|two|three|four|these|those|each)$/u.test(first.lower)
      ? { from, to: from + 1, kind: 'role', nameFrom: from + 1 }
      : null;
  }
  return classify(words, from, head + 1, determined);
}

const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|july|september|october|november|december|yesterday|today|tonight|tomorrow)$/u;

/** A word that is usually none but is a name here: "Theresa May said", "To Lam", "May said" after no preposition. */
function namesHere(words: readonly Word[], at: number, headline: boolean): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || headline || next?.kind === 'number' || CALENDAR.test(bare(word.lower))) return false;
  const verb = speechVerb(next?.lower ?? '');
  const speaks = verb?.speech === 'say' && verb.form === 'past' && next?.capital === false;
  const before = words[at - 1];
  const inName = before?.capital === true && !before.possessive && !NOT_NAMES.has(before.lower);
  return inName || (speaks && /^(?:may|will|april|june|august)$/u.test(word.lower));
}

/** Whether a word in -ed after this one is its verb: "Cengiz addressed reporters". */
function followsNoun(before: Word | undefined): boolean {
  return (
    before !== undefined &&
    before.kind === 'word' &&
    (before.capital || isNoun(before.lower) || SUBJECT_PRONOUNS.has(before.lower))
  );
}

/** "Conway notes," and "the ad claims that": a verb that looks like a noun, with what only follows a verb. */
function closesAsVerb(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (word === undefined || before === undefined || before.possessive) return false;
  const verb = speechVerb(word.lower);
  if (verb === null || verb.form !== 'present') return false;
  if (!before.capital && !isNoun(before.lower)) return false;
  const next = words[at + 1];
  return (
    next === undefined ||
    next.kind !== 'word' ||
    (next.capital && before.capital) ||
    /^(?:that|how|in|it|of|on|for|he|she|they|him|her|them|the|a|an|his|their)$/u.test(next.lower)
  );
}

/** A verb in the past after a bare name: "Trump described families"; "U.S.-backed forces" is one word. */
function didSo(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return /[a-z]{2}ed$/u.test(words[at]?.lower ?? '') && before?.capital === true && !before.possessive;
}

/** Without a contracted verb: "he's" is "he". */
const bare = memoised((lower) => {
  const mark = lower.search(/['’]/u);
  return mark > 0 ? lower.slice(0, mark) : lower;
});

const isNoun = memoised(
  (lower) =>
    PERSON_NOUNS.has(lower) || BODY_NOUNS.has(lower) || PERSON_NOUNS.has(lower.slice(lower.lastIndexOf('-') + 1)),
);

/** Words that end a phrase whatever stands beside them. */
const alwaysStops = memoised(
  (lower) =>
    PREPOSITIONS.has(lower) ||
    CONJUNCTIONS.has(lower) ||
    RELATIVES.has(lower) ||
    AUXILIARIES.has(lower) ||
    COMMON_VERBS.has(lower) ||
    SUBJECT_PRONOUNS.has(lower) ||
    (ADVERBS.has(lower) && lower !== 'first' && lower !== 'all' && lower !== 'both') ||
    /n['’]t$/u.test(lower) ||
    UNNOUNS.has(lower) ||
    (lower.endsWith('ly') && !ADJECTIVES_IN_LY.has(lower)),
);

/** Words that end a phrase they do not open. */
const opensAnother = memoised((lower) => DETERMINERS.has(lower) && !/^(?:two|three|four|five|six|other)$/u.test(lower));

/** A lower-case word joins two capitals of one name: "Ministry of Defence", "Mohammad bin Salman", "Johnson & Johnson". */
function bridges(words: readonly Word[], at: number, start: number): boolean {
  const word = words[at];
  const previous = words[at - 1];
  const next = words[at + 1];
  if (word === undefined || previous === undefined || next === undefined || word.capital) return false;
  if (at === start)
    return (
      PARTICLES.has(word.lower) && next.capital && word.lower !== 'of' && word.lower !== 'as' && word.lower !== 'do'
    );
  if (PARTICLES.has(previous.lower) && next.capital && PARTICLES.has(word.lower)) return true;
  if (!previous.capital || previous.possessive) return false;
  if (word.lower === 'of') {
    if (next.capital) return BODY_NAME_WORDS.has(previous.lower) || TITLES.has(previous.lower);
    return next.lower === 'the' && (words[at + 2]?.capital ?? false) && BODY_NAME_WORDS.has(previous.lower);
  }
  if (word.lower === 'for') return next.capital && BODY_NAME_WORDS.has(previous.lower);
  if (word.lower === 'the') return words[at - 1]?.lower === 'of';
  if (word.lower === 'and')
    return next.capital && BODY_NAME_WORDS.has(words[at + 2]?.lower ?? '') && BODY_NAME_WORDS.has(previous.lower);
  const joins = next.capital || (PARTICLES.has(next.lower) && (words[at + 2]?.capital ?? false));
  return joins && PARTICLES.has(word.lower) && word.lower !== 'as' && word.lower !== 'do';
}

/** A capitalised verb is no part of a name ("Said Smith"), save after a capital ("Asked Questions" is rare). */
function isSentenceVerb(word: Word, previous: Word | undefined): boolean {
  const verb = speechVerb(word.lower);
  return (
    previous === undefined && verb !== null && verb.speech === 'say' && verb.form !== 'base' && !isOftenNoun(word.lower)
  );
}

function stops(word: Word, next: Word | undefined, inside: boolean): boolean {
  const { lower } = word;
  if (alwaysStops(lower) || (inside && opensAnother(lower))) return true;
  const verb = speechVerb(lower);
  const nounFollows = next !== undefined && next.kind === 'word' && (isNoun(next.lower) || TITLES.has(next.lower));
  if (verb !== null && !isOftenNoun(lower) && !isNoun(lower)) return !(nounFollows && inside && verb.speech !== 'say');
  if (lower.endsWith('ed') && lower.length > 4 && !isNoun(lower)) return !nounFollows;
  if (lower.endsWith('ing') && lower.length > 5 && !isNoun(lower)) return !nounFollows;
  return false;
}

/** An adjective or a noun before the noun that makes a bare phrase: "senior officials", "defence ministry". */
function leadsToNoun(words: readonly Word[], at: number): boolean {
  // "councilmember Mark Levine": whatever stands right before a full name says who it is
  if (
    words[at + 1]?.capital &&
    words[at + 2]?.capital &&
    !words[at + 1]?.possessive &&
    !NOT_NAMES.has(words[at + 1]?.lower ?? '')
  )
    return true;
  for (let next = at + 1; next <= at + 2; next += 1) {
    const word = words[next];
    if (word === undefined || word.kind !== 'word') return false;
    if (isNoun(word.lower)) return true;
    if (word.capital) return TITLES.has(words[next - 1]?.lower ?? '') || isNoun(words[next - 1]?.lower ?? '');
    if (stops(word, words[next + 1], true)) return false;
  }
  return false;
}

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

function classify(words: readonly Word[], from: number, to: number, determined: boolean): NounPhrase {
  const head = words[to - 1];
  if (head === undefined) return { from, to, kind: 'thing', nameFrom: to };
  if (!head.capital) {
    const noun = head.lower.slice(head.lower.lastIndexOf('-') + 1);
    if (PERSON_NOUNS.has(head.lower) || PERSON_NOUNS.has(noun)) return { from, to, kind: 'role', nameFrom: to };
    if (BODY_NOUNS.has(head.lower)) return { from, to, kind: 'body', nameFrom: to };
    return { from, to, kind: 'thing', nameFrom: to };
  }
  // "Police said", "Officials in Kyiv said": a common noun that begins the sentence
  if (to - from === 1 && isNoun(head.lower) && beginsSentence(words[from - 1])) {
    return { from, to, kind: BODY_NOUNS.has(head.lower) ? 'body' : 'role', nameFrom: to };
  }
  const body =
    (BODY_NAME_WORDS.has(head.lower) && !TITLES.has(head.lower)) ||
    words.slice(from, to).some((word, at) => BODY_NAME_WORDS.has(word.lower) && words[from + at + 1]?.lower === 'of');
  let nameFrom = to - 1;
  while (nameFrom > from) {
    const before = words[nameFrom - 1];
    if (before === undefined || (before.possessive && !(head.lower === 'office' && holdsOffice(before)))) break;
    if (before.capital && (body || !TITLES.has(before.lower.replace(/\.$/u, '')))) nameFrom -= 1;
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
