import { existsSync } from 'node:fs';
import { loadConfig, loadConflicts } from '../../config/load-config.ts';
import { exitCodes, SitrepError } from '../../errors.ts';
import { findFeeds } from '../../feeds/find/find-feeds.ts';
import { createFeedParser } from '../../feeds/parse/parse-feed-in-worker.ts';
import { createHttp } from '../../http/http.ts';
import { type FeedTest, testFeed } from '../../jobs/answer/test-feed.ts';
import type { Feed } from '../../model/feed.ts';
import { userAgent } from '../../version.ts';
import { oneLine } from '../one-line.ts';
import { writeNote, writeOut } from '../output.ts';
import { shippedFile } from '../shipped.ts';
import { sizeWords, whenWords } from '../span-words.ts';
import { withStored } from '../stored.ts';
import { findFeed, noSuchFeed } from './find-feed.ts';

export interface TestFeedOptions {
  readonly config: string;
  readonly json: boolean;
  readonly allowHosts: readonly string[];
}

/**
 * `sitrep feeds test`: polls a configured feed or any address once, stores nothing, and tells each step. A web page is
 * searched for its feed. Works without a configuration for an address.
 *
 * @throws SitrepError (exit code 7) for an unknown id, (5) when nothing could be read
 */
export async function testOneFeed(word: string, options: TestFeedOptions): Promise<void> {
  const config = existsSync(options.config) ? loadConfig(options.config) : null;
  const configured = config === null ? null : findFeed(config.feeds, word);
  const isAddress = /^https?:\/\//iu.test(word) || /^[^\s/]+\.[^\s/]{2,}/u.test(word);
  if (configured === null && !isAddress) throw noSuchFeed(config?.feeds ?? [], word);
  const settings = config?.settings;
  const http = createHttp({
    userAgent: userAgent(settings?.contact ?? null),
    allowHosts: [...(settings?.allowHosts ?? []), ...options.allowHosts],
  });
  const parser = createFeedParser();
  const conflicts = config?.conflicts ?? loadConflicts(shippedFile('conflicts.yaml'));
  const surroundings = { http, parser, conflicts, now: Date.now };
  try {
    const state =
      config === null || configured === null
        ? null
        : await withStored(config, (store) => store.feeds.get(configured.id));
    let feed = configured ?? unknownFeed(/^https?:\/\//iu.test(word) ? word : `https://${word}`);
    let test = await testFeed(feed, state, surroundings);
    if (configured === null && test.encoding !== null && test.reason !== null) {
      const found = await findFeeds(feed.url, surroundings);
      const [first, ...others] = found.ok ? found.feeds : [];
      if (first !== undefined && first.source !== 'given') {
        for (const url of [first.url, ...others.map((other) => other.url)])
          writeNote(`The page leads to the feed ${url}`);
        feed = unknownFeed(first.url);
        test = await testFeed(feed, null, surroundings);
      }
    }
    await writeOut(
      options.json ? `${JSON.stringify(test, null, 2)}\n` : `${testLines(feed, test, Date.now()).join('\n')}\n`,
    );
    if (test.items === 0 && test.reason !== null) {
      throw new SitrepError(`${feed.url}: ${test.reason}`, exitCodes.fetch);
    }
  } finally {
    await Promise.all([http.close(), parser.close()]);
  }
}

/** The steps of a test as lines. */
export function testLines(feed: Feed, test: FeedTest, now: number): readonly string[] {
  const { fetched } = test;
  const lines = [`${feed.name === feed.url ? '' : `${oneLine(feed.name)}: `}${test.address}`];
  if (fetched !== null) {
    const how = [
      fetched.status === null ? 'no answer' : `status ${fetched.status}`,
      sizeWords(fetched.bytes),
      fetched.contentType === null ? 'no content type' : oneLine(fetched.contentType, 80),
      `${fetched.tookMs} ms`,
    ];
    lines.push(`  fetched   ${how.join(', ')}`);
    if (fetched.redirects > 0)
      lines.push(`            redirected ${fetched.movedForGood ? 'for good ' : ''}to ${oneLine(fetched.url)}`);
  }
  if (test.encoding !== null) lines.push(`  decoded   ${test.encoding}`);
  lines.push(test.reason === null ? `  parsed    ${itemsLine(test)}` : `  no feed   ${oneLine(test.reason)}`);
  for (const problem of test.problems) lines.push(`            ${oneLine(problem)}`);
  if (test.items > 0) {
    const other = Object.entries(test.unreadable).map(([language, count]) => `${count} in "${language}" not read yet`);
    lines.push(`  war news  ${[`${test.warItems} of ${test.items} by headline and summary`, ...other].join('; ')}`);
  }
  for (const headline of test.warHeadlines) lines.push(`            ${oneLine(headline, 120)}`);
  if (test.newest !== null) {
    const { title, publishedAt } = test.newest;
    lines.push(
      `  newest    ${oneLine(title, 120) || '(no title)'}, ${publishedAt === null ? 'undated' : whenWords(publishedAt, now)}`,
    );
  }
  lines.push(`  next      ${nextWords(feed, test, now)}`);
  return lines;
}

function itemsLine({ items, undated }: FeedTest): string {
  return `${items} items${undated === 0 ? '' : `, ${undated} without a date`}`;
}

function nextWords(feed: Feed, { nextAt }: FeedTest, now: number): string {
  if (!feed.enabled) return 'not polled: the feed is switched off';
  return nextAt === null
    ? 'not polled again: gone for good (410)'
    : `the poller would come again ${whenWords(nextAt, now)}`;
}

function unknownFeed(url: string): Feed {
  return { id: 'test', name: url, url, language: null, kind: 'independent', text: 'feed', rights: null, enabled: true };
}
