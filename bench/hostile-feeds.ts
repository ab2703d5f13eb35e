import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';

/** An answer meant to hurt a reader of feeds. */
export interface HostileAnswer {
  readonly name: string;
  readonly body: () => Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

const MB = 1_000_000;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const rss = (inside: string, before = ''): Uint8Array =>
  utf8(`${before}<rss version="2.0"><channel><title>t</title>${inside}</channel></rss>`);
const item = (description: string): string =>
  `<item><title>a</title><link>http://e.org/a</link><description>${description}</description></item>`;
const manyItems = (count: number, words: number): string =>
  Array.from(
    { length: count },
    (_, n) =>
      `<item><title>Item ${n}</title><link>http://e.org/${n}</link><guid>${n}</guid><pubDate>Tue, 03 Sep 2024 05:07:09 GMT</pubDate><description>${'shelling reported &lt;b&gt;near&lt;/b&gt; '.repeat(words)}</description></item>`,
  ).join('');
const nested = (depth: number): string => `${'<b>'.repeat(depth)}x${'</b>'.repeat(depth)}`;
const laughs = (): string => {
  const levels = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`);
  return `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "lol">${levels.join('')}]>`;
};
const zeros = (): Buffer => Buffer.alloc(200 * MB, 0x20);

/** Entity bombs, compression bombs, size, depth, and text that makes regular expressions crawl. */
export const HOSTILE_ANSWERS: readonly HostileAnswer[] = [
  { name: 'billion laughs', body: () => rss(item('&l9;'), laughs()) },
  {
    name: 'quadratic blow-up',
    body: () => rss(item('&a;'.repeat(100_000)), `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(100_000)}">]>`),
  },
  {
    name: 'small entities, many uses',
    body: () => rss(item('&a;'.repeat(1_500_000)), `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(90)}">]>`),
  },
  { name: 'external entity', body: () => rss(item('&a;'), '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>') },
  { name: 'gzip bomb 200 MB', body: () => gzipSync(zeros()), headers: { 'content-encoding': 'gzip' } },
  { name: 'brotli bomb 200 MB', body: () => brotliCompressSync(zeros()), headers: { 'content-encoding': 'br' } },
  { name: 'zstd bomb 200 MB', body: () => zstdCompressSync(zeros()), headers: { 'content-encoding': 'zstd' } },
  { name: 'stacked gzip', body: () => gzipSync(gzipSync(zeros())), headers: { 'content-encoding': 'gzip, gzip' } },
  { name: '50 MB, one item', body: () => rss(item('word '.repeat(10 * MB))) },
  { name: '50 MB, many items', body: () => rss(manyItems(100_000, 12)) },
  { name: '9.9 MB, one item', body: () => rss(item('word '.repeat(1_980_000))) },
  { name: '9.9 MB, one text', body: () => rss(item('x'.repeat(9_900_000))) },
  { name: '9.9 MB, many items', body: () => rss(manyItems(15_000, 12)) },
  { name: '2,000 items of 4 kB', body: () => rss(manyItems(2_000, 100)) },
  { name: '100,000 items', body: () => rss('<item><title>a</title></item>'.repeat(100_000)) },
  { name: '200,000 nested tags', body: () => rss(item(nested(200_000))) },
  { name: '200,000 nested elements', body: () => rss(nested(200_000)) },
  { name: '500,000 tags left open', body: () => rss(item('<p>x'.repeat(500_000))) },
  { name: '500,000 stray end tags', body: () => rss(`${'<b>'.repeat(150)}${'</i>'.repeat(500_000)}`) },
  {
    name: '600,000 names',
    body: () => rss(Array.from({ length: 600_000 }, (_, n) => `<n${n.toString(36)}/>`).join('')),
  },
  { name: '180 KB of a<p', body: () => rss(item('a&lt;p'.repeat(60_000))) },
  { name: '5 MB of <![CDATA[a<p]]>', body: () => rss(item(`<![CDATA[${'a<p'.repeat(1_600_000)}]]>`)) },
  { name: '5 MB of < in a title', body: () => rss(`<item><title><![CDATA[${'<'.repeat(5_000_000)}]]></title></item>`) },
  {
    name: '200,000 attributes',
    body: () =>
      rss(`<item ${Array.from({ length: 200_000 }, (_, n) => `a${n}="${n}"`).join(' ')}><title>a</title></item>`),
  },
  { name: 'href without end, 5 MB', body: () => rss(item(`<![CDATA[${'<a href="'.repeat(550_000)}]]>`)) },
  {
    name: '__proto__ elements',
    body: () =>
      rss(
        '<__proto__><a>b</a></__proto__><item><__proto__>x</__proto__><constructor>y</constructor><title>a</title></item>',
      ),
  },
  { name: 'NUL bytes', body: () => rss(item('a\0b'.repeat(100_000))) },
  { name: 'truncated UTF-8', body: () => rss(item('Сили'.repeat(1_000))).subarray(0, 4_101) },
  { name: 'date of 1 MB', body: () => rss(`<item><title>a</title><pubDate>${'1 '.repeat(500_000)}</pubDate></item>`) },
  { name: 'address of 1 MB', body: () => rss(`<item><title>a</title><author>${'a@'.repeat(500_000)}</author></item>`) },
  { name: 'deep JSON', body: () => utf8(`{"items":${'['.repeat(2_000_000)}${']'.repeat(2_000_000)}}`) },
  {
    name: 'JSON with 100,000 items',
    body: () =>
      utf8(
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          items: Array.from({ length: 100_000 }, (_, id) => ({ id, title: 'a' })),
        }),
      ),
  },
  {
    name: 'web page, 5 MB of divs',
    body: () => utf8(`<!doctype html><html><body>${'<div>'.repeat(1_000_000)}`),
    headers: { 'content-type': 'text/html' },
  },
];
