import { bridges } from './bridges.ts';
import { classify, isNoun, type NounPhrase } from './classify-phrase.ts';
import {
  ADVERBS,
  AUXILIARIES,
  COMMON_VERBS,
  CONJUNCTIONS,
  DETERMINERS,
  NOT_NAMES,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  TITLES,
} from './lexicon.ts';
import { memoised } from './memoised.ts';
import { isOftenNoun, speechVerb } from './speech-verbs.ts';
import type { Word } from './words.ts';

const ADJECTIVES_IN_LY = new Set(
  `elderly family daily weekly monthly early only friendly deadly ally likely july italy assembly supply bully
  rally reply kelly billy sally molly emily lily beverly kimberly`.split(/\s+/u),
);

const UNNOUNS = new Set(
  `close familiar loyal aware present involved privy there's there’s there not very too such what how why whose
  ago alone able unable`.split(/\s+/u),
);

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
  else if (first.lower.endsWith('ed') && !first.capital && followsNoun(words[from - 1])) return null;
  // "09.40 The port authority says": a time is no number of authorities
  if (first.kind === 'number' && DETERMINERS.has(words[at]?.lower ?? '')) return null;
  const start = at;
  let head = -1;
  for (; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || word.kind === 'mark' || word.kind === 'quote') break;
    if (word.kind === 'number') {
      if (at === start && determined && !/\p{L}/u.test(word.text)) continue;
      // "the Nov. 8 election"
      if (determined && words[at - 1]?.capital && words[at + 1]?.kind === 'word') continue;
      // "Air Force 1st Lt. Ada Marsh"
      if (at > start && words[at - 1]?.capital && words[at + 1]?.capital && /^\d+(?:st|nd|rd|th)$/u.test(word.lower))
        continue;
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
      /^(?:some|many|several|most|all|both|one|another|others|two|three|four|these|those|each|dozens|hundreds|thousands)$/u.test(
        first.lower,
      )
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
  const speaks = (verb?.speech === 'say' || verb?.speech === 'act') && verb.form === 'past' && next?.capital === false;
  const before = words[at - 1];
  // "said Will Doyle": no verb after a verb, and none with a capital
  if (word.lower === 'will' && next?.capital && before?.kind === 'word' && !before.capital) return true;
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
  if (verb === null || (verb.form !== 'present' && verb.form !== 'base')) return false;
  if (!before.capital && !isNoun(before.lower)) return false;
  const next = words[at + 1];
  // "Rivals call it", "Officials demand the release": a plural and what only follows a verb
  if (verb.form === 'base')
    return (
      /[^su]s$/u.test(before.lower) && /^(?:that|this|it|him|her|them|the|a|an|his|their)$/u.test(next?.lower ?? '')
    );
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
