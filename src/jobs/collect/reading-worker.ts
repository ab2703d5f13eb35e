import { parentPort, workerData } from 'node:worker_threads';
import { decodePage } from '../../articles/decode-page.ts';
import { textFromItem } from '../../articles/from-item.ts';
import { readPage } from '../../articles/read-page.ts';
import type { ArticleWords, FetchedPage } from '../../articles/reader.ts';
import type { Conflict } from '../../model/conflict.ts';
import type { TextPolicy } from '../../model/feed.ts';
import type { Item } from '../../model/item.ts';
import type { ThreadAnswer, ThreadTask } from '../../reading-thread.ts';
import { glanceAtItem } from './glance-at-item.ts';
import { readArticle } from './read-article.ts';

/** Work for the thread, by the name it has in `Reader`. */
export type ReadingTask =
  | { readonly kind: 'page'; readonly page: FetchedPage }
  | { readonly kind: 'itemText'; readonly item: Item; readonly policy: TextPolicy }
  | { readonly kind: 'glance'; readonly item: Item; readonly declared: string | null }
  | { readonly kind: 'article'; readonly article: ArticleWords; readonly declared: string | null };

/** What the thread starts with. */
export interface ReadingData {
  readonly conflicts: readonly Conflict[];
}

const { conflicts }: ReadingData = workerData.data;

function perform(task: ReadingTask) {
  switch (task.kind) {
    case 'page':
      return readPage(decodePage(task.page.bytes, task.page.contentType), task.page.url);
    case 'itemText':
      return textFromItem(task.item, task.policy);
    case 'glance':
      return glanceAtItem(task.item, task.declared, conflicts);
    case 'article':
      return readArticle(task.article, task.declared, conflicts);
  }
}

/** What the tasks give. */
export type ReadingOutcome = ReturnType<typeof perform>;

parentPort?.on('message', ({ id, task }: ThreadTask<ReadingTask>) => {
  parentPort?.postMessage({ id, outcome: perform(task) } satisfies ThreadAnswer<ReadingOutcome>);
});

// Loading is over: from here on time counts against what is read.
parentPort?.postMessage('ready');
