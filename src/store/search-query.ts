import { foldForSearch } from '../text/fold.ts';

/** Words that stand together, in order. */
export type Phrase = readonly string[];

/** What one alternative of a query asks for; `all` is never empty. */
export interface SearchAlternative {
  readonly all: readonly Phrase[];
  readonly none: readonly Phrase[];
}

/** Words of a text as both engines index them: folded, letters and digits only. */
export function searchWords(text: string): readonly string[] {
  return foldForSearch(text).match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? [];
}

const PART = /(-|\bNOT\s+)?(?:"([^"]*)"?|“([^”]*)”?|([^\s"“”()]+))/gu;

/**
 * Reads what a person typed: `drone strike`, `"air defence" OR radar`, `kharkiv -museum`, `kharkiv NOT museum`. Anything
 * that is no word is passed over; a query without words gives no alternatives.
 */
export function parseSearchQuery(query: string): readonly SearchAlternative[] {
  const alternatives: { all: Phrase[]; none: Phrase[] }[] = [{ all: [], none: [] }];
  for (const [, not, straight, curly, bare] of query.matchAll(PART)) {
    if (bare === 'OR') {
      alternatives.push({ all: [], none: [] });
      continue;
    }
    if (bare === 'AND') continue;
    const phrase = searchWords(straight ?? curly ?? bare ?? '');
    const last = alternatives.at(-1);
    if (phrase.length === 0 || last === undefined) continue;
    (not === undefined ? last.all : last.none).push(phrase);
  }
  return alternatives.filter(({ all }) => all.length > 0);
}
