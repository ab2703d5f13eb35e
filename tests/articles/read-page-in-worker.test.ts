import { afterAll, expect, test } from 'vitest';
import { createPageReader } from '../../src/articles/read-page-in-worker.ts';
import { pageFile } from './page-file.ts';

const reader = createPageReader({ deadlineMs: 20_000 });
afterAll(() => reader.close());

const page = (html: string, contentType: string | null = 'text/html') => ({
  bytes: new TextEncoder().encode(html),
  contentType,
  url: 'https://courier.example/a',
});
const BRIEF = 'Two guards were hurt when shells hit the post at Ond on Tuesday, the border service said.';

test('reads as readPage does, pages in order', async () => {
  const [brief, wall] = await Promise.all([
    reader.read(page(pageFile('short-brief'))),
    reader.read(page(pageFile('challenge'))),
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
  const reading = await reader.read({ bytes, contentType: 'text/html', url: 'https://courier.example/a' });
  expect(reading).toMatchObject({ ok: true, article: { text: 'Село обстріляно 12' } });
});

test('a page over the deadline is given up, the next one is read, and the work is done in another thread', async () => {
  const hasty = createPageReader({ deadlineMs: 1_500 });
  const ofThisThread = process.threadCpuUsage();
  const ofProcess = process.cpuUsage();
  const [hostile, brief] = await Promise.all([
    hasty.read(page(`${'<div>'.repeat(300_000)}x`)),
    hasty.read(page(pageFile('short-brief'))),
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
  const small = createPageReader({ memoryMb: 24, deadlineMs: 10_000 });
  const hungry = await small.read(page('<p>word <b>bold</b> '.repeat(140_000)));
  const brief = await small.read(page(pageFile('short-brief')));
  await small.close();
  expect(hungry).toMatchObject({ ok: false, problem: { kind: 'unreadable' } });
  expect(brief.ok).toBe(true);
});

test('after close everything is answered', async () => {
  const closing = createPageReader();
  const waiting = [closing.read(page('<p>one')), closing.read(page('<p>two'))];
  await closing.close();
  for (const reading of await Promise.all(waiting))
    expect(reading).toMatchObject({ ok: false, problem: { kind: 'unreadable' } });
  expect(await closing.read(page('<p>three'))).toMatchObject({ ok: false });
});
