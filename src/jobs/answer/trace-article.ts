import { plural } from '../../digest/digest-words.ts';
import { orderArticles } from '../../digest/order-articles.ts';
import { canRead, read } from '../../extract/read.ts';
import type { Digest } from '../../model/digest.ts';
import type { Feed } from '../../model/feed.ts';
import type { ReadArticle, Story } from '../../model/story.ts';
import type { Subscription } from '../../model/subscription.ts';
import type { ArticleVersion, Rejection } from '../../store/contracts/articles.ts';
import type { Store } from '../../store/store.ts';
import type { Change } from '../../stories/changes/changes.ts';
import { explainMerge } from '../../stories/group/explain-merge.ts';
import { changesOfDocument } from '../../stories/read-changes-lines.ts';
import { storiesFor } from '../compose/choose-stories.ts';
import { toStoryArticle } from '../compose/update-stories.ts';

/** One step an article took, with what decided it. */
export interface TraceStep {
  readonly step: 'seen' | 'stopped' | 'read' | 'relevance' | 'findings' | 'story' | 'edition' | 'delivery';
  readonly what: string;
  /** What decided, one line each. */
  readonly because: readonly string[];
}

const MAX_TERMS = 10;
/** Threshold of the engine's relevance score. */
const NEEDED_SCORE = 0.5;

const iso = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** Every step of a stored article or refused item, up to the messages it was posted in; null when nothing is known of it. */
export async function traceArticle(
  idOrUrl: string,
  store: Store,
  feeds: readonly Feed[],
  subscriptions: readonly Subscription[],
): Promise<readonly TraceStep[] | null> {
  const entry = (await store.articles.get(idOrUrl)) ?? (await store.articles.byUrl(idOrUrl));
  const rejection = await store.articles.rejection(idOrUrl);
  if (entry === null) return rejection === null ? null : [stopped(rejection, feeds)];
  const steps = [...(await seen(entry, store, feeds)), ...readSteps(entry)];
  if (!entry.reading.relevance.war) return rejection === null ? steps : [...steps, stopped(rejection, feeds)];
  const story = await store.stories.ofArticle(entry.article.id);
  if (story === null) {
    return [
      ...steps,
      { step: 'story', what: 'in no story yet', because: ['no digest was composed since it was read'] },
    ];
  }
  const members = await store.articles.getAll(story.articleIds);
  const told = await Promise.all(subscriptions.map((each) => editionSteps(entry, story, members, each, store, feeds)));
  return [...steps, storyStep(entry, story, members, feeds), ...told.flat()];
}

function stopped({ stage, reason, at, feedId, title }: Rejection, feeds: readonly Feed[]): TraceStep {
  return {
    step: 'stopped',
    what: `stopped at ${stage}: ${reason}`,
    because: [`“${title}” from ${nameOf(feedId, feeds)}, ${iso(at)}`],
  };
}

async function seen({ article }: ReadArticle, store: Store, feeds: readonly Feed[]): Promise<readonly TraceStep[]> {
  const versions = await store.articles.versions(article.id);
  return [
    {
      step: 'seen',
      what: `“${article.title}”, first seen ${iso(article.firstSeenAt)} in ${nameOf(article.feedId, feeds)}`,
      because: [
        `id ${article.id}`,
        ...(article.url === null ? [] : [article.url]),
        `published ${iso(article.publishedAt)} (by ${article.publishedFrom})`,
      ],
    },
    {
      step: 'read',
      what: `text from ${article.textFrom}, ${article.text.length} characters, version ${article.version} of ${versions.length}`,
      because: versions.flatMap((each, index) => [
        `version ${each.version} fetched ${iso(each.fetchedAt)}, fingerprint ${each.textFingerprint.slice(0, 16)}…`,
        ...changesSince(versions[index - 1], each, article.language),
      ]),
    },
  ];
}

/** What a version says otherwise than the one before: figures and quotes; nothing once a text is pruned. */
function changesSince(
  before: ArticleVersion | undefined,
  { text, version }: ArticleVersion,
  language: string | null,
): readonly string[] {
  if (before === undefined || before.text === null || text === null || !canRead(language)) return [];
  const readText = (words: string) => read({ text: words, language, conflicts: [] });
  const { changes, quotes } = changesOfDocument({ id: '', old: before.text, new: text }, readText);
  const about = ({ counts, measure }: Change) => counts ?? measure;
  return [
    ...changes.map(
      (change) => `version ${version}, ${about(change)}: ${change.from ?? 'nothing'} → ${change.to ?? 'nothing'}`,
    ),
    ...quotes.map(
      ({ speaker, from, to }) =>
        `version ${version}, quote of ${speaker ?? 'nobody named'}: ${from === null ? 'nothing' : `“${from}”`} → ${to === null ? 'nothing' : `“${to}”`}`,
    ),
  ];
}

function readSteps({ reading }: ReadArticle): readonly TraceStep[] {
  const { relevance, figures, quotes, language } = reading;
  const terms = relevance.terms.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, MAX_TERMS);
  const key = <T extends { readonly key: boolean }>(all: readonly T[]) => all.filter((each) => each.key).length;
  return [
    {
      step: 'relevance',
      what: `${relevance.war ? 'war news' : 'not war news'}: score ${relevance.score.toFixed(3)}, ${NEEDED_SCORE.toFixed(2)} needed`,
      because: [
        `genre ${relevance.genre}, conflict ${relevance.conflict ?? 'none of the registry'}, language ${language ?? 'not told'}`,
        ...terms.map((term) => `${term.weight >= 0 ? '+' : ''}${term.weight.toFixed(2)} “${term.text}”`),
      ],
    },
    {
      step: 'findings',
      what: `${figures.length} figures (${key(figures)} key), ${quotes.length} quotes (${key(quotes)} key)`,
      because: [],
    },
  ];
}

function storyStep(
  entry: ReadArticle,
  story: Story,
  members: readonly ReadArticle[],
  feeds: readonly Feed[],
): TraceStep {
  const toStory = (each: ReadArticle) => toStoryArticle(each, nameOf(each.article.feedId, feeds));
  const titles = new Map(members.map(({ article }) => [article.id, article.title]));
  const pairs = explainMerge(toStory(entry), members.map(toStory));
  return {
    step: 'story',
    what: `story ${story.id}: ${story.articleIds.length} ${story.articleIds.length === 1 ? 'article' : 'articles'}, ${story.origins.length} ${story.origins.length === 1 ? 'origin' : 'origins'} (${story.origins.map(({ name }) => name).join(', ')})`,
    because: [
      ...pairs.map(
        (pair) =>
          `with “${titles.get(pair.otherId) ?? pair.otherId}”: likeness ${pair.likeness.toFixed(2)} (${pair.needed.toFixed(2)} needed)${pair.nearCopy ? ', near copy' : ''}${pair.sharedEvidence ? ', shares counts, places or words quoted' : ''}`,
      ),
      ...story.possiblySameAs.map((id) => `possibly the same event as story ${id}: too uncertain to merge`),
    ],
  };
}

async function editionSteps(
  entry: ReadArticle,
  story: Story,
  members: readonly ReadArticle[],
  subscription: Subscription,
  store: Store,
  feeds: readonly Feed[],
): Promise<readonly TraceStep[]> {
  const { article } = entry;
  const ids = new Set([story.id, ...(story.absorbed ?? [])]);
  const steps: TraceStep[] = [];
  for (const { id, digest, covers, slotAt } of await store.editions.since(subscription.id, article.firstSeenAt)) {
    const name = `digest of “${subscription.id}” for ${iso(slotAt)}`;
    const told = digest?.stories.find(
      (each) => ids.has(each.storyId) || each.sources.some((source) => source.articleId === article.id),
    );
    if (digest !== null && told !== undefined) {
      const place = digest.stories.indexOf(told) + 1;
      const refs = [...told.figures, ...told.quotes].filter(({ evidence }) => evidence.articleId === article.id);
      steps.push({
        step: 'edition',
        what: `story ${place} of ${digest.stories.length} in the ${name} (${told.section})`,
        because: [
          `rank ${told.rank.score.toFixed(2)}: ${told.rank.reasons.join('; ')}`,
          refs.length === 0
            ? 'none of its figures and quotes is printed'
            : `printed from it: ${refs.map(({ ref }) => `⟨${ref}⟩`).join(' ')}`,
        ],
      });
      for (const delivery of await store.deliveries.ofEdition(id)) {
        steps.push({
          step: 'delivery',
          what: `${delivery.state} on ${delivery.platform}, channel ${delivery.channel}`,
          because: [
            `delivery ${delivery.id}, ${delivery.attempts} ${delivery.attempts === 1 ? 'attempt' : 'attempts'}`,
            ...(delivery.messageIds.length === 0 ? [] : [`messages ${delivery.messageIds.join(', ')}`]),
            ...(delivery.lastError === null ? [] : [`last error: ${delivery.lastError}`]),
          ],
        });
      }
      continue;
    }
    const standing = digest?.standing.some((each) => ids.has(each.storyId)) ?? false;
    const fresh = members.some(
      ({ article: { firstSeenAt } }) => firstSeenAt >= covers.from && firstSeenAt < covers.until,
    );
    if (!fresh && !standing) continue;
    const byId = new Map(members.map((each) => [each.article.id, each]));
    const wanted = storiesFor(subscription.filter, [story], byId).length > 0;
    steps.push({
      step: 'edition',
      what: `not in the ${name}`,
      because: [
        digest === null
          ? 'it is not composed yet'
          : standing
            ? 'nothing changed since the channel was told: listed as still standing'
            : !wanted
              ? 'the subscription’s conflicts, keywords or feeds do not ask for it'
              : digest.omittedStories > 0
                ? leftOut(digest, story, members, subscription, feeds)
                : 'nothing material was new for this channel',
      ],
    });
  }
  return steps;
}

/** Why a story stayed out of a digest that left some out: its outlet had its share, or others ranked higher. */
function leftOut(
  { stories, omittedStories }: Digest,
  { origins }: Story,
  members: readonly ReadArticle[],
  { perOutlet }: Subscription,
  feeds: readonly Feed[],
): string {
  const [lead] = orderArticles(members, new Map(feeds.map((feed) => [feed.id, feed])), origins);
  const outlet = nameOf(lead?.article.feedId ?? '', feeds);
  const led = stories.filter(({ sources }) => sources[0]?.name === outlet).length;
  return led >= perOutlet
    ? `${outlet} leads ${plural(led, 'story', 'stories')} of the digest already, as many as one outlet may`
    : `ranked below the ${plural(stories.length, 'story', 'stories')} there was room for (${omittedStories} left out)`;
}

const nameOf = (feedId: string, feeds: readonly Feed[]): string =>
  feeds.find((feed) => feed.id === feedId)?.name ?? feedId;
