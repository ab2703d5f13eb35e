import { type ArticleSources, fetchArticle } from '../articles/fetch-article.ts';
import { type Answer, sheetAnswer } from '../commands/answer.ts';
import type { LaterTask } from '../commands/answer-command.ts';
import { type FindFeedsDeps, findFeeds } from '../feeds/find-feeds.ts';
import type { Conflict } from '../model/conflict.ts';
import type { Feed } from '../model/feed.ts';
import { safeLink } from '../platforms/safe-link.ts';
import { plain, type Sheet, type SheetLine, strong } from '../platforms/sheet/sheet.ts';
import { digestArticle, readArticle } from './digest-article.ts';

export interface AnswerSurroundings {
  readonly sources: ArticleSources;
  readonly conflicts: readonly Conflict[];
  readonly parser?: FindFeedsDeps['parser'];
}

/** Headlines shown of a feed that is tested. */
const MAX_HEADLINES = 5;

/** Does what a command left to a job. The article or feed goes through the guarded fetch, robots.txt asked first. */
export async function answerQuestion(task: LaterTask, surroundings: AnswerSurroundings): Promise<Answer> {
  if (task.task === 'article') return answerArticle(task.url, surroundings);
  const found = await findFeeds(task.url, {
    http: surroundings.sources.http,
    now: surroundings.sources.now,
    ...(surroundings.parser === undefined ? {} : { parser: surroundings.parser }),
  });
  if (!found.ok) return say(`${task.url}: ${found.reason}`);
  const sheet = found.feeds.flatMap(
    ({ url, feed, encoding }): Sheet => [
      { kind: 'heading', runs: [strong(feed.title === '' ? url : feed.title, safeLink(url))] },
      {
        kind: 'text',
        runs: [plain(`${feed.items.length} items, ${encoding}${feed.language === null ? '' : `, ${feed.language}`}`)],
      },
      ...feed.items
        .slice(0, MAX_HEADLINES)
        .map((item): SheetLine => ({ kind: 'bullet', runs: [plain(item.title, safeLink(item.url))] })),
      ...feed.problems
        .slice(0, MAX_HEADLINES)
        .map((problem): SheetLine => ({ kind: 'small', runs: [plain(`⚠ ${problem}`)] })),
      ...(task.task === 'add-feed' ? howToAdd(task.name === '' ? feed.title : task.name, url) : []),
    ],
  );
  return sheetAnswer(sheet);
}

async function answerArticle(url: string, { sources, conflicts }: AnswerSurroundings): Promise<Answer> {
  const now = sources.now();
  const item = { guid: null, url, title: '', author: null, publishedAt: null, summaryHtml: '', contentHtml: '' };
  const { article, trouble } = await fetchArticle(item, oneArticleFeed(url), now, sources);
  if (trouble !== null || article.text === '') {
    return say(`${url} could not be read: ${trouble?.evidence ?? 'there is no article on the page'}.`);
  }
  const entry = readArticle(article, conflicts);
  const { figures, quotes } = entry.reading;
  if (figures.length === 0 && quotes.length === 0)
    return say(`${url} holds no figure and no quote that could be read.`);
  return { kind: 'digest', digest: digestArticle(entry, conflicts, now) };
}

/** An article by address belongs to no feed; its host stands for the publisher. */
function oneArticleFeed(url: string): Feed {
  const host = new URL(url).hostname.replace(/^www\./u, '');
  return { id: host, name: host, url, language: null, kind: 'independent', text: 'page', rights: null, enabled: true };
}

function howToAdd(name: string, url: string): Sheet {
  const id =
    name
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-|-$/gu, '')
      .slice(0, 63) || 'feed';
  return [
    { kind: 'label', text: 'To add it, put these lines under “feeds:” in sitrep.yaml and restart' },
    { kind: 'bullet', runs: [plain(`- { id: ${id}, name: ${JSON.stringify(name)}, url: ${JSON.stringify(url)} }`)] },
  ];
}

function say(text: string): Answer {
  return sheetAnswer([{ kind: 'text', runs: [plain(text)] }]);
}
