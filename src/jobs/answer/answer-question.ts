import { type ArticleSources, fetchArticle } from '../../articles/fetch-article.ts';
import { type Answer, sheetAnswer } from '../../commands/answer.ts';
import type { LaterTask } from '../../commands/answer-command.ts';
import { type FindFeedsDeps, type FoundFeed, findFeeds } from '../../feeds/find/find-feeds.ts';
import type { Conflict } from '../../model/conflict.ts';
import type { Feed } from '../../model/feed.ts';
import { safeLink } from '../../platforms/safe-link.ts';
import { plain, type Sheet, type SheetLine, strong } from '../../platforms/sheet/sheet.ts';
import type { AddedFeeds } from '../../store/contracts/added-feeds.ts';
import { addFeed } from './add-feed.ts';
import { digestArticle } from './digest-article.ts';

export interface AnswerSurroundings {
  readonly sources: ArticleSources;
  readonly conflicts: readonly Conflict[];
  readonly parser?: FindFeedsDeps['parser'];
  readonly addedFeeds: AddedFeeds;
  /** Those polled already. */
  readonly feeds: () => readonly Feed[];
  /** Called after a feed was added, so that it is polled. */
  readonly refreshFeeds: () => Promise<void>;
}

/** Headlines shown of a feed that is tested. */
const MAX_HEADLINES = 5;

/** Does what a command left to a job. The article or feed goes through the guarded fetch, robots.txt asked first. */
export async function answerQuestion(task: LaterTask, surroundings: AnswerSurroundings): Promise<Answer> {
  if (task.task === 'article') return answerArticle(task.url, surroundings);
  const { sources, parser } = surroundings;
  const found = await findFeeds(task.url, {
    http: sources.http,
    now: sources.now,
    ...(parser === undefined ? {} : { parser }),
  });
  if (!found.ok) return say(`${task.url}: ${found.reason}`);
  const [first, ...others] = found.feeds;
  if (task.task === 'test-feed' || first === undefined) return sheetAnswer(found.feeds.flatMap(feedSheet));
  return answerAddFeed(task, first, others, surroundings);
}

async function answerAddFeed(
  task: Extract<LaterTask, { task: 'add-feed' }>,
  found: FoundFeed,
  others: readonly FoundFeed[],
  { sources, addedFeeds, feeds, refreshFeeds }: AnswerSurroundings,
): Promise<Answer> {
  const outcome = await addFeed(found, task.name, task.by, { addedFeeds, feeds: feeds(), now: sources.now() });
  const { id, name } = outcome.feed;
  if (outcome.kind === 'known') return say(`${found.url} is polled already: it is the feed “${name}” (${id}).`);
  await refreshFeeds();
  return sheetAnswer([
    { kind: 'text', runs: [plain('Added '), strong(name), plain(` (${id}); it is polled from the next minute.`)] },
    ...feedSheet(found),
    ...others.map(({ url, feed }): SheetLine => small(`Also there: ${feed.title} ${url}`)),
    small(`feeds remove ${id} takes it out again.`),
  ]);
}

function feedSheet({ url, feed, encoding }: FoundFeed): Sheet {
  return [
    { kind: 'heading', runs: [strong(feed.title === '' ? url : feed.title, safeLink(url))] },
    {
      kind: 'text',
      runs: [plain(`${feed.items.length} items, ${encoding}${feed.language === null ? '' : `, ${feed.language}`}`)],
    },
    ...feed.items
      .slice(0, MAX_HEADLINES)
      .map((item): SheetLine => ({ kind: 'bullet', runs: [plain(item.title, safeLink(item.url))] })),
    ...feed.problems.slice(0, MAX_HEADLINES).map((problem): SheetLine => small(`⚠ ${problem}`)),
  ];
}

async function answerArticle(url: string, { sources, conflicts }: AnswerSurroundings): Promise<Answer> {
  const now = sources.now();
  const item = { guid: null, url, title: '', author: null, publishedAt: null, summaryHtml: '', contentHtml: '' };
  const { article, trouble } = await fetchArticle(item, oneArticleFeed(url), now, sources);
  if (trouble !== null || article.text === '') {
    return say(`${url} could not be read: ${trouble?.evidence ?? 'there is no article on the page'}.`);
  }
  const read = await sources.reader.article(article, article.language);
  if (!read.ok) return say(`${url} could not be read: ${read.reason}.`);
  const { language, reading } = read.outcome;
  const { figures, quotes } = reading;
  if (figures.length === 0 && quotes.length === 0)
    return say(`${url} holds no figure and no quote that could be read.`);
  return { kind: 'digest', digest: digestArticle({ article: { ...article, language }, reading }, conflicts, now) };
}

/** An article by address belongs to no feed; its host stands for the publisher. */
function oneArticleFeed(url: string): Feed {
  const host = new URL(url).hostname.replace(/^www\./u, '');
  return { id: host, name: host, url, language: null, kind: 'independent', text: 'page', rights: null, enabled: true };
}

function small(text: string): SheetLine {
  return { kind: 'small', runs: [plain(text)] };
}

function say(text: string): Answer {
  return sheetAnswer([{ kind: 'text', runs: [plain(text)] }]);
}
