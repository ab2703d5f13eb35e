import { createRequire } from 'node:module';
import { parseFeed } from '../src/feeds/parse/parse-feed.ts';

// How fast feeds are read, against feedsmith on the same bytes in the same process, turn by turn. Goal: at least 0.6 of it.
//   node bench/feeds-throughput.ts

/** Loaded so that the types of a checkout without `npm ci --prefix bench` are whole. */
const { parseFeed: feedsmith }: { readonly parseFeed: (text: string) => unknown } = createRequire(import.meta.url)(
  'feedsmith',
);

const GOAL = 0.6;
const ROUNDS = 15;

const WORDS =
  'the army said on Tuesday that at least twelve drones struck energy sites near the city wounding several people while officials reported outages and crews worked through the night to restore supply'.split(
    ' ',
  );

/** Running text of some length; the same for the same seed. */
function prose(words: number, seed: number): string {
  return Array.from({ length: words }, (_, n) => WORDS[(n * 7 + seed * 13 + n * n) % WORDS.length]).join(' ');
}

const escaped = (html: string): string => html.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function article(seed: number): string {
  return Array.from(
    { length: 8 },
    (_, n) =>
      `<p>${prose(60, seed + n)} <a href="https://example.org/${seed}/${n}?a=1&amp;b=2">${prose(4, n)}</a>.</p>`,
  ).join('\n');
}

const date = (n: number): string => new Date(Date.UTC(2026, 8, 1) + n * 3_600_000).toUTCString();
const isoDate = (n: number): string => new Date(Date.UTC(2026, 8, 1) + n * 3_600_000).toISOString();
const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

/** The kinds of feed the starter lists hold: short summaries, whole articles in CDATA and escaped, Atom, RSS 1.0. */
const FEEDS: Readonly<Record<string, string>> = {
  'RSS, summaries': `<?xml version="1.0"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>News</title><link>https://example.org/</link>${numbers(
    60,
  )
    .map(
      (n) =>
        `<item><title><![CDATA[${prose(9, n)}]]></title><description><![CDATA[${prose(25, n)}]]></description><link>https://example.org/news/${n}</link><guid isPermaLink="false">https://example.org/news/${n}#0</guid><pubDate>${date(n)}</pubDate><media:thumbnail width="240" height="135" url="https://example.org/${n}.jpg"/></item>`,
    )
    .join('\n')}</channel></rss>`,
  'RSS, whole articles': `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title>${numbers(
    30,
  )
    .map(
      (n) =>
        `<item><title>${prose(9, n)}</title><link>https://example.org/${n}</link><dc:creator><![CDATA[Ann Lee]]></dc:creator><pubDate>${date(n)}</pubDate><category>War</category><guid isPermaLink="false">https://example.org/?p=${n}</guid><description><![CDATA[${prose(30, n)}]]></description><content:encoded><![CDATA[${article(n)}]]></content:encoded></item>`,
    )
    .join('\n')}</channel></rss>`,
  'RSS, escaped HTML': `<rss version="2.0"><channel><title>News</title>${numbers(45)
    .map(
      (n) =>
        `<item><title>${prose(9, n)}</title><link>https://example.org/${n}</link><description>${escaped(article(n))}</description><pubDate>${date(n)}</pubDate></item>`,
    )
    .join('\n')}</channel></rss>`,
  Atom: `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><link href="https://example.org/"/>${numbers(
    40,
  )
    .map(
      (n) =>
        `<entry><id>tag:example.org,2026:${n}</id><title type="html">${prose(9, n)}</title><link rel="alternate" type="text/html" href="https://example.org/${n}"/><updated>${isoDate(n)}</updated><author><name>Ann Lee</name></author><summary type="html">${escaped(`<p>${prose(40, n)}</p>`)}</summary></entry>`,
    )
    .join('\n')}</feed>`,
  'RSS 1.0': `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link></channel>${numbers(
    120,
  )
    .map(
      (n) =>
        `<item rdf:about="https://example.org/${n}"><title>${prose(9, n)}</title><link>https://example.org/${n}</link><description>${prose(30, n)}</description><dc:date>${isoDate(n)}</dc:date><dc:language>en</dc:language></item>`,
    )
    .join('\n')}</rdf:RDF>`,
};

async function timeOf(run: () => unknown, times: number): Promise<number> {
  const startedAt = performance.now();
  for (let n = 0; n < times; n += 1) await run();
  return performance.now() - startedAt;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const ratios: number[] = [];
console.log(
  `${'feed'.padEnd(22)} ${'KB'.padStart(5)} ${'ours MB/s'.padStart(10)} ${'feedsmith'.padStart(10)} ${'ratio'.padStart(6)}`,
);
for (const [name, text] of Object.entries(FEEDS)) {
  const bytes = new TextEncoder().encode(text);
  const times = Math.ceil(400_000 / bytes.length);
  const ours = () => parseFeed(bytes, { contentType: 'application/xml', baseUrl: 'https://example.org/feed' });
  const theirs = () => feedsmith(new TextDecoder().decode(bytes));
  await timeOf(ours, times * 3);
  await timeOf(theirs, times * 3);
  const rounds: [number, number][] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push([await timeOf(ours, times), await timeOf(theirs, times)]);
  const speed = (ms: number): string => ((bytes.length * times) / ms / 1000).toFixed(1).padStart(10);
  const ratio = median(rounds.map(([mine, peer]) => peer / mine));
  ratios.push(ratio);
  const [mine, peer] = [median(rounds.map(([ms]) => ms)), median(rounds.map(([, ms]) => ms))];
  console.log(
    `${name.padEnd(22)} ${(bytes.length / 1000).toFixed(0).padStart(5)} ${speed(mine)} ${speed(peer)} ${ratio.toFixed(2).padStart(6)}`,
  );
}
const overall = ratios.reduce((product, ratio) => product * ratio, 1) ** (1 / ratios.length);
console.log(`geometric mean ${overall.toFixed(2)} of feedsmith (goal ${GOAL})`);
process.exitCode = overall >= GOAL ? 0 : 1;
