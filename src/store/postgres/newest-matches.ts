import { type RawBuilder, sql } from 'kysely';
import type { Queries } from '../database.ts';
import type { SearchTable } from '../search-index.ts';

/** How far back the first look goes, in row numbers: read one by one that is a few milliseconds; texts are larger. */
const FIRST_SPAN: Readonly<Record<SearchTable, number>> = {
  article_search: 1_000,
  figure_search: 4_000,
  quote_search: 4_000,
};
/** More than the last span promises, so that one look is mostly enough. */
const MARGIN = 1.2;
/** A look that found nothing is followed by one so many times as long, and none by a longer one. */
const GROWTH = 8;
/** Where fewer of the rows have the words, looking them up in the index is quicker than reading the rows; measured 0.06 to 0.28. */
const SPARSE = 0.2;
/** So many matches are fetched at once, to keep the newest. */
const FEW = 1_000;

interface Seq {
  readonly seq: number;
}

/** What `newestMatches` is to find. */
export interface Wanted {
  readonly enough: number;
  /** Given when they are found on the way. */
  readonly most: number;
  readonly matches: RawBuilder<unknown>;
  /** The same without the order of words, which the index does not know: what it finds for it has to be read. */
  readonly words: RawBuilder<unknown>;
}

/**
 * Row numbers of the newest matches, newest first. The server guesses badly how often words come together or in a phrase:
 * left to itself it reads a whole table backwards for what is hardly there, or fetches a hundred thousand matches to keep the
 * newest. So the newest rows are read as they are; when they hold too few, their share says how far back the others are,
 * and whether all that is left is few enough to be fetched at once.
 */
export async function newestMatches(
  database: Queries,
  table: SearchTable,
  { matches, words, enough, most }: Wanted,
): Promise<readonly number[]> {
  const db = database.query();
  const look = async (
    from: number,
    until: number,
    condition: RawBuilder<unknown>,
    { atOnce, limit }: { readonly atOnce: boolean; readonly limit: number },
  ) => {
    const wanted = limit - found.length;
    const inSpan = sql`select seq from ${sql.table(table)} where seq >= ${from} and seq < ${until} and ${condition}`;
    const newestFirst = sql`order by seq desc limit ${wanted}`;
    // Kept apart from the order, the matches are looked up by their words and not read backwards until there are enough.
    const { rows } = atOnce
      ? await sql<Seq>`with hits as materialized (${inSpan}) select seq from hits ${newestFirst}`.execute(db)
      : await sql<Seq>`${inSpan} ${newestFirst}`.execute(db);
    found.push(...rows.map(({ seq }) => seq));
    return rows.length;
  };
  const found: number[] = [];
  const ends = await sql<{ oldest: number | null; newest: number | null }>`
    select min(seq) as oldest, max(seq) as newest from ${sql.table(table)}`.execute(db);
  const { oldest = null, newest = null } = ends.rows[0] ?? {};
  if (oldest === null || newest === null) return found;
  let until = newest + 1;
  let span = FIRST_SPAN[table];
  // No index knows "is true": the rows themselves are read.
  let hits = await look(until - span, until, sql`(${matches}) is true`, { atOnce: false, limit: most });
  if (found.length >= enough) return found;
  const sample = sql`${sql.table(table)} where seq >= ${until - span} and (${words}) is true`;
  const { rows } =
    words === matches
      ? { rows: [{ rows: hits }] }
      : await sql<{ rows: number }>`select count(*) as rows from ${sample}`.execute(db);
  const wordShare = (rows[0]?.rows ?? 0) / span;
  for (until -= span; until > oldest && found.length < enough; until -= span) {
    const share = hits / span;
    const few = wordShare * (until - oldest) <= FEW;
    const atOnce = few || hits === 0 || wordShare < SPARSE;
    // One or two hits say little about how far back twenty are: no look is longer than after none.
    const promised =
      hits === 0 ? span * GROWTH : Math.max(FIRST_SPAN[table], Math.ceil(((enough - found.length) / share) * MARGIN));
    span = few ? until - oldest : Math.min(promised, span * GROWTH);
    // What is looked up comes all together; reading backwards ends where there are enough.
    hits = await look(until - span, until, matches, { atOnce, limit: atOnce ? most : enough });
  }
  return found;
}
