import { expect, test } from 'vitest';
import { createFeedParser } from '../../src/feeds/parse/parse-feed-in-worker.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const options = { contentType: null, baseUrl: null };
const RSS = '<rss><channel><item><title>a</title></item></channel></rss>';

test('feeds are read in order; the same body is known by its fingerprint', async () => {
  const parser = createFeedParser();
  const [one, two] = await Promise.all([parser.parse(bytes(RSS), options), parser.parse(bytes('nothing'), options)]);
  expect(one).toMatchObject({ ok: true, feed: { items: [{ title: 'a' }] } });
  expect(two).toMatchObject({ ok: false, reason: 'the answer is not a feed' });
  const reading = await parser.takeUnlessKnown(bytes(RSS), options, null);
  const fingerprint = reading.unchanged ? '' : reading.fingerprint;
  expect(fingerprint).toMatch(/^[\da-f]{64}$/);
  expect(await parser.takeUnlessKnown(bytes(RSS), options, fingerprint)).toEqual({ unchanged: true });
  await parser.close();
  expect(await parser.parse(bytes(RSS), options)).toMatchObject({ ok: false });
});

test('a body that misses the deadline is given up', async () => {
  const parser = createFeedParser({ deadlineMs: 1 });
  expect(await parser.parse(bytes(RSS), options)).toMatchObject({
    ok: false,
    reason: expect.stringContaining('not read within'),
  });
  await parser.close();
});

test('a body that needs too much memory is given up', async () => {
  const parser = createFeedParser({ memoryMb: 8, deadlineMs: 20_000 });
  const large = await parser.parse(bytes(`{"items":[${'{},'.repeat(500_000)}1]}`), options);
  expect(large).toEqual({ ok: false, reason: 'reading it takes too much memory', encoding: null });
  await parser.close();
});
