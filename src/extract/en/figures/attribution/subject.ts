import type { Token } from '../../../../text/tokens.ts';
import type { TokenRange } from '../../../refine/draft.ts';
import { months, weekdays } from '../../lexicon/calendar.ts';
import { cueVerbs } from '../../lexicon/cues.ts';
import { eventVerbs } from '../../lexicon/events.ts';
import { adverbs, auxiliaries, determiners, prepositions, pronouns } from '../../lexicon/function-words.ts';
import { isKnownNoun } from '../../lexicon/known-nouns.ts';
import { wordList } from '../../lexicon/word-list.ts';
import { capital, isMark, isTitleStop, nounLike, sources, subordinators, word } from './words.ts';

/** Longest subject read, in tokens. */
const MAX_SOURCE = 16;

/** Furthest two verbs of one subject may stand from each other, in tokens. */
const MAX_SHARED = 30;

const leads = wordList(
  'and but while as when that because however meanwhile also even still earlier later separately additionally moreover furthermore so yet then although though if where after before since',
);

/** Is the subject that ends at `to` (inclusive) split from its verb by ", a spokesman for X,"? Gives the part before and the part between. */
const splitApposition = (
  tokens: readonly Token[],
  to: number,
  floor: number,
): { readonly outer: number; readonly inner: TokenRange } | null => {
  for (let at = to - 1; at >= Math.max(floor, to - MAX_SOURCE); at -= 1) {
    if (isMark(tokens[at], ';:.!?"“”') && !isTitleStop(tokens, at)) return null;
    if (isMark(tokens[at], ',')) return at > floor ? { outer: at - 1, inner: { first: at + 1, last: to } } : null;
  }
  return null;
};

/** " - " and "--" stand for a dash. */
const isDash = (tokens: readonly Token[], at: number): boolean =>
  isMark(tokens[at], '-') &&
  ((tokens[at]?.start ?? 0) > (tokens[at - 1]?.end ?? 0) || isMark(tokens[at + 1], '-') || isMark(tokens[at - 1], '-'));

/** First token of the noun phrase that ends at `to`, inclusive. */
const subjectStart = (tokens: readonly Token[], to: number, floor: number): number => {
  let first = to + 1;
  for (let at = to; at >= Math.max(floor, to - MAX_SOURCE); at -= 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if ((isMark(token, ',;:.!?"“”—–()') && !isTitleStop(tokens, at)) || isDash(tokens, at)) break;
    const { lower } = token;
    if (subordinators.has(lower) && token.text !== 'WHO') break;
    if (auxiliaries.has(lower) && lower !== 'will') break;
    // "rescue workers", "a trade union official"
    const noun =
      determiners.has(word(tokens, at - 1)) ||
      isMark(tokens[at - 1], '-') ||
      (isKnownNoun(word(tokens, at + 1)) && isMark(tokens[at - 1], ','));
    if (eventVerbs.has(lower) && !capital(token) && !isKnownNoun(lower) && !noun) break;
    if (cueVerbs.has(lower) && !capital(token) && !nounLike.has(lower)) break;
    if (lower === 'and' || lower === 'or') {
      if (!joinsSubjects(tokens, at, floor)) break;
    }
    if (pronouns.has(lower) && at < to && lower !== 'her' && token.text !== 'US' && token.text !== 'WHO') break;
    first = at;
  }
  return first;
};

/** "The army and police say": no verb stands between the head of the clause and the "and"; "Strategy and Policy" is one name. */
const joinsSubjects = (tokens: readonly Token[], at: number, floor: number): boolean => {
  if (capital(tokens[at - 1]) && capital(tokens[at + 1])) return true;
  for (let index = at - 1; index >= Math.max(floor, at - 6); index -= 1) {
    const token = tokens[index];
    if (token === undefined || isMark(token, ',;:.!?"“”—')) return index === at - 1 ? false : at - index > 1;
    if (auxiliaries.has(token.lower) || token.kind === 'number') return false;
    const noun = isKnownNoun(word(tokens, index + 1)) && isMark(tokens[index - 1], ',');
    if ((eventVerbs.has(token.lower) && !noun) || (cueVerbs.has(token.lower) && !nounLike.has(token.lower)))
      return false;
    if (index === floor) return true;
  }
  return false;
};

/** Past "On Monday", "In Geneva" before "the ministry said". */
const pastCircumstance = (tokens: readonly Token[], range: TokenRange): number => {
  if (!/^(?:on|in|at|by|late|early|since|from|before|after|during|until)$/u.test(word(tokens, range.first)))
    return range.first;
  let at = range.first + 1;
  const isDate = (): boolean => {
    const lower = word(tokens, at);
    return weekdays.has(lower) || months.has(lower) || tokens[at]?.kind === 'number' || timesOfDay.test(lower);
  };
  while (at < range.last && isDate()) at += 1;
  if (at > range.first + 1 && at < range.last) return at;
  while (at < range.last && capital(tokens[at])) at += 1;
  return at > range.first + 1 && /^(?:the|a|an|its|his|her|their)$/u.test(word(tokens, at)) ? at : range.first;
};

const timesOfDay = /^(?:morning|afternoon|evening|night|early|late)$/u;

const trimLead = (tokens: readonly Token[], range: TokenRange): TokenRange | null => {
  let first = pastCircumstance(tokens, range);
  // "Before June Norlandish intelligence believed"
  if (first === range.first && months.has(word(tokens, first)) && prepositions.has(word(tokens, first - 1))) first += 1;
  while (first < range.last && (leads.has(word(tokens, first)) || adverbs.has(word(tokens, first)))) first += 1;
  if (prepositions.has(word(tokens, first)) && word(tokens, first) !== 'like') {
    return null;
  }
  if (/ed$/u.test(word(tokens, first)) && prepositions.has(word(tokens, first + 1))) return null;
  return first < range.last ? { first, last: range.last } : null;
};

/** "Independently", and no "family" or "Italy". */
const isManner = (tokens: readonly Token[], at: number): boolean =>
  /[^aeiou]ly$/u.test(word(tokens, at)) &&
  !capital(tokens[at]) &&
  !/^(?:family|assembly|ally|weekly|daily|monthly)$/u.test(word(tokens, at));

/** Subject of the verb at `cue`, or null. */
export const readSubject = (tokens: readonly Token[], cue: number, floor: number): TokenRange | null => {
  let at = cue - 1;
  for (;;) {
    const lower = word(tokens, at);
    if (at > floor && weekdays.has(lower)) at -= word(tokens, at - 1) === 'on' ? 2 : 1;
    else if (at > floor + 1 && /^(?:week|month|year)$/u.test(lower) && /^(?:this|last)$/u.test(word(tokens, at - 1)))
      at -= 2;
    else if (at > floor + 3 && lower === 'time' && word(tokens, at - 1) === 'same' && word(tokens, at - 3) === 'at')
      at -= 4;
    else if (
      at > floor &&
      (adverbs.has(lower) || isManner(tokens, at) || /^(?:has|have|had|did|does|is|are|was|were|been)$/u.test(lower))
    )
      at -= 1;
    else break;
  }
  if (at < floor || /^(?:and|but|or)$/u.test(word(tokens, at))) return null;
  if (isMark(tokens[at], ',')) {
    const split = splitApposition(tokens, at, floor);
    if (split === null) return null;
    if (nameOnly(tokens, split.inner)) return split.inner;
    const whole = /^(?:which|who|whose|of)$/u.test(word(tokens, split.inner.first))
      ? splitApposition(tokens, split.outer + 1, floor)
      : null;
    if (whole !== null) {
      // "Ada Marsh, the police chief of Orla, of which …, told"
      const name = { first: subjectStart(tokens, whole.outer, floor), last: whole.outer + 1 };
      if (nameOnly(tokens, name)) return name;
    }
    const outer = subjectStart(tokens, split.outer, floor);
    // "One of them, Halima, told"
    const lone = split.inner.last - split.inner.first === 1 && capital(tokens[split.inner.first]);
    if (lone && /^(?:an?|one)$/u.test(word(tokens, outer))) return split.inner;
    if (/^an?$/u.test(word(tokens, outer)) && namesOrganisation(tokens, split.inner)) return split.inner;
    return outer > split.outer ? null : trimLead(tokens, { first: outer, last: split.outer + 1 });
  }
  if (isMark(tokens[at], ')')) {
    let open = at;
    while (open > floor && !isMark(tokens[open], '(')) open -= 1;
    const first = subjectStart(tokens, open - 1, floor);
    return first >= open ? null : trimLead(tokens, { first, last: open });
  }
  const relative = relativeBefore(tokens, at, floor);
  if (relative !== null) at = relative - 1;
  const first = subjectStart(tokens, at, floor);
  return first > at ? null : trimLead(tokens, { first, last: at + 1 });
};

const isVerb = (lower: string): boolean =>
  auxiliaries.has(lower) || eventVerbs.has(lower) || /(?:ed|[^’'][^s’']s)$/u.test(lower);

/** No verb, and nothing that stands for something: it may be the head of a subject. */
const isPlainWord = (lower: string): boolean =>
  /^\p{L}/u.test(lower) && !cueVerbs.has(lower) && !eventVerbs.has(lower) && !pronouns.has(lower);

/** Does the noun phrase that ends at `at` open with "a" or "the", and nothing but names and plain words after it? */
const determinerBefore = (tokens: readonly Token[], at: number, floor: number): boolean => {
  for (let index = at - 1; index >= Math.max(floor, at - 5); index -= 1) {
    if (determiners.has(word(tokens, index))) return true;
    if (tokens[index]?.kind !== 'word' || !isPlainWord(word(tokens, index))) return false;
  }
  return false;
};

const opensRelative = wordList('that which');

/** Where the "who" of "a local official who declined to be named told" stands, or null. */
const relativeBefore = (tokens: readonly Token[], to: number, floor: number): number | null => {
  for (let at = to; at > Math.max(floor, to - MAX_SOURCE); at -= 1) {
    if (tokens[at]?.kind === 'mark' && !isMark(tokens[at], "-'’")) return null;
    // "The military that carried out the strike put the figure at 15"
    if (opensRelative.has(word(tokens, at)) && isVerb(word(tokens, at + 1))) {
      const before = word(tokens, at - 1);
      if (sources.has(before) || (isPlainWord(before) && determinerBefore(tokens, at - 1, floor)))
        return at < to ? at : null;
    }
    if (word(tokens, at) !== 'who' || tokens[at]?.text === 'WHO') continue;
    return isKnownNoun(word(tokens, at - 1)) && at < to ? at : null;
  }
  return null;
};

/** ", a faction allied to the Taliban,": the participle belongs to the noun between commas. */
const inApposition = (tokens: readonly Token[], to: number, floor: number): boolean => {
  for (let at = to - 1; at >= Math.max(floor, to - 5); at -= 1)
    if (isMark(tokens[at], ',')) return determiners.has(word(tokens, at + 1));
  return false;
};

/** "A spokesman dismissed the claim and said …": the subject of the verb before, when the verb at `cue` only has "and". */
export const readSharedSubject = (tokens: readonly Token[], cue: number, floor: number): TokenRange | null => {
  if (!/^(?:and|but)$/u.test(word(tokens, cue - 1))) return null;
  for (let at = Math.max(floor + 1, cue - MAX_SHARED); at < cue - 1; at += 1) {
    const lower = word(tokens, at);
    if (capital(tokens[at]) || nounLike.has(lower) || isKnownNoun(lower)) continue;
    if (!cueVerbs.has(lower) && !/ed$/u.test(lower)) continue;
    if (prepositions.has(word(tokens, at + 1)) && inApposition(tokens, at, floor)) continue;
    return readSubject(tokens, at, floor);
  }
  return null;
};

/** "Prosecutors opened a case, saying …": the subject of the clause's first verb. */
export const readClauseSubject = (tokens: readonly Token[], to: number, floor: number): TokenRange | null => {
  for (let at = floor + 1; at < to - 1; at += 1) {
    const lower = word(tokens, at);
    if (isMark(tokens[at], '"“”;:')) return null;
    if (capital(tokens[at]) || isKnownNoun(lower)) continue;
    if (auxiliaries.has(lower)) return readSubject(tokens, at, floor);
    const verb = cueVerbs.has(lower) && !nounLike.has(lower);
    if (verb || eventVerbs.has(lower) || /ed$/u.test(lower)) return readSubject(tokens, at, floor);
  }
  return null;
};

const nameOnly = (tokens: readonly Token[], range: TokenRange): boolean => {
  if (range.last - range.first > 5 || range.last - range.first < 2) return false;
  for (let at = range.first; at < range.last; at += 1)
    if (!capital(tokens[at]) && !isTitleStop(tokens, at)) return false;
  return true;
};

/** "A volunteer group, the Sela Resistance Committees, …": who the group is. */
const namesOrganisation = (tokens: readonly Token[], range: TokenRange): boolean => {
  if (word(tokens, range.first) !== 'the' || range.last - range.first < 3) return false;
  for (let at = range.first + 1; at < range.last; at += 1)
    if (!capital(tokens[at]) && !/^(?:of|for|and|the|in)$/u.test(word(tokens, at))) return false;
  return true;
};
