import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isFirstStart } from '../../src/cli/first-start.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type DemoFolder, makeDemoFolder } from '../support/run-start.ts';

let demo: DemoFolder;

beforeAll(async () => {
  demo = await makeDemoFolder();
});
afterAll(() => demo.close());

const edit = (from: string | RegExp, to: string) =>
  writeFileSync(demo.config, readFileSync(demo.config, 'utf8').replace(from, to));

describe('a first start and SIGHUP', () => {
  it('previews to the installer alone, follows a good file, refuses a bad one, and never shows keys', async () => {
    const run = demo.run(['start']);
    await run.told('This is the first start');
    expect(run.out()).toContain('War digest (a fictional war)');
    expect(run.out()).toContain('Key figures');
    expect(run.log()).toMatch(/above is a preview for you alone, nothing was posted\. 8 of 8 feeds polled/u);
    expect(run.log()).toMatch(/The first digest of demo: .* 08:00 \(Europe\/Kyiv\)/u);
    expect(run.log()).not.toContain('edition planned');

    edit('at: "08:00"', 'at: "09:30"');
    edit(
      /- \{ id: courier, .*\n/u,
      `- { id: courier, name: The Halden Courier, url: "http://me:hunter22@127.0.0.1:1/feed?key=s3cr3tkey", language: en }\n`,
    );
    edit('logLevel: info', 'logLevel: debug');
    edit('hostPauseMs: 0', 'hostPauseMs: 5');
    run.child.kill('SIGHUP');
    await run.told('configuration loaded anew');
    const changes = lines(run.log()).filter(({ msg }) => String(msg).startsWith('configuration changed'));
    expect(changes.map(({ of, field, from, to }) => [of, field, from, to])).toEqual([
      ['feed courier', 'url', expect.stringContaining('courier.rss.xml'), '"http://[secret]@127.0.0.1:1/feed?…"'],
      ['subscription demo', 'schedule', '"08:00"', '"09:30"'],
      ['settings', 'hostPauseMs', '0', '5'],
      ['settings', 'logLevel', '"info"', '"debug"'],
    ]);
    expect(changes.at(2)?.msg).toContain('at the next start');
    expect(run.log()).not.toMatch(/hunter22|s3cr3tkey/u);

    edit('at: "09:30"', 'at: "25:99"');
    run.child.kill('SIGHUP');
    await run.told('configuration refused; the old one stays in use');
    expect(run.log()).toMatch(/sitrep\.yaml:\d+/u);
    expect(run.child.exitCode).toBeNull();
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
    // A later start previews nothing.
    const store = await openStore({ path: join(demo.folder, 'data', 'sitrep.sqlite') });
    expect(await isFirstStart(store)).toBe(false);
    await store.close();
  }, 120_000);
});

function lines(log: string): readonly Record<string, unknown>[] {
  return log
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
