import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSeal } from '../../src/platforms/seal.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type Loopback, serveLoopback } from '../http/loopback.ts';
import { callCli } from '../support/call-cli.ts';
import { startDiscordTwin } from '../support/discord-twin.ts';
import { sampleSubscription } from '../support/sample-subscription.ts';
import { startSlackServer } from '../support/slack-server.ts';

const DAY = 86_400_000;
let folder = '';
let server: Loopback;

const rss = (at: number) =>
  `<rss version="2.0"><channel><title>F</title><item><title>a</title><pubDate>${new Date(at).toUTCString()}</pubDate></item></channel></rss>`;
const configure = (paths: readonly string[], subscription: string) => {
  const feeds = paths.map((path) => `  - { id: ${path}, name: F, url: "${server.origin}/${path}" }`).join('\n');
  writeFileSync(
    join(folder, 'sitrep.yaml'),
    `feeds:\n${feeds}\nsubscriptions: [${subscription}]\nconflicts: []\nsettings: { allowHosts: [127.0.0.1] }\n`,
  );
};
const run = (...args: string[]) => callCli([...args, '--config', 'sitrep.yaml'], '', { cwd: folder });
const lines = async (env: NodeJS.ProcessEnv = {}) => {
  const { stdout, code } = await callCli(['doctor', '--json', '--config', 'sitrep.yaml'], '', { cwd: folder, env });
  const report: { ok: boolean; lines: { check: string; level: string; text: string; fix: string | null }[] } =
    JSON.parse(stdout);
  return { ...report, code, of: (check: string) => report.lines.filter((line) => line.check === check) };
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-doctor-'));
  server = await serveLoopback((request, response) => {
    const pages: Readonly<Record<string, () => void>> = {
      '/fresh': () => void response.end(rss(Date.now() - 3_600_000)),
      '/stale': () => void response.end(rss(Date.now() - 40 * DAY)),
      '/ahead': () =>
        void response.writeHead(200, { date: new Date(Date.now() - 600_000).toUTCString() }).end(rss(Date.now())),
      '/guarded': () =>
        void response
          .writeHead(403, { 'content-type': 'text/html', server: 'cloudflare', 'cf-mitigated': 'challenge' })
          .end(
            '<html><head><title>Just a moment...</title></head><body><script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1"></script>Enable JavaScript and cookies to continue</body></html>',
          ),
    };
    (pages[request.url ?? ''] ?? (() => void response.writeHead(404).end()))();
  });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('sitrep doctor', () => {
  it('finds nothing wrong where nothing is, and makes no file', async () => {
    configure(['fresh'], '{ id: a, at: "08:00", timezone: Europe/Kyiv }');
    const { stdout, code } = await run('doctor');
    expect(stdout).toMatch(/^ok {4}node {6}Node \d+/mu);
    expect(stdout).toMatch(/^ok {4}feed {6}fresh: 200, utf-8, 1 items, newest 60 min ago$/mu);
    expect(stdout).toMatch(/^ok {4}clock .*agrees/mu);
    expect(stdout).toMatch(/^ok {4}clock .*next digest .* 08:00 \(Europe\/Kyiv\)$/mu);
    expect(stdout).toContain('0 failures, 0 warnings');
    expect(code).toBe(0);
    expect((await run('status')).stdout).toContain('Nothing is stored in');
  });

  it('names each fault with its fix and ends with 1', async () => {
    configure(['stale', 'guarded', 'nowhere'], '{ id: a, platform: slack, channel: C1, at: "0 8 31 2 *" }');
    const { ok, code, of } = await lines();
    expect([ok, code]).toEqual([false, 1]);
    expect(of('feed')).toMatchObject([
      { level: 'warning', text: expect.stringContaining('newest 40 d ago') },
      {
        level: 'failure',
        text: expect.stringContaining('403 challenge page'),
        fix: expect.stringContaining('keeps programs out'),
      },
      {
        level: 'failure',
        text: expect.stringContaining('404'),
        fix: expect.stringContaining('sitrep feeds test 127.0.0.1'),
      },
    ]);
    expect(of('tokens').map(({ level, text }) => `${level} ${text}`)).toEqual([
      'failure SLACK_BOT_TOKEN is not set',
      'failure SLACK_APP_TOKEN is not set',
    ]);
    expect(of('clock').some(({ level, fix }) => level === 'failure' && fix?.includes('subscription "a"'))).toBe(true);
  });

  it('tries out both platforms in the channels posted to, and posts nothing', async () => {
    const [slack, discord] = await Promise.all([startSlackServer(), startDiscordTwin()]);
    configure(
      ['fresh'],
      `{ id: a, platform: slack, channel: C1 }, { id: b, platform: discord, channel: "${discord.channel}", layout: forum }`,
    );
    slack.failNext('conversations.history', { kind: 'refused', error: 'not_in_channel' });
    const { code, of } = await lines({
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_API_URL: slack.apiUrl,
      DISCORD_TOKEN: discord.discord.botToken,
      DISCORD_API_URL: discord.apiUrl,
    });
    expect(code).toBe(1);
    expect(of('slack').map(({ level, fix }) => [level, fix])).toEqual([
      ['good', null],
      ['good', null],
      ['failure', '/invite @sitrep there'],
    ]);
    expect(of('discord').map(({ level, text }) => [level, text])).toEqual([
      ['good', expect.stringContaining('signed in as')],
      ['failure', expect.stringContaining('is no forum')],
    ]);
    expect(slack.messages).toEqual([]);
    expect(discord.calls.every(({ method }) => method === 'GET')).toBe(true);
    await Promise.all([slack.close(), discord.close()]);
  }, 60_000);

  it('asks for no token of one workspace where many install the app', async () => {
    configure(['fresh'], '{ id: a, platform: slack, channel: T1/C1 }');
    const { of } = await lines({ SLACK_CLIENT_ID: '1.2', SLACK_SIGNING_SECRET: 'secret' });
    expect(of('tokens').map(({ level }) => level)).toEqual(['good', 'good']);
  });

  it('looks at each workspace that installed the app, and at what was made in chat', async () => {
    configure(['fresh'], '{ id: a, platform: slack, channel: T1/C1 }');
    const slack = await startSlackServer();
    const key = Buffer.alloc(32, 'K').toString('base64');
    const sealed = (id: string, by = key) => createSeal(by).close(JSON.stringify({ bot: { token: `xoxb-${id}` } }), id);
    const store = await openStore({ path: join(folder, 'data', 'sitrep.sqlite') });
    await store.installations.save('slack', 'T1', sealed('T1'), 1);
    await store.installations.save('slack', 'T2', sealed('T2', Buffer.alloc(32, 'L').toString('base64')), 1);
    const inChat = { platform: 'slack', timeZone: 'UTC', origin: 'chat' } as const;
    await store.subscriptions.save(sampleSubscription({ ...inChat, id: 'chat', channel: 'T3/C3' }), 1);
    await store.subscriptions.pause({ subscriptionId: 'chat', reason: 'not_in_channel', at: 1 });
    await store.close();
    const { of } = await lines({
      SLACK_CLIENT_ID: '1.2',
      SLACK_CLIENT_SECRET: 's',
      SLACK_STATE_SECRET: 's',
      SLACK_REDIRECT_URI: 'https://sitrep.example/slack/oauth_redirect',
      SLACK_SIGNING_SECRET: 's',
      SITREP_ENCRYPTION_KEY: key,
      SLACK_API_URL: slack.apiUrl,
    });
    expect(of('slack').map(({ level, text }) => `${level} ${text}`)).toEqual([
      expect.stringMatching(/^good T1: signed in/u),
      'good T1: C1: the bot is in it',
      'failure T2: no key opens its installation',
      'failure T3/C3: no workspace T3 has installed the app',
    ]);
    expect(of('database')[1]).toMatchObject({ level: 'warning', text: 'the digest chat is paused: not_in_channel' });
    expect(of('clock').some(({ text }) => text.startsWith('chat: next digest'))).toBe(true);
    await slack.close();
    rmSync(join(folder, 'data'), { recursive: true });
  });

  it('sees a clock that is wrong, a database that is damaged, and a configuration that is', async () => {
    configure(['ahead'], '{ id: a }');
    const path = join(folder, 'data', 'sitrep.sqlite');
    const store = await openStore({ path });
    await store.close();
    expect((await run('status')).stdout).toMatch(
      /Feeds +1 polled, 0 silent[\s\S]*last week\n[\s\S]*Queue +empty\nDatabase +\d+ kB/u,
    );
    const whole = readFileSync(path);
    writeFileSync(path, Buffer.concat([whole.subarray(0, 8192), Buffer.alloc(whole.length - 8192, 7)]));
    const { of } = await lines();
    expect(of('database').length).toBeGreaterThan(0);
    expect(of('database').every(({ level }) => level === 'failure')).toBe(true);
    expect(of('clock')[0]).toMatchObject({ level: 'failure', text: expect.stringContaining('10 min ahead') });
    writeFileSync(join(folder, 'sitrep.yaml'), 'feeds: []\n');
    const broken = await lines();
    expect(broken.code).toBe(1);
    expect(broken.of('config')[0]?.text).toContain('sitrep.yaml');
  });
});
