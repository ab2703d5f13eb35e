import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exitCodes } from '../../src/errors.ts';
import { callCli } from '../support/call-cli.ts';
import { runCli } from '../support/run-cli.ts';

/* Two go through a process of their own, with pipes and its exit code, as in a shell. */
const golden = fileURLToPath(new URL('../golden/desertion/', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe('sitrep try', () => {
  it('prints the digest of an article with every trap, byte for byte', async () => {
    const run = await runCli(['try', '-'], readFileSync(join(golden, 'input.txt'), 'utf8'));
    const printed = run.stdout.replace(/^War digest · .*$/mu, 'War digest · (now)');
    await expect(printed).toMatchFileSnapshot(join(golden, 'digest.txt'));
    expect(run.code).toBe(exitCodes.done);
  });

  it('gives the same facts as data, each with its place in the text', async () => {
    const text = readFileSync(join(golden, 'input.txt'), 'utf8');
    const run = await callCli(['try', join(golden, 'input.txt'), '--json']);
    const [story] = JSON.parse(run.stdout).stories;
    const facts = [...story.figures, ...story.quotes];
    expect(facts.length).toBeGreaterThan(5);
    for (const { evidence } of facts) expect(text.slice(evidence.start, evidence.end)).not.toBe('');
    for (const { text: words, evidence } of story.quotes) expect(text.slice(evidence.start, evidence.end)).toBe(words);
  });
});

describe('bad input gets one clear sentence and its exit code', () => {
  const cases: readonly {
    readonly what: string;
    readonly input: () => string;
    readonly code: number;
    readonly says: RegExp;
  }[] = [
    {
      what: 'no such file',
      input: () => join(folder, 'gone.txt'),
      code: exitCodes.input,
      says: /gone\.txt: no such file; give the path/u,
    },
    { what: 'a folder', input: () => folder, code: exitCodes.input, says: /this is a folder; name a file in it/u },
    {
      what: 'an empty file',
      input: () => file('empty.txt', ''),
      code: exitCodes.input,
      says: /empty\.txt: the file is empty/u,
    },
    {
      what: 'white space only',
      input: () => file('blank.txt', ' \n\n '),
      code: exitCodes.input,
      says: /nothing but white space/u,
    },
    {
      what: 'a binary file',
      input: () => file('a.bin', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0, 1)),
      code: exitCodes.input,
      says: /a\.bin: this is a binary file/u,
    },
    {
      what: 'a 20 MB file',
      input: () => file('big.txt', 'x'.repeat(20_000_000)),
      code: exitCodes.input,
      says: /big\.txt: 20\.0 MB is too large for one article; up to 10 MB/u,
    },
    {
      what: 'an address on this machine',
      input: () => 'http://127.0.0.1:9/x',
      code: exitCodes.fetch,
      says: /127\.0\.0\.1/u,
    },
    {
      what: 'a page that is a challenge',
      input: () =>
        file(
          'challenge.html',
          '<!doctype html><html><head><title>Just a moment...</title></head><body><p>Enable JavaScript and cookies to continue</p><script src="/cdn-cgi/challenge-platform/x"></script></body></html>',
        ),
      code: exitCodes.input,
      says: /not an article but a page of the kind "challenge"/u,
    },
  ];
  it.each(cases)('$what', async ({ input, code, says }) => {
    const run = await callCli(['try', input()]);
    expect(run.stderr).toMatch(says);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
    expect(run).toMatchObject({ code, stdout: '' });
  });

  it('an unknown command is refused with the nearest one', async () => {
    const run = await callCli(['extarct']);
    expect(run.stderr).toMatch(/unknown command 'extarct'\n\(Did you mean extract\?\)/u);
    expect(run.code).toBe(exitCodes.usage);
  });

  it('a configuration that is not there', async () => {
    const run = await callCli(['check-config', '--config', join(folder, 'none.yaml')]);
    expect(run.stderr).toMatch(/no such configuration file; create one with "sitrep init"/u);
    expect(run.code).toBe(exitCodes.configuration);
  });
});

describe('sitrep extract', () => {
  it('writes one line for each line, and goes on after a malformed one', async () => {
    const lines = [
      '{"id":"a","text":"Nine people were killed in Brenik on Monday."}',
      'no json',
      '{"id":7}',
      '{"id":7,"text":""}',
    ];
    const run = await runCli(['extract'], `${lines.join('\n')}\n`);
    const out = run.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(out).toHaveLength(4);
    expect(out[0]).toMatchObject({
      id: 'a',
      language: 'en',
      figures: [{ text: 'Nine', low: 9, high: 9, measure: 'killed' }],
    });
    expect(out[1]).toEqual({ line: 2, error: expect.stringContaining('not valid JSON') });
    expect(out[2]).toEqual({ line: 3, error: '"text" is missing; a string is needed' });
    expect(out[3]).toMatchObject({ id: 7, figures: [], quotes: [] });
    expect(run.code).toBe(exitCodes.input);
  });
});

describe('sitrep stories and sitrep changes', () => {
  it('names the story of each article, and what changed between two texts', async () => {
    const same = 'Nine people were killed when shells hit the railway station in Brenik, governor Alena Matus said.';
    const articles = [
      { id: '1', text: same, published: '2026-01-02T08:00:00Z' },
      { id: '2', text: `${same} Trains are suspended.`, published: '2026-01-02T09:00:00Z' },
      {
        id: '3',
        text: 'The two governments signed a treaty on river fishing in Sorva.',
        published: '2026-01-02T10:00:00Z',
      },
    ];
    const stories = await callCli(['stories'], articles.map((each) => `${JSON.stringify(each)}\n`).join(''));
    const [first, second, third] = stories.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first.story).toBe(second.story);
    expect(third.story).not.toBe(first.story);

    const pair = { id: 'p', old: 'Five people were killed in Brenik.', new: 'Seven people were killed in Brenik.' };
    const changes = await callCli(['changes'], `${JSON.stringify(pair)}\n`);
    expect(JSON.parse(changes.stdout).changes).toEqual([
      { measure: 'killed', counts: 'people', from: 'Five', to: 'Seven', start: 0, end: 5 },
    ]);
  });
});

describe('sitrep explain', () => {
  it('names the rule of each figure and what every step changed', async () => {
    const run = await callCli(['explain', '-'], 'More than 40 soldiers were killed near Tarn, the army said.');
    expect(run.stdout).toMatch(/Figure 0: “40”.*rule [a-z-]+/u);
    expect(run.stdout).toMatch(/bound/u);
    expect(run.stdout).toMatch(/War news: score/u);
  });
});

describe('an older Node', () => {
  it('is told in one sentence which Node is needed and how to get it', async () => {
    const alone = file('sitrep.mjs', readFileSync(fileURLToPath(new URL('../../src/sitrep.js', import.meta.url))));
    const older = file(
      'older.cjs',
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.11.0' } });",
    );
    const { spawnSync } = await import('node:child_process');
    const run = spawnSync(process.execPath, ['--require', older, alone], { encoding: 'utf8' });
    expect(run.stderr).toMatch(
      /^sitrep needs Node 24 or newer and this is v\S+: run "npm ci" .*or install Node 24 from https:\/\/nodejs\.org\.\n$/u,
    );
    expect(run.status).toBe(exitCodes.usage);
  });
});
