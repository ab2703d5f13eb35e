import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { exitCodes } from '../../src/errors.ts';
import { initialState } from '../../src/feeds/poll/initial-state.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type Loopback, serveLoopback } from '../http/loopback.ts';
import { callCli } from '../support/call-cli.ts';

const HOUR = 3_600_000;
const day = new Date(Date.now() - HOUR).toUTCString();
const rss = `<?xml version="1.0" encoding="windows-1252"?><rss version="2.0"><channel><title>Valley Caf\xe9 Times</title><language>en-GB</language>
<item><title>Shelling kills 12 soldiers near Brenik as troops storm the ridge</title><link>/1</link><pubDate>${day}</pubDate>
<description>Artillery fire killed 12 soldiers and wounded 30 civilians on the front line, the army said on Monday after the assault.</description></item>
<item><title>Bakery wins a prize for its rye bread</title><link>/2</link><description>The judges praised the crust of the loaf and the patience of the bakers in the old town.</description></item>
</channel></rss>`;

let folder = '';
let config = '';
let server: Loopback;
const source = () => `# our feeds
feeds:
  - list.yaml                 # shipped
  - id: own                   # our own
    name: Own feed
    url: ${server.origin}/own.xml
  # - id: later

subscriptions:
  - { id: morning }           # one
conflicts: []
settings:
  allowHosts: [127.0.0.1]     # the tests' own server
`;
const list = () => `# a shipped list
- { id: listed, name: Listed, url: "${server.origin}/listed.xml", kind: state }
- { id: off, name: Switched off, url: "${server.origin}/off.xml", enabled: false }
`;
const sitrep = (...args: string[]) => callCli(['feeds', ...args, '--config', config], '', { cwd: folder });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-feeds-'));
  config = join(folder, 'sitrep.yaml');
  const links = ['/new.xml', '/other.xml'].map(
    (href) => `<link rel=alternate type="application/rss+xml" href="${href}">`,
  );
  server = await serveLoopback((request, response) => {
    const path = request.url ?? '';
    if (path === '/moved.xml') response.writeHead(301, { location: '/new.xml' }).end();
    else if (path === '/wall') {
      response.writeHead(403, { 'content-type': 'text/html' });
      response.end('<title>Just a moment...</title><p>Checking your browser before accessing');
    } else if (path === '/site/') {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(`<html><head>${links.join('')}</head><body>Front</body></html>`);
    } else if (/^\/(?:new|other|own|listed)\.xml$/u.test(path)) {
      response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(Buffer.from(rss, 'latin1'));
    } else {
      response.writeHead(path === '/closed.xml' ? 410 : 404).end('nothing here');
    }
  });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  writeFileSync(config, source());
  writeFileSync(join(folder, 'list.yaml'), list());
});

describe('sitrep feeds add', () => {
  it('finds the feed behind a site, writes it into the file, keeps every line, and refuses it the second time', async () => {
    const run = await sitrep('add', `${server.origin}/site/`);
    expect(run.stdout).toContain(`Added "valley-cafe-times" (Valley Café Times, 2 items, windows-1252)`);
    expect(run.stderr).toContain(`${server.origin}/other.xml`);
    expect(run.code).toBe(exitCodes.done);
    const after = readFileSync(config, 'utf8');
    const kept = source().split('\n');
    expect(
      after
        .split('\n')
        .filter((line) => kept.includes(line))
        .join('\n'),
    ).toBe(source());
    expect(readFileSync(join(folder, 'list.yaml'), 'utf8')).toBe(list());
    expect(loadConfig(config).feeds.at(-1)).toMatchObject({
      id: 'valley-cafe-times',
      language: 'en',
      text: 'page',
      enabled: true,
    });

    const again = await sitrep('add', `${server.origin}/new.xml/`);
    expect(again.stderr).toMatch(/is configured already: it is the feed "valley-cafe-times" in sitrep\.yaml\./u);
    expect(again.code).toBe(exitCodes.configuration);
    expect(readFileSync(config, 'utf8')).toBe(after);
  });

  it.each([
    [
      'a feed that is switched off in a list',
      '/off.xml',
      [],
      /the feed "off" in list\.yaml\. It is switched off there: set "enabled: true"/u,
      exitCodes.configuration,
    ],
    ['a page that is not there', '/nowhere', [], /404 not found/u, exitCodes.fetch],
    ['a page behind a challenge', '/wall', [], /403 challenge page/u, exitCodes.fetch],
    [
      'an id that is taken',
      '/new.xml',
      ['--id', 'own'],
      /the id "own" is taken by another feed/u,
      exitCodes.configuration,
    ],
    ['an id that is no id', '/new.xml', ['--id', 'No Id'], /was left as it is/u, exitCodes.configuration],
  ] as const)('refuses %s', async (_, path, more, says, code) => {
    const run = await sitrep('add', `${server.origin}${path}`, ...more);
    expect(run.stderr).toMatch(says);
    expect(run.code).toBe(code);
    expect(readFileSync(config, 'utf8')).toBe(source());
  });
});

describe('sitrep feeds remove', () => {
  it('takes an entry out and leaves the rest', async () => {
    const run = await sitrep('remove', 'own');
    expect(run).toMatchObject({ code: exitCodes.done, stdout: expect.stringContaining('Removed "own" (Own feed)') });
    expect(readFileSync(config, 'utf8')).toBe(source().replace(/ {2}- id: own[\s\S]*?own\.xml\n/u, ''));
  });

  it.each([
    [
      'a feed of an included list',
      'listed',
      /stands in the list list\.yaml.*set "enabled: false"/u,
      exitCodes.configuration,
    ],
    [
      'a feed that is not there',
      'owm',
      /no feed has the id or address "owm"; did you mean "own"\?/u,
      exitCodes.notFound,
    ],
  ] as const)('refuses %s', async (_, id, says, code) => {
    const run = await sitrep('remove', id);
    expect(run.stderr).toMatch(says);
    expect(run.code).toBe(code);
  });
});

describe('sitrep feeds test', () => {
  it('tells what was fetched, decoded, parsed, is war news, and comes next', async () => {
    const { stdout, code } = await sitrep('test', 'own');
    expect(stdout).toMatch(/fetched {3}status 200, \d+ k?B, application\/rss\+xml, \d+ ms/u);
    expect(stdout).toContain('decoded   windows-1252');
    expect(stdout).toContain('parsed    2 items, 1 without a date');
    expect(stdout).toContain(
      'war news  1 of 2 by headline and summary\n            Shelling kills 12 soldiers near Brenik as troops storm the ridge\n',
    );
    expect(stdout).toMatch(/newest {4}Shelling kills 12 soldiers .*, \d+ min ago/u);
    expect(stdout).toMatch(/next {6}the poller would come again in \d+ (?:min|h)/u);
    expect(code).toBe(exitCodes.done);
  });

  it('needs no configuration, and follows a page to its feed', async () => {
    const run = await callCli(['feeds', 'test', `${server.origin}/site/`, '--json', '--allow-host', '127.0.0.1'], '', {
      cwd: tmpdir(),
    });
    expect(run.stderr).toContain(`The page leads to the feed ${server.origin}/new.xml`);
    expect(JSON.parse(run.stdout)).toMatchObject({ items: 2, warItems: 1, encoding: 'windows-1252', reason: null });
  });

  it('tells a move for good', async () => {
    const { stdout } = await sitrep('test', `${server.origin}/moved.xml`);
    expect(stdout).toContain(`redirected for good to ${server.origin}/new.xml`);
  });

  it('says why nothing came and ends with the code of a source that could not be fetched', async () => {
    const run = await sitrep('test', `${server.origin}/closed.xml`);
    expect(run.stdout).toContain('no feed   410 gone');
    expect(run.stdout).not.toContain('decoded');
    expect(run.stdout).toContain('not polled again');
    expect(run.code).toBe(exitCodes.fetch);
  });
});

describe('sitrep feeds list', () => {
  it('shows how each feed does, also before anything was stored', async () => {
    const before = await sitrep('list');
    expect(before.stdout).toMatch(/own +Own feed +independent +never/u);
    const now = Date.now();
    const store = await openStore({ path: join(folder, 'data', 'sitrep.sqlite') });
    await store.feeds.save({
      ...initialState('own', now),
      nextAt: now + 2.5 * HOUR,
      lastPolledAt: now - HOUR,
      lastSuccessAt: now - HOUR,
      lastItemAt: now - HOUR,
      status: 200,
      encoding: 'utf-8',
      itemsPerDay: 12.34,
      movedTo: 'https://new.example/feed',
      movedSince: now - 30 * HOUR,
      movedPolls: 5,
      movedFrom: `${server.origin}/own.xml`,
    });
    await store.feeds.save({
      ...initialState('listed', now),
      lastPolledAt: now,
      status: 403,
      reason: '403 challenge page',
    });
    await store.close();
    const { stdout } = await sitrep('list');
    expect(stdout).toMatch(/own +Own feed +independent +60 min ago +200 +utf-8 +12\.3 +in \d/u);
    expect(stdout).toContain('has moved to https://new.example/feed and is polled there');
    expect(stdout).toMatch(/listed +Listed +state +never +403[^\n]*\n {4}silent: 403 challenge page/u);
    expect(stdout).toMatch(/off +Switched off [^\n]*switched off/u);
    expect(stdout).toContain('3 feeds, 2 polled, 1 silent.');
    const json = JSON.parse((await sitrep('list', '--json')).stdout);
    expect(json.map((feed: { id: string; silence: string | null }) => [feed.id, feed.silence])).toEqual([
      ['listed', '403 challenge page'],
      ['off', null],
      ['own', null],
    ]);
  });
});

describe('OPML', () => {
  it('what one exports another imports, once', async () => {
    const opml = (await sitrep('export')).stdout;
    expect(opml).toContain(`xmlUrl="${server.origin}/own.xml"`);
    expect(opml).not.toContain('off.xml');
    const other = join(folder, 'other.yaml');
    writeFileSync(
      other,
      'feeds:\n  - { id: x, name: X, url: "https://x.example/" }\nsubscriptions: [{ id: a }]\nconflicts: []\n',
    );
    writeFileSync(join(folder, 'feeds.opml'), opml);
    const args = ['feeds', 'import', 'feeds.opml', '--config', other];
    expect((await callCli(args, '', { cwd: folder })).stdout).toContain('2 feeds added');
    expect(loadConfig(other).feeds.map(({ id, text }) => `${id} ${text}`)).toEqual([
      'x page',
      'own-feed feed',
      'listed feed',
    ]);
    expect((await callCli(args, '', { cwd: folder })).stdout).toContain('0 feeds added');
  });

  it('a file that is no OPML is refused', async () => {
    const run = await callCli(['feeds', 'import', '-', '--config', config], '<html>', { cwd: folder });
    expect(run.stderr).toContain('-: the file is not OPML');
    expect(run.code).toBe(exitCodes.input);
  });
});
