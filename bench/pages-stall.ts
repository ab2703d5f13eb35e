/**
 * The largest and the most hostile pages through the thread pool, while the main thread is watched.
 *
 *   node bench/pages-stall.ts [name ...]
 *
 * Each page has a process of its own. Printed: outcome, time to the answer, the longest delay of the main thread's event
 * loop (histogram, and the latest tick of a 5 ms timer), the CPU time the main thread used, and the peak memory of the
 * process (the page's own bytes counted in). Fails above the bars, which are those of a calm machine.
 */
import { spawnSync } from 'node:child_process';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { createReader } from '../src/jobs/collect/read-in-worker.ts';

const MAX_STALL_MS = 100;
const MAX_ANSWER_MS = 5_000;
const MAX_RSS_MB = 300;
const PROBE_MS = 5;

const sentence = (n: number) => `The mayor of town ${n} said that ${n} shells had hit the mill, and no one was hurt. `;
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, n) => `<p>${sentence(n).repeat(3)}</p>`).join('');
const attributes = (count: number) => Array.from({ length: count }, (_, n) => `data-a${n}="${n}"`).join(' ');
const article = (extra: string) => `<html><body><article>${paragraphs(8)}</article>${extra}</body></html>`;

const PAGES: Readonly<Record<string, () => string>> = {
  'news 50 kB': () => article(paragraphs(150)),
  'news 1 MB': () => article(paragraphs(3_500)),
  'news 3 MB': () => article(paragraphs(10_500)),
  'text 5 MB': () => article(`<p>${sentence(1).repeat(60_000)}</p>`),
  'flat 200k elements': () => article('<b>x</b> '.repeat(200_000)),
  'nested 200k': () => article('<div>'.repeat(200_000)),
  'nested 200k inline': () => article('<b>x'.repeat(200_000)),
  '100k attributes': () => article(`<div ${attributes(100_000)}>x</div>`),
  'long class': () => article(`<div class="${'promo-a '.repeat(200_000)}">x</div>`),
  '500 kB of <': () => article('<'.repeat(500_000)),
  '500 kB of a<p': () => article('a<p'.repeat(170_000)),
  '500 kB of <!--': () => article('<!--'.repeat(125_000)),
  '500 kB of &': () => article('&amp'.repeat(125_000)),
  '500 kB of spaces': () => article(`<p>a${' '.repeat(500_000)}b</p>`),
  '100k line breaks': () => article(`<p>${'a<br>'.repeat(100_000)}</p>`),
  '50k links': () => article('<a href="/x">Ferry</a> '.repeat(50_000)),
  '50k table cells': () => article(`<table>${'<tr><td>1<td>2'.repeat(25_000)}</table>`),
  'JSON-LD 2 MB': () => article(`<script type="application/ld+json">${'['.repeat(2_000_000)}</script>`),
  'NUL bytes': () => article(`<p>${'\u0000'.repeat(500_000)}</p>`),
};

interface Measured {
  readonly outcome: string;
  readonly answerMs: number;
  readonly stallMs: number;
  readonly mainCpuMs: number;
  readonly rssMb: number;
}

async function measure(name: string): Promise<Measured> {
  const bytes = new TextEncoder().encode(PAGES[name]?.() ?? '');
  const reader = createReader();
  await reader.page({
    bytes: new TextEncoder().encode('<p>Warm.'),
    contentType: 'text/html',
    url: 'https://a.example/',
  });
  const histogram = monitorEventLoopDelay({ resolution: 1 });
  let last = performance.now();
  let worst = 0;
  const probe = setInterval(() => {
    const now = performance.now();
    worst = Math.max(worst, now - last - PROBE_MS);
    last = now;
  }, PROBE_MS);
  histogram.enable();
  const cpu = process.threadCpuUsage();
  const started = performance.now();
  const reading = await reader.page({ bytes, contentType: 'text/html', url: 'https://a.example/b' });
  const answerMs = performance.now() - started;
  const used = process.threadCpuUsage(cpu);
  histogram.disable();
  clearInterval(probe);
  await reader.close();
  return {
    outcome: reading.ok ? `${reading.article.text.length} characters` : reading.problem.evidence.slice(0, 60),
    answerMs,
    stallMs: Math.max(worst, histogram.max / 1e6),
    mainCpuMs: (used.user + used.system) / 1e3,
    rssMb: process.resourceUsage().maxRSS / 1024,
  };
}

const single = process.argv[2] === '--one' ? process.argv[3] : undefined;
if (single !== undefined) {
  process.stdout.write(`${JSON.stringify(await measure(single))}\n`);
} else {
  const chosen = process.argv.slice(2);
  for (const name of chosen.length > 0 ? chosen : Object.keys(PAGES)) {
    const child = spawnSync(process.execPath, [import.meta.filename, '--one', name], { encoding: 'utf8' });
    if (child.status !== 0) throw new Error(`${name}: ${child.stderr}`);
    const got = JSON.parse(child.stdout) as Measured;
    const fine = got.stallMs <= MAX_STALL_MS && got.answerMs <= MAX_ANSWER_MS && got.rssMb <= MAX_RSS_MB;
    if (!fine) process.exitCode = 1;
    const figures = `${got.answerMs.toFixed(0).padStart(6)} ms  stall ${got.stallMs.toFixed(0).padStart(4)} ms  main CPU ${got.mainCpuMs.toFixed(0).padStart(4)} ms  ${got.rssMb.toFixed(0).padStart(4)} MB`;
    console.log(`${fine ? ' ' : '!'} ${name.padEnd(20)} ${figures}  ${got.outcome}`);
  }
}
