import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchArticle } from '../../src/articles/fetch-article.ts';
import { itemIdentity } from '../../src/feeds/identity/identity.ts';
import { createHttp } from '../../src/http/http.ts';
import { createRobots } from '../../src/http/robots.ts';
import { createReader } from '../../src/jobs/collect/read-in-worker.ts';
import type { Feed } from '../../src/model/feed.ts';
import type { Item } from '../../src/model/item.ts';
import { type Loopback, serveLoopback } from '../http/loopback.ts';
import { pageFile } from './page-file.ts';

const NOW = Date.UTC(2026, 2, 4, 12);
const SEEN = NOW - 60_000;
const http = createHttp({ userAgent: 'Sitrep/test', allowHosts: ['127.0.0.1'], spacingMs: 0 });
const sources = {
  http,
  robots: createRobots({ http, product: 'Sitrep' }),
  reader: createReader({ deadlineMs: 20_000 }),
  identify: itemIdentity,
  now: () => NOW,
};
let site: Loopback;

beforeAll(async () => {
  site = await serveLoopback((request, response) => {
    const path = request.url ?? '/';
    if (path === '/robots.txt') return response.end('User-agent: *\nDisallow: /private/');
    if (path === '/short-link') return response.writeHead(302, { location: '/private/2' }).end();
    if (path === '/down') return response.writeHead(503).end('busy');
    if (path === '/blocked') return response.writeHead(403, { 'content-type': 'text/html' }).end(pageFile('challenge'));
    if (path === '/report.pdf') return response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF');
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageFile(path.slice(1)));
  });
});
afterAll(() => Promise.all([site.close(), http.close(), sources.reader.close()]));

const feed: Feed = {
  id: 'courier',
  name: 'Courier',
  url: 'https://courier.example/rss',
  language: 'en',
  kind: 'independent',
  text: 'page',
  rights: null,
  enabled: true,
};
const item = (path: string, parts: Partial<Item> = {}): Item => ({
  guid: path,
  url: `${site.origin}/${path}`,
  title: 'Power station hit',
  author: null,
  publishedAt: null,
  summaryHtml: '<p>A short summary of it.</p>',
  contentHtml: '',
  ...parts,
});
const asked = () => site.seen.map((request) => request.url).filter((path) => path !== '/robots.txt');

describe('the page', () => {
  test('is read when the feed has a summary only', async () => {
    const { article, trouble } = await fetchArticle(item('news-with-traps'), feed, SEEN, sources);
    expect(trouble).toBeNull();
    expect(article).toMatchObject({
      version: 1,
      feedId: 'courier',
      title: 'Power station hit',
      byline: 'Ines Kallio, Tomas Verbeek',
      textFrom: 'page',
      publishedAt: Date.UTC(2026, 2, 4, 5, 15),
      publishedFrom: 'page',
      firstSeenAt: SEEN,
      fetchedAt: NOW,
      language: 'en',
    });
    expect(article.text).toContain('at least 12 workers');
    expect(article.id).toBe(itemIdentity(item('news-with-traps')));
    expect(article.textFingerprint).toMatch(/^[\da-f]{64}$/);
  });

  test('is not fetched when the feed carries the whole article, or its policy stops there', async () => {
    const before = asked().length;
    const contentHtml = `<p>${'The ferry left the port before dawn with 212 people aboard and was not heard of again. '.repeat(12)}</p>`;
    expect((await fetchArticle(item('x', { contentHtml }), feed, SEEN, sources)).article.textFrom).toBe('feed');
    expect((await fetchArticle(item('x'), { ...feed, text: 'feed' }, SEEN, sources)).article.text).toBe(
      'A short summary of it.',
    );
    expect((await fetchArticle(item('x'), { ...feed, text: 'headline' }, SEEN, sources)).article).toMatchObject({
      text: 'Power station hit',
      textFrom: 'headline',
    });
    expect(asked()).toHaveLength(before);
  });
});

describe('what the feed holds is kept, with the reason', () => {
  test.each([
    ['paywalled', 'paywall'],
    ['challenge', 'challenge'],
    ['not-found', 'error'],
    ['consent', 'consent'],
    ['blocked', 'challenge'],
    ['down', 'http'],
    ['report.pdf', 'not-html'],
    ['private/1', 'robots'],
    ['short-link', 'robots'],
  ])('%s: %s', async (path, kind) => {
    const { article, trouble } = await fetchArticle(item(path), feed, SEEN, sources);
    expect(trouble).toMatchObject({ kind });
    expect(article).toMatchObject({
      text: 'A short summary of it.',
      textFrom: 'feed',
      publishedAt: SEEN,
      publishedFrom: 'first-seen',
    });
  });

  test('a disallowed page is never asked for', () => {
    expect(asked()).not.toContain('/private/1');
  });
});

test('a date in the future is taken as now', async () => {
  const { article } = await fetchArticle(
    item('x', { publishedAt: NOW + 86_400_000 }),
    { ...feed, text: 'feed' },
    SEEN,
    sources,
  );
  expect(article).toMatchObject({ publishedAt: NOW, publishedFrom: 'feed' });
});
