import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'yaml';
import { shippedFile } from './shipped.ts';

/** One made-up article of `config/demo/articles.yaml`. */
interface DemoArticle {
  readonly slug: string;
  readonly title: string;
  readonly byline: string;
  readonly paragraphs: readonly string[];
  /** Epoch ms. */
  readonly publishedAt: number;
}

export interface DemoServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly articles: number;
  readonly close: () => Promise<void>;
}

const HOUR_MS = 3_600_000;
const OUTLETS: Readonly<Record<string, string>> = {
  courier: 'The Halden Courier',
  wire: 'Vardania News Agency',
  radio: 'Kestrian Public Radio',
  monitor: 'Open Valley Monitor',
  vestnik: 'Sorva Vestnik',
  review: 'The Valley Review',
};

/**
 * Serves the demo's feeds and the pages behind them on the loopback address, on a free port. One feed answers 500, one a
 * challenge page; one is sent in windows-1251.
 *
 * @param now epoch ms that `hoursAgo` is counted back from
 */
export async function startDemoServer(now: number): Promise<DemoServer> {
  const articles = readArticles(now);
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const page = read('page.html');
  let origin = '';
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://demo.invalid').pathname;
    const answer = (status: number, type: string, body: string | Uint8Array) => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'max-age=900' }).end(body);
    };
    if (path === '/feeds/broken') return answer(500, 'text/plain; charset=utf-8', 'internal server error');
    if (path === '/feeds/challenge') return answer(403, 'text/html; charset=utf-8', read('challenge.html'));
    const feed = /^\/feeds\/([a-z0-9.-]+)$/u.exec(path)?.[1];
    if (feed !== undefined) {
      const template = readIfThere(`feeds/${feed}`);
      if (template === null) return answer(404, 'text/plain; charset=utf-8', 'no such feed');
      const body = fillFeed(template, bySlug, origin, now);
      if (feed.includes('windows-1251')) return answer(200, 'application/rss+xml', encodeWindows1251(body));
      return answer(200, feed.endsWith('.json') ? 'application/feed+json' : 'application/xml; charset=utf-8', body);
    }
    const [, outlet = '', slug = ''] = path.split('/');
    const article = bySlug.get(slug);
    if (article === undefined) return answer(404, 'text/plain; charset=utf-8', 'no such page');
    answer(200, 'text/html; charset=utf-8', fillPage(page, article, OUTLETS[outlet] ?? outlet, `${origin}${path}`));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    articles: articles.length,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function read(name: string): string {
  return readFileSync(shippedFile(`demo/${name}`), 'utf8');
}

function readIfThere(name: string): string | null {
  try {
    return read(name);
  } catch {
    return null;
  }
}

function readArticles(now: number): readonly DemoArticle[] {
  const source = parse(read('articles.yaml')) as Record<
    string,
    { title: string; by: string | null; hoursAgo: number; text: string }
  >;
  return Object.entries(source).map(([slug, { title, by, hoursAgo, text }]) => ({
    slug,
    title,
    byline: by ?? '',
    paragraphs: text.trim().split(/\n\s*\n/u),
    publishedAt: now - hoursAgo * HOUR_MS,
  }));
}

/** Fills `{{each slugs…}} … {{end}}` blocks and the words of one article, `{{xml title}}`, `{{json html}}` and so on. */
function fillFeed(template: string, articles: ReadonlyMap<string, DemoArticle>, origin: string, now: number): string {
  return template
    .replace(/\{\{each ([^}]*)\}\}([\s\S]*?)\{\{end\}\}/gu, (_, slugs: string, block: string) => {
      const chosen = slugs
        .split(/\s+/u)
        .map((slug) => articles.get(slug))
        .filter((article) => article !== undefined);
      return chosen.map((article, index) => fillWords(block, article, index === chosen.length - 1)).join('');
    })
    .replaceAll('{{origin}}', origin)
    .replaceAll('{{now iso}}', new Date(now).toISOString());
}

function fillWords(block: string, article: DemoArticle, last: boolean): string {
  const first = article.paragraphs[0] ?? '';
  const html = article.paragraphs.map((paragraph) => `<p>${escapeXml(paragraph.trim())}</p>`).join('\n');
  const words: Readonly<Record<string, string>> = {
    title: article.title,
    byline: article.byline,
    first,
    html,
    'html-first': `<p>${escapeXml(first)}</p>`,
  };
  const published = new Date(article.publishedAt);
  return block
    .replace(/\{\{xml ([a-z-]+)\}\}/gu, (_, name: string) => escapeXml(words[name] ?? ''))
    .replace(/\{\{json ([a-z-]+)\}\}/gu, (_, name: string) => JSON.stringify(words[name] ?? ''))
    .replaceAll('{{html}}', html)
    .replaceAll('{{slug}}', article.slug)
    .replaceAll('{{rfc822}}', published.toUTCString())
    .replaceAll('{{iso}}', published.toISOString())
    .replaceAll('{{comma}}', last ? '' : ',');
}

function fillPage(template: string, article: DemoArticle, outlet: string, url: string): string {
  const words: Readonly<Record<string, string>> = {
    title: escapeXml(article.title),
    byline: escapeXml(article.byline),
    outlet: escapeXml(outlet),
    url,
    language: 'en',
    published: new Date(article.publishedAt).toISOString(),
    body: article.paragraphs.map((paragraph) => `<p>${escapeXml(paragraph.trim())}</p>`).join('\n'),
  };
  return template.replace(/\{\{([a-z]+)\}\}/gu, (whole, name: string) => words[name] ?? whole);
}

function escapeXml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
}

/** Node decodes windows-1251 and does not encode it: the decoder's own table, turned round. */
function encodeWindows1251(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1251');
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(Array.from(text, (character) => table.get(character) ?? 0x3f));
}
