import { sql } from 'kysely';
import { bulkRows } from '../bulk-rows.ts';
import type { Queries } from '../database.ts';
import { MATCHES_PER_RESULT, type SearchIndex } from '../search-index.ts';
import type { Phrase, SearchAlternative } from '../search-query.ts';
import { newestMatches } from './newest-matches.ts';

/** What the server may use while it builds an index at once; its own default, 64 MB, writes a big one in many passes. */
const INDEX_MEMORY = '256MB';

/** Search by tsvector and GIN, over words that were folded and cut by the program, so that it answers like SQLite's. */
export function postgresSearchIndex(database: Queries): SearchIndex {
  return {
    putArticles: async (entries) => {
      if (entries.length === 0) return;
      const rows = bulkRows(database, { seq: 'bigint', title: 'text', words: 'text' }, entries);
      await sql`insert into article_search (seq, words)
        select seq, setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', words), 'D')
        from (${rows}) as entries`.execute(database.query());
    },
    putTerms: async (table, entries) => {
      if (entries.length === 0) return;
      const texts = entries.map(({ seq, terms }) => ({ seq, terms: terms.join(' ') }));
      const rows = bulkRows(database, { seq: 'bigint', terms: 'text' }, texts);
      await sql`insert into ${sql.table(table)} (seq, words)
        select seq, array_to_tsvector(string_to_array(terms, ' ')) from (${rows}) as entries`.execute(database.query());
    },
    remove: async (table, seqs) => {
      if (seqs.length === 0) return;
      await sql`delete from ${sql.table(table)} where seq = any(${[...seqs]}::bigint[])`.execute(database.query());
    },
    articles: (query, wanted) =>
      newestMatches(database, 'article_search', {
        matches: sql`words @@ to_tsquery('simple', ${matchText(query, ' <-> ')})`,
        words: sql`words @@ to_tsquery('simple', ${matchText(query, ' & ')})`,
        enough: wanted,
        most: wanted * MATCHES_PER_RESULT,
      }),
    withTerms: (table, terms, limit) => {
      const matches = sql`words @@ ${terms.map(quoted).join(' & ')}::tsquery`;
      return newestMatches(database, table, { matches, words: matches, enough: limit, most: limit });
    },
    inBulk: async (fill) => {
      // An index built at once takes a small part of the time of one that grows row by row.
      const tables = ['article_search', 'figure_search', 'quote_search'];
      await sql`set local maintenance_work_mem = ${sql.lit(INDEX_MEMORY)}`.execute(database.query());
      for (const table of tables) await sql`drop index ${sql.ref(`${table}_words`)}`.execute(database.query());
      await fill();
      for (const table of tables) {
        await sql`create index ${sql.ref(`${table}_words`)} on ${sql.table(table)}
          using gin (words) with (fastupdate = off)`.execute(database.query());
      }
      await sql`analyze`.execute(database.query());
    },
  };
}

const quoted = (word: string): string => `'${word}'`;

/** `joint` stands between the words of a phrase that is asked for; one that is excluded stays a phrase. */
function matchText(query: readonly SearchAlternative[], joint: string): string {
  const phraseText = (phrase: Phrase, between: string): string => `(${phrase.map(quoted).join(between)})`;
  return query
    .map(({ all, none }) => {
      const excluded = none.map((phrase) => `!${phraseText(phrase, ' <-> ')}`);
      return `(${[...all.map((phrase) => phraseText(phrase, joint)), ...excluded].join(' & ')})`;
    })
    .join(' | ');
}
