import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exitCodes } from '../../src/errors.ts';
import { openStore } from '../../src/store/open-store.ts';
import { callCli } from '../support/call-cli.ts';

let folder = '';
const sitrep = (...args: string[]) => callCli([...args, '--config', 'sitrep.yaml'], '', { cwd: folder });
const modeOf = (name: string) => statSync(join(folder, name)).mode & 0o777;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-files-'));
  writeFileSync(
    join(folder, 'sitrep.yaml'),
    'feeds: [{ id: f, name: F, url: "https://f.example/rss", enabled: false }]\nsubscriptions: [{ id: s }]\nconflicts: []\n',
  );
  await (await openStore({ path: join(folder, 'data', 'sitrep.sqlite') })).close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('files', () => {
  it('with what is stored are for their owner alone, copies too', async () => {
    expect(modeOf('data')).toBe(0o700);
    expect((await sitrep('backup', 'copies/one.sqlite')).code).toBe(0);
    expect(modeOf('copies/one.sqlite')).toBe(0o600);
  });

  it('that are there are not written over by a backup, whatever they are called', async () => {
    for (const target of ['sitrep.yaml', 'data/sitrep.sqlite', './copies/../sitrep.yaml']) {
      const { code, stderr } = await sitrep('backup', target);
      expect(code).not.toBe(0);
      expect(stderr).toContain('exists already');
    }
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  it('named like flags or orders stay names', async () => {
    const { code } = await sitrep('backup', '$(touch made);`touch made`.sqlite');
    expect(code).toBe(0);
    expect(existsSync(join(folder, 'made'))).toBe(false);
    expect((await sitrep('backup', '--nonsense')).code).toBe(exitCodes.usage);
    expect((await sitrep('restore', 'sitrep.yaml', '--yes')).code).not.toBe(0);
    expect((await sitrep('evidence', '--format', '../../x')).code).toBe(exitCodes.usage);
  });

  it('with tokens that others may read are pointed out', async () => {
    writeFileSync(join(folder, '.env'), 'LANG=C\n');
    chmodSync(join(folder, '.env'), 0o644);
    expect((await sitrep('doctor')).stdout).toContain('→ chmod 600 .env');
    chmodSync(join(folder, '.env'), 0o600);
    expect((await sitrep('doctor')).stdout).not.toContain('chmod');
  }, 60_000);
});
