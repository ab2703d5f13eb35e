import { fetchArticle } from '../../articles/fetch-article.ts';
import { amendDigest } from '../../digest/amend-digest.ts';
import type { Delivery } from '../../model/delivery.ts';
import type { Digest } from '../../model/digest.ts';
import type { ReadArticle } from '../../model/story.ts';
import type { PlatformName, Subscription } from '../../model/subscription.ts';
import type { Platform } from '../../platforms/platform.ts';
import type { Queue } from '../../queue/queue.ts';
import type { CollectSurroundings } from '../collect/collect-feed.ts';
import type { ComposeSurroundings } from '../compose/compose-edition.ts';

export interface WatchSurroundings {
  readonly collecting: CollectSurroundings;
  readonly composing: ComposeSurroundings;
  readonly queue: Queue;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  readonly subscription: (id: string) => Promise<Subscription | null>;
  readonly now: () => number;
}

const HOUR_MS = 3_600_000;
/** Posts are watched for this long: most corrections of a news text come in its first two days. */
export const WATCH_MS: number = 48 * HOUR_MS;
/** An article is read again at most this often. */
export const RECHECK_MS: number = 6 * HOUR_MS;
/** Deliveries looked at; two days of a hundred channels with several digests a day. */
const MAX_DELIVERIES = 1_000;
/** A text that lost more than this share is a page that did not come whole, not an edit. */
const LEAST_KEPT = 0.5;

/** Enqueues a new reading of every article posted in the last 48 hours; each at most once in six. Gives how many were new. */
export async function enqueueRechecks({ composing, queue, now }: WatchSurroundings): Promise<number> {
  const articleIds = new Set<string>();
  for (const { digest } of await recentPosts(composing, now()))
    for (const id of printedFrom(digest)) articleIds.add(id);
  const round = Math.floor(now() / RECHECK_MS);
  return queue.enqueueAll(
    [...articleIds].map((articleId) => ({ name: 'recheck-article', id: `${articleId} ${round}`, data: { articleId } })),
  );
}

/**
 * Reads a posted article again where its page was read before, stores a changed text as its next version, and edits the
 * messages in which a printed figure or quote no longer stands. Throws when a platform asks to be tried again later.
 */
export async function recheckArticle(articleId: string, surroundings: WatchSurroundings): Promise<void> {
  const { composing, collecting, now } = surroundings;
  const known = await composing.store.articles.get(articleId);
  if (known === null || known.article.firstSeenAt < now() - WATCH_MS) return;
  const current = (await readAgain(known, collecting, composing)) ?? known;
  const editions = new Map<string, Digest>();
  for (const { delivery, digest } of await recentPosts(composing, now())) {
    if (!printedFrom(digest).has(articleId)) continue;
    const amended = amendDigest(digest, current);
    if (amended === null) continue;
    await editPost(delivery, amended, surroundings);
    editions.set(delivery.editionId, amended);
  }
  // Written when all its messages are edited: a repeated attempt edits them anew, which changes nothing.
  for (const [id, digest] of editions) await composing.store.editions.setDigest(id, digest);
}

/** The article as it is now; null when its page was not read, or says what it said. */
async function readAgain(
  { article, reading }: ReadArticle,
  { sources, store, log }: CollectSurroundings,
  { feeds }: ComposeSurroundings,
): Promise<ReadArticle | null> {
  const feed = feeds.find((each) => each.id === article.feedId);
  if (feed === undefined || feed.text !== 'page' || article.url === null || article.textFrom !== 'page') return null;
  const { title, url, publishedAt, byline: author } = article;
  const item = { guid: null, url, title, author, publishedAt, summaryHtml: '', contentHtml: '' };
  const { article: now, trouble } = await fetchArticle(item, feed, article.firstSeenAt, sources);
  if (trouble !== null || now.textFrom !== 'page' || now.textFingerprint === article.textFingerprint) return null;
  const read = await sources.reader.article({ text: now.text, title, publishedAt }, article.language ?? feed.language);
  if (!read.ok || !read.outcome.readable || now.text.length < LEAST_KEPT * article.text.length) {
    log.info({ article: article.id, chars: now.text.length }, 'page came otherwise than before; taken for no edit');
    return null;
  }
  const { language, reading: again } = read.outcome;
  const kept: ReadArticle = {
    article: { ...article, language, text: now.text, textFingerprint: now.textFingerprint, fetchedAt: now.fetchedAt },
    // It was posted as war news; that stays so that its version history and its story stay whole.
    reading: { ...again, relevance: again.relevance.war ? again.relevance : reading.relevance },
  };
  const { version } = await store.articles.save(kept);
  log.info({ article: article.id, version }, 'a posted article was edited by its publisher');
  return { ...kept, article: { ...kept.article, version } };
}

async function editPost(
  delivery: Delivery,
  digest: Digest,
  { composing, platforms, subscription }: WatchSurroundings,
): Promise<void> {
  const { log } = composing;
  const platform = platforms.get(delivery.platform);
  const told = await subscription(delivery.subscriptionId);
  if (platform === undefined || !platform.capabilities.edits || told === null || delivery.messageIds.length === 0)
    return;
  const posting = { deliveryId: delivery.id, digest, layout: told.layout, crosspost: told.crosspost };
  const outcome = await platform.edit(delivery.channel, delivery.messageIds, posting);
  if (outcome.kind === 'retry' || outcome.kind === 'uncertain') {
    throw new Error(`the message of delivery ${delivery.id} could not be edited yet: ${outcome.reason}`);
  }
  if (outcome.kind === 'permanent') {
    log.warn({ delivery: delivery.id, reason: outcome.reason }, 'a posted message cannot be edited');
    return;
  }
  log.info({ delivery: delivery.id }, 'posted message edited: its article changed');
}

async function recentPosts(
  { store }: ComposeSurroundings,
  now: number,
): Promise<readonly { readonly delivery: Delivery; readonly digest: Digest }[]> {
  const posts: { delivery: Delivery; digest: Digest }[] = [];
  for (const delivery of await store.deliveries.list(['sent'], MAX_DELIVERIES)) {
    if (delivery.updatedAt < now - WATCH_MS) break;
    const digest = (await store.editions.get(delivery.editionId))?.digest ?? null;
    if (digest !== null) posts.push({ delivery, digest });
  }
  return posts;
}

/** Ids of the articles whose figures or quotes the digest prints. */
const printedFrom = ({ stories }: Digest): ReadonlySet<string> =>
  new Set(stories.flatMap(({ figures, quotes }) => [...figures, ...quotes].map(({ evidence }) => evidence.articleId)));
