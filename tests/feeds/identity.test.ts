import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalUrl, urlKey } from '../../src/feeds/identity/canonical-url.ts';
import { itemIdentity } from '../../src/feeds/identity/identity.ts';
import { item, NOW } from './states.ts';

describe('canonical addresses', () => {
  test.each([
    ['https://News.example/a?utm_source=rss&id=3&utm_medium=feed', 'https://news.example/a?id=3'],
    ['https://news.example/a?at_medium=RSS&at_campaign=rss', 'https://news.example/a'],
    ['https://news.example/a?maca=en-rss-en-all-1573-rdf', 'https://news.example/a'],
    ['https://news.example/a#3', 'https://news.example/a'],
    ['https://news.example/a#xtor=RSS-3208', 'https://news.example/a'],
    ['https://news.example/live/a#post-64af2b', 'https://news.example/live/a#post-64af2b'],
    ['https://news.example/#!/a', 'https://news.example/#!/a'],
    ['https://user:secret@news.example:443/a', 'https://news.example/a'],
    ['https://news.example/a?ref=rss', 'https://news.example/a'],
    ['https://news.example/a?ref=chapter-2', 'https://news.example/a?ref=chapter-2'],
    ['https://news.example/?p=12&feed=rss2', 'https://news.example/?p=12'],
    ['https://news.example/a?q=a+b%20c', 'https://news.example/a?q=a+b%20c'],
    ['  https://news.example/a ', 'https://news.example/a'],
  ])('%s', (address, canonical) => {
    expect(canonicalUrl(address)).toBe(canonical);
  });

  test.each(['tag:news.example,2025:1', 'not a url', 'javascript:alert(1)', ''])('%s is none', (address) => {
    expect(canonicalUrl(address)).toBeNull();
  });

  test('doing it twice changes nothing', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (address) => {
        const once = canonicalUrl(address);
        expect(once === null ? null : canonicalUrl(once)).toBe(once);
      }),
      { numRuns: 30 },
    );
  });

  test('spellings of one address have one key', () => {
    const spellings = [
      'http://www.news.example/a/?b=2&a=1',
      'https://news.example/a?a=1&b=2&utm_id=x',
      'https://m.news.example/a/amp/?a=1&b=2#2',
    ];
    expect(new Set(spellings.map(urlKey)).size).toBe(1);
    expect(urlKey('https://news.example/b')).not.toBe(urlKey('https://news.example/a'));
  });
});

describe('items are the same', () => {
  test.each([
    [
      'guid, whatever else changes',
      { guid: 'tag:a,2025:1', title: 'Old', url: 'https://a.example/old' },
      { guid: 'tag:a,2025:1', title: 'New', url: 'https://a.example/new' },
    ],
    ['guid that is an address with a counter', { guid: 'https://a.example/1#0' }, { guid: 'https://a.example/1#4' }],
    ['guid here, address there', { guid: 'https://a.example/1' }, { url: 'https://a.example/1?utm_source=x' }],
    ['address', { url: 'https://a.example/1', title: 'Old' }, { url: 'https://www.a.example/1/', title: 'New' }],
    [
      'plain guid, moved article on the same host',
      { guid: '17', url: 'https://a.example/x' },
      { guid: '17', url: 'https://a.example/y' },
    ],
    [
      'title and day',
      { title: 'Bridge  hit', publishedAt: NOW },
      { title: 'bridge hit', publishedAt: NOW + 3_600_000 },
    ],
  ])('by %s', (_name, one, other) => {
    expect(itemIdentity(item(one))).toBe(itemIdentity(item(other)));
  });
});

describe('items are different', () => {
  test.each([
    ['guids', { guid: 'tag:a,2025:1' }, { guid: 'tag:a,2025:2' }],
    ['addresses', { url: 'https://a.example/?p=1' }, { url: 'https://a.example/?p=2' }],
    [
      'plain guid, another host',
      { guid: '17', url: 'https://a.example/x' },
      { guid: '17', url: 'https://b.example/x' },
    ],
    ['days', { title: 'Morning report', publishedAt: NOW }, { title: 'Morning report', publishedAt: NOW + 86_400_000 }],
    [
      'posts of a live page',
      { url: 'https://a.example/live#post-1a2b3c' },
      { url: 'https://a.example/live#post-1a2b3d' },
    ],
  ])('by %s', (_name, one, other) => {
    expect(itemIdentity(item(one))).not.toBe(itemIdentity(item(other)));
  });
});
