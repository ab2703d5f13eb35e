import { sql } from 'kysely';
import { bulkRows } from '../bulk-rows.ts';
import type { Queries } from '../database.ts';
import { MATCHES_PER_RESULT, type SearchIndex } from '../search-index.ts';
import type { Phrase, SearchAlternative } from '../search-query.ts';

interface Seq {
  readonly seq: number;
}

/** Search by FTS5. */
export function sqliteSearchIndex(database: Queries): SearchIndex {
  return {
    putArticles: async (entries) => {
      for (const { seq, title, words } of entries) {
        await sql`insert into article_search (rowid, title, words) values (${seq}, ${title}, ${words})`.execute(
          database.query(),
        );
      }
    },
    putTerms: async (table, entries) => {
      if (entries.length === 0) return;
      const texts = entries.map(({ seq, terms }) => ({ seq, terms: terms.join(' ') }));
      const rows = bulkRows(database, { seq: 'bigint', terms: 'text' }, texts);
      await sql`insert into ${sql.table(table)} (rowid, terms) select seq, terms from (${rows})`.execute(
        database.query(),
      );
    },
    remove: async (table, seqs) => {
      for (const seq of seqs) {
        await sql`delete from ${sql.table(table)} where rowid = ${seq}`.execute(database.query());
      }
    },
    articles: async (query, wanted) => {
      const found =
        await sql<Seq>`select rowid as seq from article_search where article_search match ${matchText(query)}
        order by rowid desc limit ${wanted * MATCHES_PER_RESULT}`.execute(database.query());
      return found.rows.map(({ seq }) => seq);
    },
    withTerms: async (table, terms, limit) => {
      const match = terms.map(quoted).join(' ');
      const found = await sql<Seq>`select rowid as seq from ${sql.table(table)}
        where ${sql.table(table)} match ${match} order by rowid desc limit ${limit}`.execute(database.query());
      return found.rows.map(({ seq }) => seq);
    },
    inBulk: async (fill) => {
      await fill();
      await sql`analyze`.execute(database.query());
    },
  };
}

const quoted = (word: string): string => `"${word}"`;
const phraseText = (phrase: Phrase): string => quoted(phrase.join(' '));

function matchText(query: readonly SearchAlternative[]): string {
  return query
    .map(({ all, none }) => {
      const wanted = all.map(phraseText).join(' AND ');
      return none.length === 0 ? `(${wanted})` : `((${wanted}) NOT (${none.map(phraseText).join(' OR ')}))`;
    })
    .join(' OR ');
}
