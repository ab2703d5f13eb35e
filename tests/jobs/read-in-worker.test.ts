import { afterAll, expect, test } from 'vitest';
import { glanceAtItem } from '../../src/jobs/collect/glance-at-item.ts';
import { readArticle } from '../../src/jobs/collect/read-article.ts';
import { createReader } from '../../src/jobs/collect/read-in-worker.ts';
import type { Conflict } from '../../src/model/conflict.ts';
import { pageFile } from '../articles/page-file.ts';

const reader = createReader({ deadlineMs: 20_000 });
afterAll(() => reader.close());

const page = (html: string, contentType: string | null = 'text/html') => ({
  bytes: new TextEncoder().encode(html),
  contentType,
  url: 'https://courier.example/a',
});
const BRIEF = 'Two guards were hurt when shells hit the post at Ond on Tuesday, the border service said.';

test('reads as readPage does, pages in order', async () => {
  const [brief, wall] = await Promise.all([
    reader.page(page(pageFile('short-brief'))),
    reader.page(page(pageFile('challenge'))),
  ]);
  expect(brief).toMatchObject({ ok: true, article: { text: BRIEF } });
  expect(wall).toMatchObject({ ok: false, problem: { kind: 'challenge' } });
});

test('bytes are decoded in the thread: a windows-1251 page', async () => {
  const html = '<meta charset="windows-1251"><p>';
  const letters = [
    0xd1, 0xe5, 0xeb, 0xee, 0x20, 0xee, 0xe1, 0xf1, 0xf2, 0xf0, 0xb3, 0xeb, 0xff, 0xed, 0xee, 0x20, 0x31, 0x32,
  ];
  const bytes = Uint8Array.from([...new TextEncoder().encode(html), ...letters]);
  const reading = await reader.page({ bytes, contentType: 'text/html', url: 'https://courier.example/a' });
  expect(reading).toMatchObject({ ok: true, article: { text: 'Село обстріляно 12' } });
});

test('a page over the deadline is given up, the next one is read, and the work is done in another thread', async () => {
  const hasty = createReader({ deadlineMs: 1_500 });
  const ofThisThread = process.threadCpuUsage();
  const ofProcess = process.cpuUsage();
  const [hostile, brief] = await Promise.all([
    hasty.page(page(`${'<div>'.repeat(300_000)}x`)),
    hasty.page(page(pageFile('short-brief'))),
  ]);
  const here = process.threadCpuUsage(ofThisThread);
  const everywhere = process.cpuUsage(ofProcess);
  await hasty.close();
  expect(hostile).toMatchObject({ ok: false, problem: { kind: 'unreadable', evidence: 'not read within 1.5 s' } });
  expect(brief).toMatchObject({ ok: true, article: { text: BRIEF } });
  // Processor time, not wall time: the share holds on a busy machine too.
  expect(here.user + here.system).toBeLessThan((everywhere.user + everywhere.system) / 2);
});

test('a page that needs more memory than allowed costs its thread only', async () => {
  const small = createReader({ memoryMb: 60, deadlineMs: 10_000 });
  const hungry = await small.page(page('<p>word <b>bold</b> '.repeat(140_000)));
  const brief = await small.page(page(pageFile('short-brief')));
  await small.close();
  expect(hungry).toMatchObject({ ok: false, problem: { kind: 'unreadable' } });
  expect(brief.ok).toBe(true);
});

test('after close everything is answered', async () => {
  const closing = createReader();
  const waiting = [closing.page(page('<p>one')), closing.page(page('<p>two'))];
  await closing.close();
  for (const reading of await Promise.all(waiting))
    expect(reading).toMatchObject({ ok: false, problem: { kind: 'unreadable' } });
  expect(await closing.page(page('<p>three'))).toMatchObject({ ok: false });
});

test('items and articles are read as in this thread, with the conflicts as they are now', async () => {
  const war: Conflict = { id: 'oravka', name: 'Oravka', actors: [{ name: 'Oravian army', aliases: [] }], places: [] };
  let conflicts: readonly Conflict[] = [];
  const following = createReader({ conflicts: () => conflicts, deadlineMs: 20_000 });
  const text =
    'At least 14 soldiers were killed when the Oravian army shelled Tarnel, the ministry said.\n\nShelling went on.';
  const article = { text, title: 'Tarnel shelled', publishedAt: Date.UTC(2026, 0, 1) };
  const summaryHtml = '<p>At least 14 soldiers were killed by shells, the army said on Monday in the capital.</p>';
  const { title } = article;
  const item = { guid: null, url: null, title, author: null, publishedAt: null, summaryHtml, contentHtml: '' };
  const before = await following.article(article, 'en');
  conflicts = [war];
  const after = await following.article(article, 'en');
  const glance = await following.glance(item, 'en');
  const words = await following.itemText(item, 'feed');
  await following.close();
  expect(before).toEqual({ ok: true, outcome: readArticle(article, 'en', []) });
  expect(after).toEqual({ ok: true, outcome: readArticle(article, 'en', [war]) });
  expect(after).toMatchObject({ outcome: { readable: true, reading: { relevance: { conflict: 'oravka' } } } });
  expect(glance).toEqual({ ok: true, outcome: glanceAtItem(item, 'en', [war]) });
  expect(words).toMatchObject({ outcome: { textFrom: 'feed', whole: false } });
});
