import { expect, test } from 'vitest';
import type { Http } from '../../src/http/http.ts';
import type { HttpAnswer } from '../../src/http/http-answer.ts';
import { createRobots } from '../../src/http/robots.ts';

function site(status: number | null, text = '') {
  const asked: string[] = [];
  const http: Http = {
    get: async (url): Promise<HttpAnswer> => {
      asked.push(url);
      const body = new TextEncoder().encode(text);
      if (status === 200) return { ok: true, status, url, redirects: [], headers: {}, body };
      return { ok: false, kind: 'http', reason: 'x', status, url, redirects: [], headers: null, body: null };
    },
    close: async () => undefined,
  };
  return { http, asked };
}

const RULES = 'User-agent: *\nDisallow: /private\n\nUser-agent: Sitrep\nDisallow: /members\nCrawl-delay: 5\n';

test('the group for our product counts, or the one for everybody', async () => {
  const { http, asked } = site(200, RULES);
  const ours = createRobots({ http, product: 'Sitrep', now: () => 0 });
  expect(await ours.check('https://a.example/members/1')).toEqual({
    allowed: false,
    reason: 'robots.txt disallows it',
    crawlDelayMs: 5000,
  });
  expect(await ours.check('https://a.example/news/1')).toEqual({ allowed: true, reason: null, crawlDelayMs: 5000 });
  const other = createRobots({ http, product: 'Otherbot', now: () => 0 });
  expect(await other.check('https://a.example/private/1')).toEqual({
    allowed: false,
    reason: 'robots.txt disallows it',
    crawlDelayMs: null,
  });
  expect(asked).toEqual(['https://a.example/robots.txt', 'https://a.example/robots.txt']);
});

test('asked once a day per origin, also when several pages ask at once', async () => {
  const { http, asked } = site(200, RULES);
  let now = 0;
  const robots = createRobots({ http, product: 'Sitrep', now: () => now });
  await Promise.all([robots.check('https://a.example/1'), robots.check('https://a.example/2')]);
  now = 23 * 3600_000;
  await robots.check('https://a.example/3');
  expect(asked).toHaveLength(1);
  now = 25 * 3600_000;
  await Promise.all([robots.check('https://a.example/4'), robots.check('https://a.example/5')]);
  expect(asked).toHaveLength(2);
});

test.each([
  [404, true],
  [403, true],
  [429, false],
  [503, false],
  [null, false],
])('robots.txt answering %s: allowed is %s', async (status, allowed) => {
  const { http } = site(status);
  const robots = createRobots({ http, product: 'Sitrep', now: () => 0 });
  expect(await robots.check('https://a.example/x')).toEqual({
    allowed,
    reason: allowed ? null : expect.stringMatching(/^robots\.txt could not be read: ./u),
    crawlDelayMs: null,
  });
});
