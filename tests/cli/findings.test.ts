import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/articles/fingerprint.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { exitCodes } from '../../src/errors.ts';
import { composeSubscription, rememberDigest } from '../../src/jobs/compose/compose-edition.ts';
import { planEdition } from '../../src/jobs/schedule/plan.ts';
import { createLog } from '../../src/log.ts';
import { openStore } from '../../src/store/open-store.ts';
import { callCli } from '../support/call-cli.ts';
import { readText } from '../support/read-text.ts';

const HOUR_MS = 3_600_000;
const now = Date.now();

const texts = [
  {
    id: 'depot-army',
    feedId: 'courier',
    hoursAgo: 9,
    text: 'The army of Ventria said its missile strike on Tarnel killed 60 people. It gave no evidence for the strike on Tarnel.',
  },
  {
    id: 'depot-prosecutor',
    feedId: 'radio',
    hoursAgo: 8,
    text: 'A missile strike on Tarnel killed 23 people, the regional prosecutor said. "We pulled them out with our hands," said Mayor Orla Vint. The missile strike on Tarnel also wounded 41 people, the prosecutor said.',
  },
  {
    id: 'tanks',
    feedId: 'radio',
    hoursAgo: 7,
    text: 'Soldiers of Sorland captured 12 soldiers near Desk, the defence ministry of Sorland said. "=We hold the ridge," Colonel Bram Tes said. Artillery shelled the ridge all night.',
  },
] as const;

interface EvidenceLine {
  readonly finding: string;
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly textFingerprint: string;
  readonly fetchedAt: string;
  readonly url: string;
}

let folder = '';
let config = '';
const sitrep = (...args: readonly string[]) => callCli([...args, '--config', config]);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-findings-'));
  config = join(folder, 'sitrep.yaml');
  writeFileSync(join(folder, 'conflicts.yaml'), '[]\n');
  writeFileSync(
    config,
    [
      'feeds:',
      '  - { id: courier, name: The Courier, url: "https://courier.example/feed" }',
      '  - { id: radio, name: Public Radio, url: "https://radio.example/feed" }',
      'subscriptions:',
      '  - { id: desk, title: Digest, platform: console, channel: stdout, at: "08:00", timezone: UTC }',
      'conflicts: conflicts.yaml',
      'settings: { data: data, logLevel: error }',
      '',
    ].join('\n'),
  );
  const { feeds, conflicts, subscriptions, dataFolder } = loadConfig(config);
  const store = await openStore({ path: join(dataFolder, 'sitrep.sqlite') });
  for (const { id, feedId, hoursAgo, text } of texts) {
    const at = now - hoursAgo * HOUR_MS;
    const entry = readText(text, {
      id,
      feedId,
      publishedAt: at,
      firstSeenAt: at,
      fetchedAt: at,
      title: `Title of ${id}`,
    });
    await store.articles.save({
      ...entry,
      reading: { ...entry.reading, relevance: { ...entry.reading.relevance, war: true } },
    });
  }
  await store.articles.reject({
    id: 'recipe',
    feedId: 'courier',
    url: 'https://courier.example/recipe',
    title: 'A soup for winter',
    stage: 'relevance',
    reason: 'not war news (score 0.02 of 0.50 needed)',
    at: now - HOUR_MS,
  });
  await store.corrections.add({ id: 'c1', articleId: 'tanks', at: now, data: { wrong: 'they were 11' } });
  const [subscription] = subscriptions;
  if (subscription === undefined) throw new Error('one subscription was declared');
  const covers = { from: now - 24 * HOUR_MS, until: now + 1 };
  const digest = await composeSubscription(subscription, now, covers, null, {
    store,
    feeds,
    conflicts,
    log: createLog('error'),
  });
  const { edition, deliveries } = planEdition(subscription, now, 'scheduled', covers, now);
  await store.editions.plan(edition, deliveries);
  await store.editions.setDigest(edition.id, digest);
  await rememberDigest(store, digest);
  const [delivery] = deliveries;
  if (delivery !== undefined)
    await store.deliveries.update(delivery.id, { state: 'sent', attempts: 1, messageIds: ['m-17'] }, now);
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('sitrep figures', () => {
  it('filters by measure and claimant, as a table and as data', async () => {
    const table = await sitrep('figures', '--measure', 'killed');
    expect(table.stdout.split('\n')[0]).toMatch(/^published +measure +value +counts +place +claimant +source$/u);
    expect(table.stdout).toMatch(/killed +23 +people +.*the regional prosecutor +Public Radio/u);
    const data = await sitrep('figures', '--measure', 'killed', '--claimant', 'prosecutor', '--format', 'json');
    const rows: readonly { readonly text: string; readonly url: string; readonly start: number }[] = JSON.parse(
      data.stdout,
    );
    expect(rows.map(({ text, start }) => [text, texts[1].text.slice(start, start + text.length)])).toEqual([
      ['23', '23'],
    ]);
    expect(data.code).toBe(exitCodes.done);
  });

  it('shows only what another claimant disputes', async () => {
    const all = await sitrep('figures', '--format', 'json');
    const disputed = await sitrep('figures', '--conflicts-only', '--format', 'json');
    const values = (run: { stdout: string }) => JSON.parse(run.stdout).map((row: { text: string }) => row.text);
    expect(values(all)).toContain('41');
    expect(values(disputed).toSorted()).toEqual(['23', '60']);
  });

  it('draws a chart', async () => {
    const file = join(folder, 'killed.png');
    const run = await sitrep('figures', '--measure', 'killed', '--since', '30d', '--chart', file);
    expect(run.stderr).toContain('Chart of 2 series');
    expect([...readFileSync(file).subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG');
    const nowhere = await sitrep('figures', '--chart', join(folder, 'gone', 'a.png'));
    expect(nowhere).toMatchObject({ code: exitCodes.input });
  });

  it('refuses what it does not know, and says what it takes', async () => {
    expect(await sitrep('figures', '--measure', 'kiled')).toMatchObject({ code: exitCodes.usage });
    expect((await sitrep('figures', '--since', 'yesterday')).stderr).toContain('24h or 30d');
  });
});

describe('sitrep quotes', () => {
  it('finds them by speaker and source, verbatim', async () => {
    const run = await sitrep('quotes', '--speaker', 'vint');
    expect(run.stdout).toContain('“We pulled them out with our hands,”\n  Orla Vint');
    expect((await sitrep('quotes', '--source', 'The Courier')).stdout).toBe('No stored quote matches.\n');
    expect(await sitrep('quotes', '--source', 'Nobody')).toMatchObject({ code: exitCodes.notFound });
  });

  it('writes a table no spreadsheet runs', async () => {
    const run = await sitrep('quotes', '--speaker', 'tes', '--format', 'csv');
    expect(run.stdout).toMatch(/^kind,text,speaker/u);
    expect(run.stdout).toContain("'=We hold the ridge");
  });
});

describe('sitrep why', () => {
  it('follows an article to the message it was posted in', async () => {
    const run = await sitrep('why', 'https://courier.example/depot-prosecutor');
    for (const step of ['seen', 'read', 'relevance', 'findings', 'story', 'edition', 'delivery'])
      expect(run.stdout).toMatch(new RegExp(`^${step} `, 'mu'));
    expect(run.stdout).toMatch(/with “Title of depot-army”: likeness \d\.\d\d \(0\.50 needed\)/u);
    expect(run.stdout).toMatch(/story \d of 2 in the digest of “desk”/u);
    expect(run.stdout).toMatch(/rank \d+\.\d\d: .*killed/u);
    expect(run.stdout).toContain('messages m-17');
  });

  it('says why not', async () => {
    const run = await sitrep('why', 'recipe');
    expect(run.stdout).toMatch(/^stopped +stopped at relevance: not war news \(score 0\.02 of 0\.50 needed\)/u);
    expect(await sitrep('why', 'nothing-of-this-name')).toMatchObject({ code: exitCodes.notFound });
  });
});

describe('sitrep evidence and corrections', () => {
  it('proves every finding by its place in the text', async () => {
    const run = await sitrep('evidence', '--since', '2d', '--format', 'json');
    const rows: readonly EvidenceLine[] = JSON.parse(run.stdout);
    expect(new Set(rows.map((row) => row.finding))).toEqual(new Set(['figure', 'quote']));
    for (const row of rows) {
      const text = texts.find(({ id }) => id === row.articleId)?.text ?? '';
      expect(text.slice(row.start, row.end)).toBe(row.text);
      expect(row.textFingerprint).toBe(fingerprint(text));
      expect(Date.parse(row.fetchedAt)).toBeLessThan(now);
      expect(row.url).toMatch(/^https:/u);
    }
    const csv = await sitrep('evidence', '--since', '2d');
    expect(csv.stdout.trimEnd().split('\r\n')).toHaveLength(rows.length + 1);
  });

  it('lists what readers reported', async () => {
    expect((await sitrep('corrections')).stdout).toContain('they were 11');
  });

  it('gives a report as a test case: the text it is about, what was found in it, and what is wrong', async () => {
    const { stdout } = await sitrep('corrections', '--test-cases');
    const text = texts.find(({ id }) => id === 'tanks')?.text;
    expect(JSON.parse(stdout)).toMatchObject({ id: 'c1', text, reported: { wrong: 'they were 11' } });
    expect(JSON.parse(stdout).figures.length).toBeGreaterThan(0);
  });
});
