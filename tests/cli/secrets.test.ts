import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hideSecrets } from '../../src/config/hide-secrets.ts';
import { type DiscordTwin, startDiscordTwin } from '../support/discord-twin.ts';
import type { CliRun } from '../support/run-cli.ts';
import { type DemoFolder, makeDemoFolder } from '../support/run-start.ts';
import { type SlackServer, startSlackServer } from '../support/slack-server.ts';

/* Every secret is a marker; all the program says and stores, faults and chatter of libraries included, is searched for them. */
let demo: DemoFolder;
let slack: SlackServer;
let discord: DiscordTwin;
let secrets: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  [slack, discord] = await Promise.all([startSlackServer(), startDiscordTwin()]);
  const subscriptions = [
    `  - { id: on-slack, platform: slack, channel: C1 }`,
    `  - { id: on-discord, platform: discord, channel: "${discord.channel}" }`,
  ];
  demo = await makeDemoFolder((text) =>
    text
      .replace('logLevel: info', 'logLevel: trace')
      .replace(/subscriptions:\n/u, `subscriptions:\n${subscriptions.join('\n')}\n`)
      .replace(
        /^feeds:\n/mu,
        `feeds:\n  - { id: locked, name: Locked, url: "http://me:FEEDMARK77@127.0.0.1:9/feed" }\n`,
      ),
  );
  secrets = {
    SLACK_BOT_TOKEN: 'xoxb-MARK-bot-1',
    SLACK_APP_TOKEN: 'xapp-MARK-app-2',
    SLACK_SIGNING_SECRET: 'MARK-signing-3',
    SITREP_ENCRYPTION_KEY: Buffer.alloc(32, 'K').toString('base64'),
    DISCORD_TOKEN: discord.discord.botToken,
  };
});
afterAll(async () => {
  await Promise.all([demo.close(), slack.close(), discord.close()]);
});

/** Names of the secrets that stand in a text. */
const found = (text: string) =>
  Object.entries({ ...secrets, feed: 'FEEDMARK77' })
    .filter(([, value]) => text.includes(value))
    .map(([name]) => name);
const whole = ({ stdout, stderr }: CliRun) => stdout + stderr;
const env = () => ({ ...secrets, SLACK_API_URL: slack.apiUrl, DISCORD_API_URL: discord.apiUrl });

describe('secrets', () => {
  it('stand in nothing a full run says or stores, posts and faults included', async () => {
    const start = demo.run(['start'], env());
    await start.told('This is the first start');
    await slack.slash('status');
    await slack.slash('feeds test http://127.0.0.1:9/nothing');
    slack.disconnect('drop');
    start.child.kill('SIGTERM');
    expect(await start.ended).toBe(0);
    slack.failNext('chat.postMessage', { kind: 'refused', error: 'not_in_channel' });
    const refused = await demo.call(['digest', '--subscription', 'on-slack'], env());
    expect(refused.code).toBeGreaterThan(0);
    discord.failNext('POST', /\/channels\/\d+\/messages$/u, {
      kind: 'refused',
      status: 403,
      code: 50_013,
      message: 'Missing Permissions',
    });
    const forbidden = await demo.call(['digest', '--subscription', 'on-discord'], env());
    expect(forbidden.code).toBeGreaterThan(0);
    const posted = await demo.call(['digest', '--subscription', 'on-discord'], env());
    expect(posted.code).toBe(0);
    expect(start.log()).toContain('"level":10');
    expect(refused.stderr).toContain('/invite');
    expect(forbidden.stderr).toContain('"level":10');
    const said = [start.log() + start.out(), ...[refused, forbidden, posted].map(whole)];
    expect(said.map(found)).toEqual(said.map(() => []));
    for (const name of readdirSync(join(demo.folder, 'data')))
      expect([name, found(readFileSync(join(demo.folder, 'data', name), 'latin1'))]).toEqual([name, []]);
  }, 180_000);

  it.each([['doctor'], ['doctor', '--json'], ['status', '--json'], ['deliveries', '--json'], ['check-config']])(
    'nor in what %s %s prints',
    async (...args) => {
      expect(found(whole(await demo.call(args, env())))).toEqual([]);
    },
    60_000,
  );

  it('nor in the sentence about a database or a token that is refused', async () => {
    const database = await demo.call(['status'], { DATABASE_URL: 'postgres://desk:MARKpass@127.0.0.1:9/sitrep' });
    expect(database.code).toBeGreaterThan(0);
    expect(database.stderr).toMatch(/^sitrep: /u);
    expect(database.stderr).not.toContain('MARKpass');
    slack.failNext('auth.test', { kind: 'refused', error: 'invalid_auth' });
    const refused = demo.run(['start'], { ...env(), DISCORD_TOKEN: '' });
    expect(await refused.ended).toBeGreaterThan(0);
    expect(found(refused.log())).toEqual([]);
  }, 60_000);

  it('nor in a fault of the program: the last net catches every form', () => {
    const hide = hideSecrets({
      DISCORD_TOKEN: 'abc/def+ghi=',
      DATABASE_URL: 'postgres://desk:p%40ss%2Fword@db/sitrep',
      SITREP_ENCRYPTION_KEY: 'newerkey,olderkey',
      SLACK_BOT_TOKEN: 'x',
    });
    expect(hide('abc/def+ghi= abc%2Fdef%2Bghi%3D p@ss/word newerkey olderkey x')).toBe(
      '[secret] [secret] [secret] [secret] [secret] x',
    );
    expect(hide('GET https://me:own@feeds.example/a?b=@c')).toBe('GET https://[secret]@feeds.example/a?b=@c');
  });
});

it('a secret in the configuration file is refused with where it belongs', async () => {
  const before = readFileSync(demo.config, 'utf8');
  writeFileSync(demo.config, `${before}\nslackBotToken: xoxb-MARK-bot-1\n`);
  const run = await demo.call(['check-config']);
  expect(run.code).toBe(3);
  expect(run.stderr).not.toContain('xoxb-MARK-bot-1');
  writeFileSync(demo.config, before);
});
