import type { ArticleHead, Articles, Rejection } from '../contracts/articles.ts';
import type { Database } from '../database.ts';
import { inChunks } from '../in-chunks.ts';
import { rankMatches } from '../rank-matches.ts';
import type { SearchIndex } from '../search-index.ts';
import { parseSearchQuery } from '../search-query.ts';
import { loadArticles } from './article-rows.ts';
import { currentArticles } from './current-articles.ts';
import { pruneTexts } from './prune-texts.ts';
import { saveArticle } from './save-article.ts';

/** Matches looked for even when fewer are wanted: the best need not be the newest. */
const LEAST_MATCHES = 20;

/** Articles, what was read from them, and what was turned away. */
export function articles(database: Database, search: SearchIndex): Articles {
  const db = database.query;
  const one = async (id: string | undefined) =>
    id === undefined ? null : ((await loadArticles(database, [id]))[0] ?? null);
  return {
    known: async (ids) => {
      const found = await inChunks(ids, async (chunk) => [
        ...(await db().selectFrom('articles').select('id').where('id', 'in', chunk).execute()),
        ...(await db().selectFrom('rejections').select('id').where('id', 'in', chunk).execute()),
      ]);
      return new Set(found.map(({ id }) => id));
    },
    save: (entry) => database.transaction(() => saveArticle(database, search, entry)),
    get: one,
    getAll: (ids) => loadArticles(database, ids),
    byUrl: async (url) => {
      const row = await db()
        .selectFrom('articles')
        .select('id')
        .where('url', '=', url)
        .orderBy('seq', 'desc')
        .executeTakeFirst();
      return one(row?.id);
    },
    versions: async (id) => {
      const rows = await db()
        .selectFrom('article_versions')
        .selectAll()
        .where('article_id', '=', id)
        .orderBy('version')
        .execute();
      return rows.map(({ version, title, text, text_fingerprint, fetched_at }) => ({
        version,
        title,
        text,
        textFingerprint: text_fingerprint,
        fetchedAt: fetched_at,
      }));
    },
    countSeen: async (from, until) => {
      const row = await db()
        .selectFrom('articles')
        .select((count) => count.fn.countAll().as('rows'))
        .where('war', '=', 1)
        .where('first_seen_at', '>=', from)
        .where('first_seen_at', '<', until)
        .executeTakeFirstOrThrow();
      return Number(row.rows);
    },
    headsBetween: async (from, until) => {
      const rows = await db()
        .selectFrom('articles')
        .select(['id', 'feed_id', 'text_fingerprint', 'published_at', 'first_seen_at', 'data'])
        .where('war', '=', 1)
        .where('first_seen_at', '>=', from)
        .where('first_seen_at', '<', until)
        .orderBy('first_seen_at')
        .orderBy('seq')
        .execute();
      return rows.map((row): ArticleHead => {
        const { title, publishedFrom }: ArticleHead = JSON.parse(row.data);
        return {
          id: row.id,
          feedId: row.feed_id,
          title,
          textFingerprint: row.text_fingerprint,
          publishedAt: row.published_at,
          publishedFrom,
          firstSeenAt: row.first_seen_at,
        };
      });
    },
    seenBetween: async (from, until) => {
      const rows = await db()
        .selectFrom('articles')
        .select('id')
        .where('war', '=', 1)
        .where('first_seen_at', '>=', from)
        .where('first_seen_at', '<', until)
        .orderBy('first_seen_at')
        .orderBy('seq')
        .execute();
      return loadArticles(
        database,
        rows.map(({ id }) => id),
      );
    },
    search: async (query, limit) => {
      const alternatives = parseSearchQuery(query);
      if (alternatives.length === 0) return [];
      const seqs = await search.articles(alternatives, Math.max(LEAST_MATCHES, limit));
      if (seqs.length === 0) return [];
      const matches = await currentArticles(database)
        .select(['articles.id', 'article_versions.title'])
        .where('articles.seq', 'in', seqs)
        .orderBy('articles.seq', 'desc')
        .execute();
      const best = rankMatches(matches, alternatives).slice(0, limit);
      return loadArticles(
        database,
        best.map(({ id }) => id),
      );
    },
    reject: async (rejection) => {
      const { id, feedId, ...rest } = rejection;
      const row = { feed_id: feedId, ...rest };
      await db()
        .insertInto('rejections')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    },
    rejections: async (from, until) => {
      const rows = await db()
        .selectFrom('rejections')
        .selectAll()
        .where('at', '>=', from)
        .where('at', '<', until)
        .orderBy('at')
        .orderBy('id')
        .execute();
      return rows.map(toRejection);
    },
    rejection: async (idOrUrl) => {
      const row = await db()
        .selectFrom('rejections')
        .selectAll()
        .where((where) => where.or([where('id', '=', idOrUrl), where('url', '=', idOrUrl)]))
        .orderBy('at', 'desc')
        .executeTakeFirst();
      return row === undefined ? null : toRejection(row);
    },
    prune: (before) => pruneTexts(database, search, before),
    pruneRejections: async (before) => {
      const gone = await db()
        .updateTable('rejections')
        .set({ title: '', url: null })
        .where('at', '<', before)
        .where('title', '!=', '')
        .returning('id')
        .execute();
      return gone.length;
    },
  };
}

function toRejection(row: {
  id: string;
  feed_id: string;
  url: string | null;
  title: string;
  stage: string;
  reason: string;
  at: number;
}): Rejection {
  const { feed_id, stage, ...rest } = row;
  return { ...rest, feedId: feed_id, stage: stage as Rejection['stage'] };
}
