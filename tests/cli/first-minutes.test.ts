import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoServer, startDemoServer } from '../../src/cli/demo-server.ts';
import { callCli } from '../support/call-cli.ts';
import { type DiscordTwin, startDiscordTwin } from '../support/discord-twin.ts';
import { type SlackServer, startSlackServer } from '../support/slack-server.ts';

/* What the README tells a new user to do, in its order, from an empty folder to a digest in a channel of each platform. */
let folder = '';
let feeds: DemoServer;
let slack: SlackServer;
let discord: DiscordTwin;

beforeAll(async () => {
  [feeds, slack, discord] = await Promise.all([startDemoServer(Date.now()), startSlackServer(), startDiscordTwin()]);
  folder = mkdtempSync(join(tmpdir(), 'sitrep-new-'));
});
afterAll(async () => {
  await Promise.all([feeds.close(), slack.close(), discord.close()]);
  rmSync(folder, { recursive: true, force: true });
});

const sitrep = (...args: string[]) => callCli(args, '', { cwd: folder });

describe('the first five minutes', () => {
  it('lead from init to a digest on Slack and on Discord', async () => {
    const began = performance.now();
    const platforms = ['--platform', 'slack', '--platform', 'discord', '--channel', 'C0123456789', '--channel'];
    const init = await sitrep(
      'init',
      ...platforms,
      discord.channel,
      '--at',
      '08:00',
      '--timezone',
      'Europe/Kyiv',
      '-y',
    );
    expect(init.code).toBe(0);
    expect(init.stdout).toContain('slack-manifest.json');
    expect(init.stdout).toContain('https://discord.com/oauth2/authorize?');

    copyFileSync(join(folder, '.env.example'), join(folder, '.env'));
    const tokens = {
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      DISCORD_TOKEN: discord.discord.botToken,
    };
    const filled = Object.entries(tokens).reduce(
      (text, [name, value]) => text.replace(`${name}=`, `${name}=${value}`),
      readFileSync(join(folder, '.env'), 'utf8'),
    );
    const standIns = `SLACK_API_URL=${slack.apiUrl}\nDISCORD_API_URL=${discord.apiUrl}\n`;
    writeFileSync(join(folder, '.env'), `${filled}${standIns}`, { mode: 0o600 });
    // The starter feeds are on the internet; the demo's stand in for them.
    const file = join(folder, 'sitrep.yaml');
    const text = readFileSync(file, 'utf8')
      .replace(/^ {2}- feeds\/.*\n/gmu, '')
      .replace(
        /^feeds:\n/mu,
        `feeds:\n  - { id: courier, name: Courier, url: "${feeds.origin}/feeds/courier.rss.xml" }\n`,
      )
      .replace(/^settings:\n/mu, 'settings:\n  allowHosts: [127.0.0.1]\n  hostPauseMs: 0\n  firstPollHours: 72\n');
    writeFileSync(file, text);

    const doctor = await sitrep('doctor');
    expect(doctor.stdout).toMatch(/ok {4}slack .*signed in/u);
    expect(doctor.stdout).toMatch(/ok {4}discord .*signed in/u);
    for (const id of ['slack', 'discord']) expect((await sitrep('digest', '--subscription', id)).code).toBe(0);
    expect(JSON.stringify(slack.messages)).toContain('Key figures');
    expect(JSON.stringify(discord.calls.filter(({ method }) => method === 'POST'))).toContain('Key figures');
    expect((performance.now() - began) / 60_000).toBeLessThan(5);
  }, 300_000);
});
