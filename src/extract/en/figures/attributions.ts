import type { Token } from '../../../text/tokens.ts';
import type { TokenRange } from '../../refine/draft.ts';
import { speechVerbs } from '../lexicon/cues.ts';
import { beForms } from '../lexicon/function-words.ts';
import { wordList } from '../lexicon/word-list.ts';
import { readAmount } from './attribution/amount.ts';
import { readBracketed } from './attribution/bracketed.ts';
import { claimNouns, givesToll, readClaimNoun, readOwnToll, tollVerbs } from './attribution/claim-noun.ts';
import {
  amountEnds,
  covers,
  investigates,
  isAdverb,
  pastArticle,
  relativeEnd,
  relativeStart,
  startsWithQuoteEnd,
} from './attribution/clause.ts';
import { readCountedBy, readCountedToo } from './attribution/counted-by.ts';
import { readGapped } from './attribution/gapping.ts';
import { readHeadline } from './attribution/headline.ts';
import { asSaying } from './attribution/quoted.ts';
import { beforeEnd, endsClause, insertionEnd, scopeEnd, scopeStart } from './attribution/scope.ts';
import { canKnow, namesSource, readApposed, readSource } from './attribution/source.ts';
import { countingVerbs, isNegation, isSpeech, otherVerbs, thatVerbs } from './attribution/speech-verb.ts';
import { readClauseSubject, readSharedSubject, readSubject } from './attribution/subject.ts';
import { readTrailing } from './attribution/trailing.ts';
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

const personal = wordList('he she they it who we i him her them');

const inverted = wordList(
  'said says told added adds reported claimed announced announces confirmed confirms wrote stated warned warns insisted explained',
);

/** Every word at which an attribution can be recognised; the others are passed over. */
const starters: ReadonlySet<string> = new Set([
  ...speechVerbs,
  ...claimNouns,
  ...tollVerbs,
  ...thatVerbs,
  ...countingVerbs,
  ...otherVerbs,
  ...wordList(
    '( according citing cited cites quoting quoted quotes accused reported confirmed announced released published provided compiled given estimated talking talked talks speaking speaks spoke spoken speak talk issue issues issued arrives arrived per by saying adding claiming estimating',
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
    const pronoun = source.last - source.first === 1 && personal.has(word(tokens, source.first));
    found.push({ kind, source, scope, pronoun });
  };
  for (let at = floor; at < limit && found.length < MAX_FOUND; at += 1) {
    const lower = word(tokens, at);
    if (!starters.has(lower)) continue;
    if (lower === '(') {
      const bracketed = readBracketed(tokens, at, range);
      if (bracketed !== null) add('according', bracketed.source, bracketed.scope);
      continue;
    }
    if (lower === 'according' && word(tokens, at + 1) === 'to') {
      const source = readApposed(tokens, readSource(tokens, at + 2, limit));
      // "According to the ministry, 20 died; 30 were hurt": what opens a sentence speaks for all of it.
      const last = at === floor ? limit : scopeEnd(tokens, at + 1, limit);
      add('according', source, { first: scopeStart(tokens, at, floor), last });
      at = source?.last ?? at + 1;
      continue;
    }
    if (isNegation(word(tokens, at - 1)) || word(tokens, at - 1) === 'without') continue;
    if (/^(?:quoted|quotes|cited|cites)$/u.test(lower) && !silent(at)) {
      const as = asSaying(tokens, at + 1, limit);
      if (as !== null) {
        add('cited', { first: at + 1, last: as }, { first: as, last: scopeEnd(tokens, as, limit) });
        at = as;
        continue;
      }
    }
    if (lower === 'per' && (isMark(tokens[at - 1], ',') || word(tokens, at - 1) === 'as')) {
      const source = readSource(tokens, at + 1, limit);
      if (source !== null && namesSource(tokens, source))
        add('according', source, { first: scopeStart(tokens, at, floor), last: at });
      continue;
    }
    const counted = lower === 'by' ? (readCountedBy(tokens, at, range) ?? readCountedToo(tokens, at, range)) : null;
    if (counted !== null) {
      add('according', counted.source, counted.scope);
      at = counted.source.last - 1;
      continue;
    }
    const own = silent(at) ? null : readOwnToll(tokens, at, range);
    if (own !== null) {
      add('before', own, { first: at, last: scopeEnd(tokens, at, limit) });
      continue;
    }
    const noun = readClaimNoun(tokens, at, range);
    if (noun !== null && !silent(at)) {
      add('before', noun.source, { first: noun.from, last: scopeEnd(tokens, noun.from, limit) });
      continue;
    }
    if (givesToll(tokens, at) && !silent(at)) {
      add('before', readSubject(tokens, at, floor) ?? readSharedSubject(tokens, at, floor), {
        first: at,
        last: scopeEnd(tokens, at, limit),
      });
      continue;
    }
    if ((lower === 'citing' || lower === 'cited' || lower === 'cites' || lower === 'quoting') && !silent(at)) {
      const source = readSource(tokens, at + 1, limit);
      if (source !== null && namesSource(tokens, source))
        add(
          'cited',
          source,
          lower === 'cited' || lower === 'cites'
            ? { first: scopeStart(tokens, at, floor), last: scopeEnd(tokens, at, limit) }
            : range,
        );
      continue;
    }
    if (
      /^(?:accused|reported|confirmed|announced|released|published|provided|compiled|given|cited|estimated)$/u.test(
        lower,
      ) &&
      word(tokens, at + 1) === 'by'
    ) {
      // "far below the 43,000 reported by the authorities": theirs is the number beside the verb, whoever gives the others.
      const beside = amountEnds(tokens, at, floor);
      if (beside !== null) add('cited', readSource(tokens, at + 2, limit), { first: beside, last: at });
      else
        add('according', readSource(tokens, at + 2, limit, lower === 'accused' ? 'of' : ''), {
          first: relativeStart(tokens, at, scopeStart(tokens, at, floor)),
          last: limit,
        });
      continue;
    }
    if (
      /^(?:talk|talks|talked|talking|speak|speaks|spoke|spoken|speaking)$/u.test(lower) &&
      /^(?:about|of)$/u.test(word(tokens, at + 1)) &&
      !silent(at)
    ) {
      if (
        /^(?:a|some|up|more|about|around|at|over|the)$/u.test(word(tokens, at + 2)) ||
        readAmount(tokens, at + 2) !== null ||
        /^(?:dozens|scores|hundreds|thousands|millions|several)$/u.test(word(tokens, at + 2))
      ) {
        add('before', readSubject(tokens, at, floor), { first: at, last: scopeEnd(tokens, at, limit) });
        for (const gapped of readGapped(tokens, at, limit)) add('before', gapped.source, gapped.scope);
      }
      continue;
    }
    // "HRANA arrived at 1,190 dead"
    if (/^arrive[sd]?$/u.test(lower) && word(tokens, at + 1) === 'at' && !silent(at)) {
      const number = readAmount(tokens, at + 2);
      if (number !== null && /^(?:dead|deaths|killed|fatalities)$/u.test(word(tokens, number + 1)))
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
    if (!silent(at) && isMark(tokens[at - 1], ',') && /^(?:saying|adding|claiming|estimating)$/u.test(lower)) {
      const spoken = found.some(({ scope }) => scope.first <= at && at < scope.last);
      const subject = spoken ? null : readClauseSubject(tokens, at, floor);
      if (subject !== null && namesSource(tokens, pastArticle(tokens, subject)))
        add('before', subject, { first: at, last: scopeEnd(tokens, at, limit) });
      continue;
    }
    if (silent(at) || !isSpeech(tokens, at, floor)) continue;
    let helper = at - 1;
    while (helper > floor && isAdverb(word(tokens, helper))) helper -= 1;
    if (beForms.has(word(tokens, helper))) continue;
    const subject = readSubject(tokens, at, floor) ?? readSharedSubject(tokens, at, floor);
    // "Soldiers who reported for duty found 40 rifles missing": who comes upon something reports nothing.
    if (
      /^f[io]u?nds?$/u.test(lower) &&
      subject !== null &&
      readAmount(tokens, at + 1) !== null &&
      !investigates(tokens, subject)
    )
      continue;
    if (subject !== null && !startsWithQuoteEnd(tokens, subject, at)) {
      const trailing = subject.first > floor ? readTrailing(tokens, subject.first, at, limit) : null;
      if (trailing !== null || (subject.first > floor && endsClause(tokens, at, limit))) {
        add('after', subject, { first: scopeStart(tokens, subject.first, floor), last: subject.first });
        if (trailing?.goesOn === true)
          add(/^(?:adding|and)$/u.test(word(tokens, trailing.end + 1)) ? 'before' : 'after', subject, {
            first: trailing.end,
            last: scopeEnd(tokens, trailing.end, limit),
          });
      } else {
        const last = relativeEnd(
          tokens,
          subject.first,
          beforeEnd(tokens, subject.first, at, insertionEnd(tokens, at, range)),
        );
        add('before', subject, { first: at, last });
        for (const gapped of readGapped(tokens, at, last)) add('before', gapped.source, gapped.scope);
      }
      continue;
    }
    if (inverted.has(lower) && (isMark(tokens[at - 1], ',"”’\'—–') || at === floor)) {
      const source = readSource(tokens, at + 1, limit);
      add('after', source, { first: scopeStart(tokens, at, floor), last: at });
      // "…, says the UN, 8,000 fewer than a week ago"
      if (source !== null && isMark(tokens[source.last], ',') && readAmount(tokens, source.last + 1) !== null)
        add('after', source, { first: source.last, last: scopeEnd(tokens, source.last, limit) });
    }
  }
  const headline = readHeadline(tokens, range);
  if (headline !== null && found.length === 0) found.push(headline);
  const dependent = (each: Attribution): boolean =>
    each.pronoun || (each.kind === 'before' && /^(?:his|her|their|its)$/u.test(word(tokens, each.source.first)));
  const cited = found.some(({ kind }) => kind === 'according');
  // "Norland recorded 521 attacks, according to the institute": the country only had them.
  const had = ({ kind, scope, source }: Attribution): boolean =>
    cited &&
    kind === 'before' &&
    /^(?:recorded|registered|counted|listed|logged|saw)$/u.test(word(tokens, scope.first)) &&
    !investigates(tokens, source, true);
  return found.filter((each) => !had(each) && !(dependent(each) && found.some((outer) => covers(outer, each))));
}
