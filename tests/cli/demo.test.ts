import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Digest } from '../../src/model/digest.ts';
import { type CliRun, runCli } from '../support/run-cli.ts';

/* `npm run demo` is the real line on loopback: what it prints is what a newcomer sees first. */
let folder = '';
let run: CliRun;
let digest: Digest;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-demo-test-'));
  run = await runCli(['demo', '--out', folder]);
  digest = JSON.parse(readFileSync(join(folder, 'digest.json'), 'utf8'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const stories = () => digest.stories.map((story) => ({ ...story, all: [...story.figures, ...story.more.figures] }));
const told = () => digest.stories.flatMap((story) => story.sources.map((source) => source.title)).join('\n');

describe('the demo', () => {
  it('ends well', () => expect(run.code).toBe(0));

  it('puts the tolls of one strike side by side, each with who says so', () => {
    const strike = stories().find((story) => /Oravka/u.test(story.headline));
    const killed = strike?.all.filter((figure) => figure.measure === 'killed') ?? [];
    expect(killed.map((figure) => figure.low)).toEqual(expect.arrayContaining([17, 40]));
    // A lower bound gives way to later counts and is still told.
    expect(killed.flatMap((figure) => figure.replaces.map(({ value }) => value))).toContain('At least 14');
  });

  it('counts a wire copy as a relay of one origin', () => {
    const exchange = stories().find((story) => /exchange 95 prisoners/u.test(story.headline));
    expect(exchange?.origins).toContainEqual({ name: 'Vardania News Agency', relays: expect.any(Number) });
    expect(exchange?.origins.some((origin) => origin.relays >= 1)).toBe(true);
  });

  it.each(['price war', 'Fifty years on', 'Last Trench', 'tears Halden defence apart'])(
    'leaves out “%s” and says why',
    (title) => {
      expect(told()).not.toContain(title);
      expect(run.stdout).toMatch(new RegExp(`Left out, and why[\\s\\S]*${title}[^\\n]*not war news`, 'u'));
    },
  );

  it('keeps the headline of an article in a language without a pack, and says so', () => {
    expect(run.stdout).toMatch(/written in "ru", which has no language pack yet/u);
  });

  it('names the feeds that brought nothing, with the reason', () => {
    expect(digest.silentFeeds.map((feed) => [feed.name, feed.reason])).toEqual([
      ['Brenik Herald', '500 server error'],
      ['Lorn Gazette', '403 challenge page'],
    ]);
  });

  it('reads the feed in windows-1251 with its quotation marks whole', () => {
    const quotes = digest.stories.flatMap((story) => [...story.quotes, ...story.more.quotes]);
    expect(quotes.map((quote) => quote.text)).toContain('The enemy pays for every metre,');
  });

  it('takes nothing from captions, “most read” lists and newsletters of the pages', () => {
    expect(JSON.stringify(digest)).not.toMatch(/oysters|marathon|40,000 readers|250 buses/u);
  });

  it('links every fact to its sentence', () => {
    for (const story of digest.stories) {
      for (const fact of [...story.figures, ...story.quotes]) expect(fact.evidence.link).toMatch(/#:~:text=/u);
    }
  });
});
