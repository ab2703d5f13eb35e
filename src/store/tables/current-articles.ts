import type { Queries } from '../database.ts';

/** Articles, each with the row of its current text, to be selected from. */
export const currentArticles = (database: Queries) =>
  database
    .query()
    .selectFrom('articles')
    .innerJoin('article_versions', (join) =>
      join
        .onRef('article_versions.article_id', '=', 'articles.id')
        .onRef('article_versions.version', '=', 'articles.version'),
    );
