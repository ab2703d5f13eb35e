import type { Article } from '../../model/article.ts';
import type { Figure } from '../../model/figure.ts';
import type { Quote } from '../../model/quote.ts';
import type { Findings } from '../contracts/findings.ts';
import type { Database } from '../database.ts';
import type { SearchIndex } from '../search-index.ts';
import { foldedName } from './article-rows.ts';
import { terms } from './search-terms.ts';

/** Findings by name are looked up in order of arrival, then put in order of publication: more than asked for, so that an
 * article that arrived late finds its place. */
const candidates = (limit: number): number => Math.max(200, limit * 5);

/** Figures and quotes across articles. */
export function findings(database: Database, search: SearchIndex): Findings {
  const joined = (table: 'figures' | 'quotes') =>
    database
      .query()
      .selectFrom(table)
      .innerJoin('articles', 'articles.id', `${table}.article_id`)
      .innerJoin('article_versions', (join) =>
        join
          .onRef('article_versions.article_id', '=', 'articles.id')
          .onRef('article_versions.version', '=', 'articles.version'),
      );
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
      let rows = joined('figures')
        .select([
          'figures.idx',
          'figures.data',
          'figures.evidence',
          'articles.data as article',
          'article_versions.text',
        ])
        .where('figures.war', '=', 1)
        .where('figures.same_as', 'is', null);
      if (seqs !== null) rows = rows.where('figures.seq', 'in', seqs);
      if (query.measure !== null) rows = rows.where('figures.measure', '=', query.measure);
      if (query.since !== null) rows = rows.where('figures.published_at', '>=', query.since);
      const found = await rows
        .orderBy('figures.published_at', 'desc')
        .orderBy('figures.seq')
        .limit(query.limit)
        .execute();
      return found.map((row) => {
        const figure: Figure = JSON.parse(row.data);
        return { article: toArticle(row), index: row.idx, figure, sentence: sentenceOf(row, figure) };
      });
    },
    quotes: async (query) => {
      const named = [...terms('p', foldedName(query.speaker)), ...terms('w', foldedName(query.about))];
      const seqs = named.length > 0 ? await search.withTerms('quote_search', named, candidates(query.limit)) : null;
      if (seqs?.length === 0) return [];
      let rows = joined('quotes')
        .select(['quotes.idx', 'quotes.data', 'quotes.evidence', 'articles.data as article', 'article_versions.text'])
        .where('quotes.war', '=', 1)
        .where('quotes.kind', 'in', ['speech', 'partial']);
      if (seqs !== null) rows = rows.where('quotes.seq', 'in', seqs);
      if (query.feedId !== null) rows = rows.where('quotes.feed_id', '=', query.feedId);
      if (query.since !== null) rows = rows.where('quotes.published_at', '>=', query.since);
      const found = await rows
        .orderBy('quotes.published_at', 'desc')
        .orderBy('quotes.seq')
        .limit(query.limit)
        .execute();
      return found.map((row) => {
        const quote: Quote = JSON.parse(row.data);
        return { article: toArticle(row), index: row.idx, quote, sentence: sentenceOf(row, quote) };
      });
    },
  };
}

const toArticle = (row: { article: string; text: string | null }): Article => ({
  ...JSON.parse(row.article),
  text: row.text ?? '',
});

const sentenceOf = (row: { text: string | null; evidence: string | null }, finding: Figure | Quote): string =>
  row.text === null ? (row.evidence ?? '') : row.text.slice(finding.sentence.start, finding.sentence.end);
