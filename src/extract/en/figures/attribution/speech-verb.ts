import type { Token } from '../../../../text/tokens.ts';
import { speechVerbs } from '../../lexicon/cues.ts';
import { beForms, determiners, prepositions } from '../../lexicon/function-words.ts';
import { isKnownNoun } from '../../lexicon/known-nouns.ts';
import { numberWords } from '../../lexicon/number-words.ts';
import { wordList } from '../../lexicon/word-list.ts';
import { readAmount } from './amount.ts';
import { capital, hasCommaBefore, isMark, nounLike, sources, word } from './words.ts';

/** Verbs that give a number only with "that". */
export const thatVerbs = wordList(
  'recounted recounts replied replies responded answered testified recalled predicted disputed informed assured learned learnt understood understands lamented noticed',
);

/** Verbs for what a tally or an investigation does. */
export const countingVerbs = wordList('identified identifies logged logs tallied tracked tracks catalogued compiled');

/** Verbs that give a number in more than one way than "that": "described how", "projects 375,000". */
export const otherVerbs = wordList(
  'expects expected anticipates anticipated foresees foresaw envisages describe describes described project projects projected forecast forecasts reckon reckons reckoned calculates assesses',
);

const expectations = wordList('expects expected anticipates anticipated foresees foresaw envisages');

/** Furthest the amount of "expects the war to cost 250 billion" may stand, in tokens. */
const MAX_EXPECTED = 8;

/** "expects the war to cost 250 billion": a forecast, and nothing awaited without a number. */
const expectsAmount = (tokens: readonly Token[], at: number): boolean => {
  let to = false;
  for (let index = at + 1; index < at + MAX_EXPECTED; index += 1) {
    if (isMark(tokens[index], ',;:."“')) return false;
    to ||= word(tokens, index) === 'to';
    if (to && readAmount(tokens, index) !== null) return true;
  }
  return false;
};

const forecasts = wordList('project projects projected forecast forecasts reckon reckons reckoned');

/** Nouns for a count or an inquiry that gives numbers. */
export const tallies = wordList(
  'committee commission tally count database data records analysis investigation survey review project list study audit',
);

/** Does the word at `at` act as a verb of saying here, and not as a noun ("a report", "state media")? */
export const isSpeech = (tokens: readonly Token[], at: number, floor: number): boolean => {
  const lower = word(tokens, at);
  if (capital(tokens[at])) return false;
  const before = word(tokens, at - 1);
  const next = tokens[at + 1];
  const after = next?.lower ?? '';
  if (thatVerbs.has(lower)) return after === 'that';
  if (/^(?:logged|tallied|tracked|catalogued)$/u.test(lower) && readAmount(tokens, at + 1) !== null) return true;
  if (countingVerbs.has(lower)) return isTally(tokens, at, floor);
  // "It will add 2 billion" says nothing.
  if (/^(?:will|would|may|might|could|can|should|must)$/u.test(before) && !capital(tokens[at - 1])) return false;
  if (expectations.has(lower)) return expectsAmount(tokens, at);
  if (/^(?:describe[sd]?)$/u.test(lower)) return after === 'how' || readAmount(tokens, at + 1) !== null;
  if (/^reckon/u.test(lower) && (next === undefined || isMark(next, ',.;'))) return hasCommaBefore(tokens, at);
  if (forecasts.has(lower)) return after === 'that' || readAmount(tokens, at + 1) !== null;
  if (!speechVerbs.has(lower) && lower !== 'calculates' && lower !== 'assesses') return false;
  if (/^(?:puts?|place[sd]?)$/u.test(lower)) {
    // "as he put it" gives no number; "he put it at 20" does.
    if (after === 'it') return /^(?:at|between|around|above|below|closer|higher|lower)$/u.test(word(tokens, at + 2));
    return (after === 'at' && readAmount(tokens, at + 2) !== null) || putsAt(tokens, at);
  }
  if (determiners.has(before) && lower !== 'put') return false;
  // "The clinic admitted 610 children"
  if (/^admit/u.test(lower) && readAmount(tokens, at + 1) !== null) return false;
  // "a proposal to maintain two bases", "never cited", "did not say"
  if (before === 'to' || isNegation(before)) return false;
  if (/^claim/u.test(lower) && (takesLives(tokens, at) || ownsUp(tokens, at))) return false;
  if (/^finds?$/u.test(lower) && /^(?:its|their|his|her|a|the|refuge|shelter)$/u.test(after)) return false;
  if (numberWords.has(before) || tokens[at - 1]?.kind === 'number') return false;
  if (after === 'to' && /ed$/u.test(lower) && !/^(?:claimed|threatened|vowed|pledged|promised|demanded)$/u.test(lower))
    return false;
  if (lower === 'said' && after === 'to' && beForms.has(before)) return false;
  if (!nounLike.has(lower)) return true;
  if (/^claim/u.test(lower) && after === 'to') return true;
  if (at === floor || determiners.has(before) || prepositions.has(before) || /['’]s?$/u.test(before)) return false;
  // "dismissed reports that": what was dismissed says nothing.
  if (/(?:ed|ing)$/u.test(before) && !capital(tokens[at - 1]) && !isKnownNoun(before)) return false;
  if (after === 'that' || next?.kind === 'number' || isMark(next, ':"“‘\'')) return true;
  const ends = next === undefined || isMark(next, '.;');
  if (ends && hasCommaBefore(tokens, at)) return true;
  // "…, the office estimates, the worst in decades"
  if (isMark(next, ',') && hasCommaBefore(tokens, at) && (capital(tokens[at - 1]) || sources.has(before))) return true;
  if (lower === 'posted' && /^(?:on|in)$/u.test(after) && hasCommaBefore(tokens, at)) return true;
  if (lower === 'found' && after === 'in' && hasCommaBefore(tokens, at) && tallies.has(word(tokens, at + 3)))
    return true;
  // "Norlandish state television"
  if (lower === 'state' && !before.endsWith('s')) return false;
  if (/^(?:of|on|from|by|to|in|for|about|media|and|say|said)$/u.test(after) && lower !== 'posted') return false;
  return (
    next !== undefined &&
    next.kind === 'word' &&
    (before.endsWith('s') || capital(tokens[at - 1]) || lower.endsWith('s') || lower === 'found' || isKnownNoun(before))
  );
};

/** Furthest the noun of "a count by the Orla Post and the university has identified" may stand before its verb, in tokens. */
const MAX_TALLY = 14;

const isTally = (tokens: readonly Token[], at: number, floor: number): boolean => {
  for (let index = at - 1; index >= Math.max(floor, at - MAX_TALLY); index -= 1) {
    if (isMark(tokens[index], ',;:"“”')) return false;
    if (tallies.has(word(tokens, index))) return true;
  }
  return false;
};

/** Furthest the number of "put the number of dead at 61" may stand, in tokens. */
const MAX_PUT = 24;

/** "put the toll at 61", "put Norlandish losses at between 10 and 20": an amount, and no "at risk". */
const putsAt = (tokens: readonly Token[], at: number): boolean => {
  for (let index = at + 2; index < at + MAX_PUT; index += 1) {
    // "puts the toll far higher: at least 8,500"
    if (/^(?:higher|lower)$/u.test(word(tokens, index))) {
      const next = isMark(tokens[index + 1], ':,—–') ? index + 2 : index + 1;
      return readAmount(tokens, next) !== null || readAmount(tokens, next + 1) !== null;
    }
    if (isMark(tokens[index], '.;:"“”')) return false;
    // "puts the figure closer to 35,000"
    if (/^(?:closer|nearer)$/u.test(word(tokens, index)) && word(tokens, index + 1) === 'to')
      return readAmount(tokens, index + 2) !== null;
    if (word(tokens, index) !== 'at') continue;
    for (let number = index + 1; number <= index + 5; number += 1)
      if (tokens[number]?.kind === 'number' || numberWords.has(word(tokens, number))) return true;
  }
  return false;
};

/** "claimed responsibility for a bombing that killed five" gives no number; "for killing five" does. */
const ownsUp = (tokens: readonly Token[], at: number): boolean =>
  /^(?:responsibility|credit)$/u.test(word(tokens, at + 1)) && !/ing$/u.test(word(tokens, at + 3));

/** "claimed 20 lives" says nothing. */
const takesLives = (tokens: readonly Token[], at: number): boolean => {
  for (let index = at + 1; index <= at + 6; index += 1) {
    if (tokens[index]?.kind === 'mark') return false;
    if (/^(?:lives|life|victims)$/u.test(word(tokens, index))) return true;
  }
  return false;
};

/** "not", "never", "didn't". */
export const isNegation = (lower: string): boolean => /^(?:not|never|cannot)$/u.test(lower) || /n['’]t$/u.test(lower);
