import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoServer, startDemoServer } from '../../src/cli/demo-server.ts';
import { exitCodes } from '../../src/errors.ts';
import { openStore } from '../../src/store/open-store.ts';
import { callCli } from '../support/call-cli.ts';
import { startCli } from '../support/run-cli.ts';

/* The real program on real feeds, killed as a machine would kill it. */
const demo = fileURLToPath(new URL('../../config/demo/', import.meta.url));
let folder = '';
let server: DemoServer;
let config = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-start-'));
  server = await startDemoServer(Date.now());
  config = join(folder, 'sitrep.yaml');
  const template = readFileSync(join(demo, 'sitrep.yaml'), 'utf8').replaceAll('{{origin}}', server.origin);
  writeFileSync(config, template.replace(/logLevel: \w+/u, 'logLevel: info\n  data: data'));
  writeFileSync(join(folder, 'conflicts.yaml'), readFileSync(join(demo, 'conflicts.yaml')));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the program and collects its log. */
function launch() {
  const child = startCli(['start', '--config', config], { cwd: folder });
  const log: string[] = [];
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => log.push(chunk));
  child.stdout?.resume();
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  const told = async (words: string, timeoutMs = 60_000) => {
    for (let waited = 0; waited < timeoutMs && !log.join('').includes(words); waited += 50) await pause(50);
    return log.join('').includes(words);
  };
  return { child, ended, told, log };
}

/** What is stored: article ids with their versions, and rejections. */
async function stored() {
  const store = await openStore({ path: join(folder, 'data', 'sitrep.sqlite') });
  try {
    const articles = await store.articles.seenBetween(0, Date.now() + 1);
    const rejections = await store.articles.rejections(0, Date.now() + 1);
    return {
      articles: articles.map(({ article }) => `${article.id} v${article.version}`),
      rejections: rejections.map(({ id }) => id),
    };
  } finally {
    await store.close();
  }
}

describe('sitrep start', () => {
  it('killed at any moment and started again, loses and repeats nothing that was stored, and shares its folder with no second', async () => {
    let before: readonly string[] = [];
    for (const waitMs of [700, 1_600]) {
      const run = launch();
      await run.told('sitrep is running');
      await pause(waitMs);
      run.child.kill('SIGKILL');
      await run.ended;
      const { articles } = await stored();
      expect(articles).toEqual(expect.arrayContaining([...before]));
      before = articles;
    }
    const last = launch();
    expect(await last.told('sitrep is running')).toBe(true);
    const second = await callCli(['start', '--config', config], '', { cwd: folder });
    expect(second.stderr).toMatch(/Another Sitrep works on the data folder .* already\. Stop it first/u);
    expect(second.code).toBe(exitCodes.store);
    for (let waited = 0; waited < 60_000; waited += 500) {
      const { articles, rejections } = await stored();
      if (articles.length + rejections.length === server.articles) break;
      await pause(500);
    }
    last.child.kill('SIGTERM');
    expect(await last.ended).toBe(0);
    const { articles, rejections } = await stored();
    expect(new Set(articles).size).toBe(articles.length);
    expect(articles.every((article) => article.endsWith(' v1'))).toBe(true);
    expect(articles.length + rejections.length).toBe(server.articles);
    expect(articles).toEqual(expect.arrayContaining([...before]));
  }, 180_000);
});
