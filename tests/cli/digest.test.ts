import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoServer, startDemoServer } from '../../src/cli/demo-server.ts';
import { exitCodes } from '../../src/errors.ts';
import { callCli } from '../support/call-cli.ts';

const demo = fileURLToPath(new URL('../../config/demo/', import.meta.url));
let folder = '';
let server: DemoServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-digest-'));
  server = await startDemoServer(Date.now());
  const template = readFileSync(join(demo, 'sitrep.yaml'), 'utf8').replaceAll('{{origin}}', server.origin);
  writeFileSync(join(folder, 'sitrep.yaml'), template);
  writeFileSync(join(folder, 'conflicts.yaml'), readFileSync(join(demo, 'conflicts.yaml')));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const digest = (...args: readonly string[]) =>
  callCli(['digest', '--now', '--config', join(folder, 'sitrep.yaml'), ...args], '', { cwd: folder });

describe('sitrep digest --now', () => {
  it('--dry-run prints and remembers nothing; posting tells the channel once', async () => {
    const dry = await digest('--dry-run', '--json');
    const stories = JSON.parse(dry.stdout).stories.length;
    expect(stories).toBeGreaterThan(3);

    const posted = await digest();
    expect(posted.stdout).toMatch(/^War digest \(a fictional war\)/u);
    expect(posted.stdout).toMatch(/Key figures/u);

    const again = await digest();
    expect(again.stdout).toMatch(/Nothing new about the war/u);
    expect(again.code).toBe(exitCodes.done);
  }, 120_000);

  it('names the known subscriptions when asked for one there is not', async () => {
    const run = await digest('--subscription', 'evening');
    expect(run.stderr).toMatch(/no subscription has the id "evening"; known: demo/u);
    expect(run.code).toBe(exitCodes.notFound);
  });
});
