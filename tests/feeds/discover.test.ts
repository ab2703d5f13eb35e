import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { findFeedCandidates } from '../../src/feeds/find/discover.ts';
import { findFeeds } from '../../src/feeds/find/find-feeds.ts';
import { createFeedParser } from '../../src/feeds/parse/parse-feed-in-worker.ts';
import { createHttp } from '../../src/http/http.ts';
import { type Loopback, serveLoopback } from '../http/loopback.ts';

const parser = createFeedParser({ deadlineMs: 20_000 });
afterAll(() => parser.close());

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const declared = (html: string): string[] =>
  findFeedCandidates(html, 'https://news.example/war/').flatMap(({ url, source }) => (source === 'usual' ? [] : [url]));

describe('candidates of a page', () => {
  test.each([
    ['<link rel="alternate" type="application/rss+xml" href="/rss">', ['https://news.example/rss']],
    [
      "<LINK REL='alternate stylesheet' TYPE=application/atom+xml HREF=atom.xml />",
      ['https://news.example/war/atom.xml'],
    ],
    [
      '<link rel=alternate type="application/feed+json" href="feed://news.example/f.json">',
      ['https://news.example/f.json'],
    ],
    ['<base href="https://cdn.example/x/"><link rel="feed" href="all">', ['https://cdn.example/x/all']],
    ['<link rel="alternate" type="application/rss+xml" href="/a?x=1&amp;y=2">', ['https://news.example/a?x=1&y=2']],
    ['<a href="/world/rss.xml">RSS</a><a href="/about">x</a>', ['https://news.example/world/rss.xml']],
    ['<link rel="alternate" type="application/rss+xml" href="/comments/feed/">', []],
    ['<link rel="alternate" hreflang="uk" href="/uk">', []],
    ['<link rel="alternate" type="application/rss+xml" href="javascript:void(0)">', []],
  ])('%s', (html, urls) => {
    expect(declared(html)).toEqual(urls);
  });

  test('what the page declares comes first, then links, then usual places, each once', () => {
    const html =
      '<a href="/rss.xml">x</a><link rel="alternate" type="application/rss+xml" title="All  news" href="/feed/">';
    const found = findFeedCandidates(html, 'https://news.example/');
    expect(found.slice(0, 2)).toEqual([
      { url: 'https://news.example/feed/', title: 'All news', source: 'declared' },
      { url: 'https://news.example/rss.xml', title: '', source: 'linked' },
    ]);
    expect(new Set(found.map(({ url }) => url)).size).toBe(found.length);
  });
});

describe('feeds behind an address', () => {
  const RSS = '<rss version="2.0"><channel><title>Front</title><item><title>a</title></item></channel></rss>';
  const find = async (pages: Readonly<Record<string, string>>, path = '/') => {
    const server: Loopback = await serveLoopback((request, response) => {
      const page = pages[request.url ?? ''];
      response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(page ?? 'nothing here');
    });
    const http = createHttp({ userAgent: 'Test/1', allowHosts: ['127.0.0.1'], spacingMs: 0 });
    closers.push(server.close, http.close);
    const result = await findFeeds(`${server.origin}${path}`, { http, parser, now: () => 0 });
    return result.ok
      ? result.feeds.map(({ url, source }) => `${source} ${url.slice(server.origin.length)}`)
      : result.reason;
  };

  test('the address itself', async () => {
    expect(await find({ '/x': RSS }, '/x')).toEqual(['given /x']);
  });

  test('all that the page declares and that are feeds', async () => {
    const link = (href: string) => `<link rel="alternate" type="application/rss+xml" href="${href}">`;
    const page = `<html><head>${link('/one')}${link('/gone')}${link('/two')}</head><body>Front</body></html>`;
    expect(await find({ '/': page, '/one': RSS, '/two': RSS })).toEqual(['declared /one', 'declared /two']);
  });

  test('the usual places', async () => {
    expect(await find({ '/': '<html><body>Front</body></html>', '/rss.xml': RSS })).toEqual(['usual /rss.xml']);
  });

  test('nothing, and why', async () => {
    expect(await find({ '/': '<html><body>Front</body></html>' })).toBe(
      'no feed was found on this page or in the usual places',
    );
    expect(await find({})).toBe('404 not found');
  });
});
