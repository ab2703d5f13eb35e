import { sql } from 'kysely';
import type { Article } from '../../model/article.ts';
import type { Figure } from '../../model/figure.ts';
import type { Quote } from '../../model/quote.ts';
import type { Findings } from '../contracts/findings.ts';
import type { Database } from '../database.ts';
import type { SearchIndex } from '../search-index.ts';
import { foldedName } from './article-rows.ts';
import { currentArticles } from './current-articles.ts';
import { feedTerm, terms } from './search-terms.ts';

/** Findings by name are looked up in order of arrival, then put in order of publication: more than asked for, so that an
 * article that arrived late finds its place. */
const candidates = (limit: number): number => Math.max(200, limit * 5);

/** Figures and quotes across articles: first which rows, in the order of an index, then what is shown of them. */
export function findings(database: Database, search: SearchIndex): Findings {
  const db = database.query;
  return {
    figures: async (query) => {
      const named = [
        ...terms('s', foldedName(query.side)),
        ...terms('l', foldedName(query.place)),
        ...terms('c', foldedName(query.claimant)),
      ];
      const all = [...terms('m', query.measure ?? ''), ...named];
      const seqs = named.length > 0 ? await search.withTerms('figure_search', all, candidates(query.limit)) : null;
      if (seqs?.length === 0) return [];
      let chosen = db()
        .selectFrom('figures')
        .select('seq')
        .where(sql<boolean>`war = 1 and same_as is null`)
        .orderBy('published_at', 'desc')
        .orderBy('seq')
        .limit(query.limit);
      if (seqs !== null) chosen = chosen.where('seq', 'in', seqs);
      if (query.measure !== null) chosen = chosen.where('measure', '=', query.measure);
      if (query.since !== null) chosen = chosen.where('published_at', '>=', query.since);
      const rows = await currentArticles(database)
        .innerJoin('figures', 'figures.article_id', 'articles.id')
        .innerJoin(chosen.as('chosen'), 'chosen.seq', 'figures.seq')
        .select([...SHOWN, 'figures.idx', 'figures.data', 'figures.evidence'])
        .orderBy('figures.published_at', 'desc')
        .orderBy('figures.seq')
        .execute();
      return rows.map((row) => {
        const figure: Figure = JSON.parse(row.data);
        return { article: toArticle(row), index: row.idx, figure, sentence: sentenceOf(row, figure) };
      });
    },
    quotes: async (query) => {
      const named = [...terms('p', foldedName(query.speaker)), ...terms('w', foldedName(query.about))];
      const all = [...(query.feedId === null ? [] : [feedTerm(query.feedId)]), ...named];
      const seqs = named.length > 0 ? await search.withTerms('quote_search', all, candidates(query.limit)) : null;
      if (seqs?.length === 0) return [];
      let chosen = db()
        .selectFrom('quotes')
        .select('seq')
        .where(sql<boolean>`war = 1 and kind in ('speech', 'partial')`)
        .orderBy('published_at', 'desc')
        .orderBy('seq')
        .limit(query.limit);
      if (seqs !== null) chosen = chosen.where('seq', 'in', seqs);
      if (query.feedId !== null) chosen = chosen.where('feed_id', '=', query.feedId);
      if (query.since !== null) chosen = chosen.where('published_at', '>=', query.since);
      const rows = await currentArticles(database)
        .innerJoin('quotes', 'quotes.article_id', 'articles.id')
        .innerJoin(chosen.as('chosen'), 'chosen.seq', 'quotes.seq')
        .select([...SHOWN, 'quotes.idx', 'quotes.data', 'quotes.evidence'])
        .orderBy('quotes.published_at', 'desc')
        .orderBy('quotes.seq')
        .execute();
      return rows.map((row) => {
        const quote: Quote = JSON.parse(row.data);
        return { article: toArticle(row), index: row.idx, quote, sentence: sentenceOf(row, quote) };
      });
    },
  };
}

const SHOWN = ['articles.data as article', 'article_versions.text'] as const;

const toArticle = (row: { article: string; text: string | null }): Article => ({
  ...JSON.parse(row.article),
  text: row.text ?? '',
});

const sentenceOf = (row: { text: string | null; evidence: string | null }, finding: Figure | Quote): string =>
  row.text === null ? (row.evidence ?? '') : row.text.slice(finding.sentence.start, finding.sentence.end);
