import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type OpmlFeed, readOpml, writeOpml } from '../../src/feeds/find/opml.ts';

test('folders, titles, sites and languages are read', () => {
  const text = `<?xml version="1.0"?><opml version="1.1"><head><title>x</title></head><body>
    <outline text="War"><outline title="Ukraine"><outline type="rss" text="Front &amp; rear" xmlUrl=" https://a.example/feed " htmlUrl="https://a.example/" language="uk"/></outline></outline>
    <outline text="Loose" xmlURL='feed://b.example/rss'></outline><outline text="No feed" htmlUrl="https://c.example/"/></body></opml>`;
  expect(readOpml(text)).toEqual({
    ok: true,
    feeds: [
      {
        url: 'https://a.example/feed',
        title: 'Front & rear',
        site: 'https://a.example/',
        language: 'uk',
        folders: ['War', 'Ukraine'],
      },
      { url: 'https://b.example/rss', title: 'Loose', site: null, language: null, folders: [] },
    ],
  });
});

test.each([
  ['<opml><body/></opml>', 'the file names no feeds'],
  ['hello', 'the file is not OPML'],
])('%s', (text, reason) => {
  expect(readOpml(text)).toEqual({ ok: false, reason });
});

test('what is written is read back', () => {
  const name = fc.string({
    unit: fc.constantFrom('a', 'Ж', '&', '<', '>', '"', "'", ']', '1'),
    minLength: 1,
    maxLength: 8,
  });
  const feed: fc.Arbitrary<OpmlFeed> = fc.record({
    url: fc.webUrl(),
    title: name,
    site: fc.option(fc.webUrl()),
    language: fc.option(fc.constantFrom('en', 'uk')),
    folders: fc.array(name, { maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(feed, { selector: ({ url }) => url, minLength: 1, maxLength: 8 }), (feeds) => {
      const result = readOpml(writeOpml(feeds, { title: 'Ours', created: 0 }));
      const byUrl = (list: readonly OpmlFeed[]) => [...list].sort((a, b) => (a.url < b.url ? -1 : 1));
      expect(result.ok && byUrl(result.feeds)).toEqual(byUrl(feeds));
    }),
    { numRuns: 25 },
  );
});
