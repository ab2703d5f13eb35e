import type { Token } from '../../../text/tokens.ts';
import type { TokenRange } from '../../refine/draft.ts';
import { speechVerbs } from '../lexicon/cues.ts';
import { adverbs, beForms } from '../lexicon/function-words.ts';
import { wordList } from '../lexicon/word-list.ts';
import { readHeadline } from './attribution/headline.ts';
import { beforeEnd, endsClause, insertionEnd, scopeEnd, scopeStart, trails } from './attribution/scope.ts';
import { canKnow, namesSource, readSource } from './attribution/source.ts';
import { isNegation, isSpeech } from './attribution/speech-verb.ts';
import { readSubject } from './attribution/subject.ts';
import { isMark, word } from './attribution/words.ts';

/** Who gives the numbers of a stretch of a sentence. Token indices; ranges are half-open. */
export interface Attribution {
  readonly source: TokenRange;
  /** Tokens whose numbers are theirs. */
  readonly scope: TokenRange;
  /** `cited`: the source behind another one; it is the original. */
  readonly kind: 'before' | 'after' | 'according' | 'cited';
  /** The source is "he", "they", "it": named elsewhere. */
  readonly pronoun: boolean;
}

/** Most attributions of one sentence; longer ones are no sentences. */
const MAX_FOUND = 24;

const personal = wordList('he she they it who we i');

const inverted = wordList('said says told added reported claimed announced confirmed wrote stated warned');

/** Every word at which an attribution can be recognised; the others are passed over. */
const starters: ReadonlySet<string> = new Set([
  ...speechVerbs,
  ...wordList(
    'according citing cited cites quoting accused reported confirmed announced released published provided compiled given estimated talking speaking spoke speak talk issue issues issued',
  ),
]);

/** Every attribution in the sentence with tokens `range`, in order. `silent` tells which tokens stand inside quotation marks. */
export function findAttributions(
  tokens: readonly Token[],
  range: TokenRange,
  silent: (at: number) => boolean,
): readonly Attribution[] {
  const found: Attribution[] = [];
  const { first: floor, last: limit } = range;
  const add = (kind: Attribution['kind'], source: TokenRange | null, scope: TokenRange): void => {
    if (source === null || !canKnow(tokens, source)) return;
    const pronoun =
      source.last - source.first === 1 &&
      (personal.has(word(tokens, source.first)) || /^(?:him|her|them)$/u.test(word(tokens, source.first)));
    found.push({ kind, source, scope, pronoun });
  };
  for (let at = floor; at < limit && found.length < MAX_FOUND; at += 1) {
    const lower = word(tokens, at);
    if (!starters.has(lower)) continue;
    if (lower === 'according' && word(tokens, at + 1) === 'to') {
      const source = readSource(tokens, at + 2, limit);
      add('according', source, { first: scopeStart(tokens, at, floor), last: scopeEnd(tokens, at + 1, limit) });
      at = source?.last ?? at + 1;
      continue;
    }
    if (isNegation(word(tokens, at - 1))) continue;
    if ((lower === 'citing' || lower === 'cited' || lower === 'cites' || lower === 'quoting') && !silent(at)) {
      const source = readSource(tokens, at + 1, limit);
      if (source !== null && namesSource(tokens, source)) add('cited', source, range);
      continue;
    }
    if (
      /^(?:accused|reported|confirmed|announced|released|published|provided|compiled|given|cited|estimated)$/u.test(
        lower,
      ) &&
      word(tokens, at + 1) === 'by'
    ) {
      add('according', readSource(tokens, at + 2, limit, lower === 'accused' ? 'of' : ''), {
        first: scopeStart(tokens, at, floor),
        last: limit,
      });
      continue;
    }
    if (
      (lower === 'talking' || lower === 'speaking' || lower === 'spoke' || lower === 'speak' || lower === 'talk') &&
      /^(?:about|of)$/u.test(word(tokens, at + 1)) &&
      !silent(at)
    ) {
      if (
        /^(?:a|some|up|more|about|around|at|over|the)$/u.test(word(tokens, at + 2)) ||
        tokens[at + 2]?.kind === 'number'
      )
        add('before', readSubject(tokens, at, floor), { first: at, last: scopeEnd(tokens, at, limit) });
      continue;
    }
    if (
      !silent(at) &&
      /^issue[sd]?$/u.test(lower) &&
      /^(?:a|an)$/u.test(word(tokens, at + 1)) &&
      /^(?:ultimatum|warning|statement|deadline)$/u.test(word(tokens, at + 2))
    ) {
      add('before', readSubject(tokens, at, floor), { first: at, last: scopeEnd(tokens, at, limit) });
      continue;
    }
    if (silent(at) || !isSpeech(tokens, at, floor)) continue;
    let helper = at - 1;
    while (helper > floor && adverbs.has(word(tokens, helper))) helper -= 1;
    if (beForms.has(word(tokens, helper))) continue;
    const subject = readSubject(tokens, at, floor);
    if (subject !== null && !startsWithQuoteEnd(tokens, subject, at)) {
      if (subject.first > floor && (endsClause(tokens, at, limit) || trails(tokens, subject.first, at, limit))) {
        add('after', subject, { first: scopeStart(tokens, subject.first, floor), last: subject.first });
      } else {
        const last = beforeEnd(tokens, subject.first, at, insertionEnd(tokens, at, range));
        add('before', subject, { first: at, last });
      }
      continue;
    }
    if (inverted.has(lower) && (isMark(tokens[at - 1], ',"”’\'—–') || at === floor)) {
      const source = readSource(tokens, at + 1, limit);
      add('after', source, { first: scopeStart(tokens, at, floor), last: at });
    }
  }
  const headline = readHeadline(tokens, range);
  if (headline !== null && found.length === 0) found.push(headline);
  return found;
}

const startsWithQuoteEnd = (tokens: readonly Token[], subject: TokenRange, cue: number): boolean =>
  subject.last > cue || isMark(tokens[subject.first], '"”');
