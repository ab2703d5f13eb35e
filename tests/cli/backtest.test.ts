import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exitCodes } from '../../src/errors.ts';
import type { Digest } from '../../src/model/digest.ts';
import { openStore } from '../../src/store/open-store.ts';
import { callCli } from '../support/call-cli.ts';
import { readText } from '../support/read-text.ts';

const HOUR = 3_600_000;
const FIRST_DAY = Date.parse('2026-03-02T00:00Z');
let folder = '';

/* Three days: a shelling, the same told again, and another town. */
const texts = [
  {
    id: 'one',
    at: FIRST_DAY + 5 * HOUR,
    text: 'Shelling killed 12 people in the town of Orsel on Monday, the governor Ana Bel said. Troops fired artillery at the market. “Nobody warned them of the shelling,” Bel said.',
  },
  {
    id: 'two',
    at: FIRST_DAY + 9 * HOUR,
    text: 'Shelling killed 12 people in the town of Orsel on Monday, the governor Ana Bel said. Troops fired artillery at the market. “Nobody warned them of the shelling,” Bel said. The market stays closed.',
  },
  {
    id: 'three',
    at: FIRST_DAY + 53 * HOUR,
    text: 'Six soldiers were wounded when a drone struck a checkpoint near Vantu on Wednesday, the defence ministry said.',
  },
];

const configure = (more = '') =>
  writeFileSync(
    join(folder, 'sitrep.yaml'),
    `feeds:\n  - { id: courier, name: The Courier, url: "https://courier.example/feed" }\nsubscriptions:\n  - { id: desk, at: "08:00", timezone: UTC, whenEmpty: skip${more} }\nconflicts: []\nsettings: { data: data }\n`,
  );
const backtest = async (...args: string[]) => {
  const run = await callCli(['backtest', '--config', 'sitrep.yaml', ...args], '', { cwd: folder });
  const lines: readonly {
    readonly kind: string;
    readonly slot: string;
    readonly posted: boolean;
    readonly digest: Digest;
  }[] = args.includes('--json')
    ? run.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];
  return { ...run, lines };
};
const figures = (digest: Digest) => digest.stories.flatMap((story) => story.figures.map(({ value }) => value));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-backtest-'));
  configure();
  const store = await openStore({ path: join(folder, 'data', 'sitrep.sqlite') });
  for (const { id, at, text } of texts) {
    const entry = readText(text, {
      id,
      feedId: 'courier',
      publishedAt: at,
      firstSeenAt: at,
      fetchedAt: at,
      title: text.slice(0, 50),
    });
    const relevance = { ...entry.reading.relevance, war: true };
    await store.articles.save({ ...entry, reading: { ...entry.reading, relevance } });
  }
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('sitrep backtest', () => {
  it('gives each slot what it would have told, and only what is new', async () => {
    const { lines, code } = await backtest('--from', '2026-03-02', '--to', '2026-03-05T08:00', '--json');
    expect(code).toBe(exitCodes.done);
    expect(lines.map(({ slot, posted }) => [slot.slice(0, 16), posted])).toEqual([
      ['2026-03-02T08:00', true],
      ['2026-03-03T08:00', false],
      ['2026-03-04T08:00', true],
      ['2026-03-05T08:00', false],
    ]);
    const told = lines.map(({ digest }) => figures(digest));
    expect(told[0]).toContain('12');
    expect(told[2]?.join()).toMatch(/six/iu);
    expect(told[2]).not.toContain('12');
  });

  it('follows the rules of now, for one subscription, in words', async () => {
    configure(', keywords: Vantu');
    const { stdout, stderr } = await backtest('--from', '2026-03-02', '--to', '2026-03-05', '--subscription', 'desk');
    expect(stdout).toMatch(/── desk · Mon 2 Mar 2026, 08:00 \(UTC\) · nothing new, nothing posted/u);
    expect(stdout).toMatch(/── desk · Wed 4 Mar 2026, 08:00 \(UTC\) · 1 story/u);
    expect(stderr).toContain('3 slots: 1 digest with 1 story would have been posted. Nothing was written or posted.');
    configure();
  });

  it('alerts when the service would have: the minute after, or when quiet hours end, once for a story', async () => {
    const alerted = async (more: string) => {
      configure(`, breaking: { minOrigins: 1, minKilled: 10 }${more}`);
      const { lines, stderr } = await backtest('--from', '2026-03-02', '--to', '2026-03-03', '--json');
      expect(stderr).toContain('and 1 breaking alert would have been posted');
      return lines.filter(({ kind }) => kind === 'breaking').map(({ slot, digest }) => [slot, figures(digest).join()]);
    };
    expect(await alerted('')).toEqual([['2026-03-02T05:01:00.000Z', expect.stringContaining('12')]]);
    const [held] = await alerted(', quietHours: "22:00-06:30"');
    expect(held).toEqual(['2026-03-02T06:30:00.000Z', expect.stringContaining('12')]);
    configure();
  });

  it('writes nothing', async () => {
    const print = () =>
      readdirSync(join(folder, 'data'))
        .filter((name) => name.endsWith('.sqlite'))
        .map((name) =>
          createHash('sha256')
            .update(readFileSync(join(folder, 'data', name)))
            .digest('hex'),
        );
    const before = print();
    await backtest('--from', '2026-03-02', '--to', '2026-03-05', '--json');
    expect(print()).toEqual(before);
    const store = await openStore({ path: join(folder, 'data', 'sitrep.sqlite') });
    expect(await store.editions.since('desk', 0)).toEqual([]);
    expect(await store.stories.activeSince(0)).toEqual([]);
    expect((await store.memory.of('desk', 0)).size).toBe(0);
    await store.close();
  });

  it('refuses what is no time, no span and no subscription', async () => {
    expect((await backtest('--from', 'yesterday')).code).toBe(exitCodes.usage);
    expect((await backtest('--from', '2026-03-05', '--to', '2026-03-02')).code).toBe(exitCodes.usage);
    expect((await backtest('--from', '2026-03-02', '--subscription', 'nobody')).code).toBe(exitCodes.notFound);
  });
});
