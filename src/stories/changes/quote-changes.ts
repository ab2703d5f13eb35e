import type { Quote } from '../../model/quote.ts';
import type { Span } from '../../model/span.ts';
import { foldForSearch } from '../../text/fold.ts';
import { isSameClaimant } from '../claims/same-claimant.ts';

/** What of a quote is compared. */
export interface SaidWords extends Pick<Quote, 'kind' | 'text' | 'start' | 'end'> {
  readonly speaker: { readonly name: string | null; readonly text: string } | null;
}

/** Quoted words that are not what they were. */
export interface QuoteChange extends Span {
  /** Who says so now, or said so last; null when the article names nobody. */
  readonly speaker: string | null;
  /** As printed in the old text; null when the quote is new. */
  readonly from: string | null;
  /** As printed in the new text, `text.slice(start, end)`; null when the quote is gone, and the span is then that of the old text. */
  readonly to: string | null;
}

/** Least share of their words that two quotes have in common when one is the other edited. */
const ENOUGH = 0.5;

/**
 * What became of the words quoted from one version of a text to the next: changed and new ones in the order of the new
 * text, then those that are gone. Other marks, another case, or a quote cut in two by its speaker are no change.
 */
export function findQuoteChanges(old: readonly SaidWords[], changed: readonly SaidWords[]): readonly QuoteChange[] {
  const before = said(old);
  const after = said(changed);
  const [allBefore, allAfter] = [before, after].map((quotes) => ` ${quotes.map(({ words }) => words).join(' ')} `);
  const fresh = after.filter(({ words }) => !allBefore?.includes(` ${words} `));
  const lost = before.filter(({ words }) => !allAfter?.includes(` ${words} `));
  const changes = fresh.map(({ quote, words }): QuoteChange => {
    const rated = lost
      .filter((each) => mayBeOneVoice(each.quote, quote))
      .map((each) => ({ each, share: shareOfWords(each.words, words) }))
      .toSorted((a, b) => b.share - a.share)[0];
    const earlier = rated !== undefined && rated.share >= ENOUGH ? rated.each : null;
    if (earlier !== null) lost.splice(lost.indexOf(earlier), 1);
    return {
      speaker: speakerOf(quote),
      from: earlier?.quote.text ?? null,
      to: quote.text,
      start: quote.start,
      end: quote.end,
    };
  });
  const gone = lost.map(
    ({ quote }): QuoteChange => ({
      speaker: speakerOf(quote),
      from: quote.text,
      to: null,
      start: quote.start,
      end: quote.end,
    }),
  );
  return [...changes, ...gone];
}

/** Quotes of someone's words, with those words folded; titles and so-called things are no quotes. */
const said = (quotes: readonly SaidWords[]): { readonly quote: SaidWords; readonly words: string }[] =>
  quotes
    .filter(({ kind }) => kind === 'speech' || kind === 'partial')
    .map((quote) => ({ quote, words: wordsOf(quote.text) }))
    .filter(({ words }) => words !== '');

const wordsOf = (text: string): string =>
  foldForSearch(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const speakerOf = ({ speaker }: SaidWords): string | null => speaker?.name ?? speaker?.text ?? null;

function mayBeOneVoice(a: SaidWords, b: SaidWords): boolean {
  const [left, right] = [speakerOf(a), speakerOf(b)];
  return left === null || right === null || isSameClaimant(left, right);
}

/** Twice the words in common over all words of both. */
function shareOfWords(a: string, b: string): number {
  const [left, right] = [a.split(' '), b.split(' ')];
  const rest = [...right];
  let both = 0;
  for (const word of left) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    rest.splice(at, 1);
    both += 1;
  }
  return (2 * both) / (left.length + right.length);
}
