import { searchWords } from '../search-query.ts';

/** Longest text that is indexed, in UTF-16 units: a tsvector may hold 1 MB. All of a text is stored. */
const MAX_INDEXED_CHARS = 200_000;

/** What the search index keeps of an article's text. */
export const articleWords = (text: string): string => searchWords(text.slice(0, MAX_INDEXED_CHARS)).join(' ');

/** Search terms of the folded words of one field: "russian army" of the field `s` is `s_russian`, `s_army`. */
export function terms(field: string, folded: string): readonly string[] {
  return [...new Set(folded.split(' '))].filter((word) => word !== '').map((word) => `${field}_${word}`);
}

/** What the search index keeps of a figure: nothing of one that repeats another or stands outside war news. */
export function figureTerms(row: {
  readonly seq: number;
  readonly war: number;
  readonly same_as: number | null;
  readonly measure: string;
  readonly side: string;
  readonly place: string;
  readonly claimant: string;
}): readonly { readonly seq: number; readonly terms: readonly string[] }[] {
  if (row.war === 0 || row.same_as !== null) return [];
  const fields = [...terms('m', row.measure), ...terms('s', row.side), ...terms('l', row.place)];
  return [{ seq: row.seq, terms: [...fields, ...terms('c', row.claimant)] }];
}

/** The term of a feed. Ids that differ in punctuation alone share one; the column tells them apart. */
export const feedTerm = (feedId: string): string => `f_${feedId.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '_')}`;

/** What the search index keeps of a quote: its feed, who says it, its words and those of the article's title. */
export function quoteTerms(
  row: {
    readonly seq: number;
    readonly war: number;
    readonly kind: string;
    readonly feed_id: string;
    readonly speaker: string;
    readonly words: string;
  },
  foldedTitle: string,
): readonly { readonly seq: number; readonly terms: readonly string[] }[] {
  if (row.war === 0 || (row.kind !== 'speech' && row.kind !== 'partial')) return [];
  const said = [...terms('p', row.speaker), ...terms('w', `${row.words} ${foldedTitle}`)];
  return [{ seq: row.seq, terms: [feedTerm(row.feed_id), ...said] }];
}
