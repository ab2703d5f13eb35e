import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { MAX_RANKED, type SearchIndex } from '../search-index.ts';
import type { Phrase, SearchAlternative } from '../search-query.ts';

/** A word of the title counts as much as four of the text. */
const TITLE_WEIGHT = 4;

interface Seq {
  readonly seq: number;
}

/** Search by FTS5. */
export function sqliteSearchIndex(database: Database): SearchIndex {
  return {
    putArticles: async (entries) => {
      for (const { seq, title, words } of entries) {
        await sql`insert into article_search (rowid, title, words) values (${seq}, ${title}, ${words})`.execute(
          database.query(),
        );
      }
    },
    putTerms: async (table, entries) => {
      for (const { seq, terms } of entries) {
        await sql`insert into ${sql.table(table)} (rowid, terms) values (${seq}, ${terms.join(' ')})`.execute(
          database.query(),
        );
      }
    },
    remove: async (table, seqs) => {
      for (const seq of seqs) {
        await sql`delete from ${sql.table(table)} where rowid = ${seq}`.execute(database.query());
      }
    },
    articles: async (query, limit) => {
      const match = matchText(query);
      const oldest = await sql<{ oldest: number | null }>`select min(rowid) as oldest from (
        select rowid from article_search where article_search match ${match} order by rowid desc limit ${MAX_RANKED}
      )`.execute(database.query());
      const from = oldest.rows[0]?.oldest ?? null;
      if (from === null) return [];
      const best = await sql<Seq>`select rowid as seq from article_search
        where article_search match ${match} and rowid >= ${from}
        order by bm25(article_search, ${TITLE_WEIGHT}, 1), rowid desc limit ${limit}`.execute(database.query());
      return best.rows.map(({ seq }) => seq);
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
