import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoServer, startDemoServer } from '../../src/cli/demo-server.ts';
import { exitCodes } from '../../src/errors.ts';
import { openQueue } from '../../src/queue/open-queue.ts';
import { openStore } from '../../src/store/open-store.ts';
import { delivery, edition } from '../contracts/store.ts';
import { type DiscordTwin, startDiscordTwin } from '../support/discord-twin.ts';
import { startCli } from '../support/run-cli.ts';
import { sampleDigest } from '../support/sample-digest.ts';
import { type SlackServer, startSlackServer } from '../support/slack-server.ts';

/* The real program with both chat platforms at once, on feeds and stand-ins of ours. */
const demo = fileURLToPath(new URL('../../config/demo/', import.meta.url));
let folder = '';
let feeds: DemoServer;
let slack: SlackServer;
let discord: DiscordTwin;

beforeAll(async () => {
  [feeds, slack, discord] = await Promise.all([startDemoServer(Date.now()), startSlackServer(), startDiscordTwin()]);
  folder = mkdtempSync(join(tmpdir(), 'sitrep-chat-'));
  const template = readFileSync(join(demo, 'sitrep.yaml'), 'utf8').replaceAll('{{origin}}', feeds.origin);
  writeFileSync(join(folder, 'sitrep.yaml'), template.replace(/logLevel: \w+/u, 'logLevel: info\n  data: data'));
  writeFileSync(join(folder, 'conflicts.yaml'), readFileSync(join(demo, 'conflicts.yaml')));
});
afterAll(async () => {
  await Promise.all([feeds.close(), slack.close(), discord.close()]);
  rmSync(folder, { recursive: true, force: true });
});

function launch(env: NodeJS.ProcessEnv): {
  readonly child: ChildProcess;
  readonly log: string[];
  readonly ended: Promise<number | null>;
} {
  const child = startCli(['start', '--config', join(folder, 'sitrep.yaml')], { cwd: folder, env });
  const log: string[] = [];
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => log.push(chunk));
  child.stdout?.resume();
  return { child, log, ended: new Promise((resolve) => child.on('close', (code) => resolve(code))) };
}

async function until(what: string, holds: () => boolean): Promise<void> {
  for (let waited = 0; waited < 40_000; waited += 50) {
    if (holds()) return;
    await pause(50);
  }
  throw new Error(`never came: ${what}; ${JSON.stringify(slack.answers).slice(-800)}`);
}

describe('sitrep start with Slack and Discord', () => {
  it('answers on both, and brings an article it had to fetch', async () => {
    const run = launch({
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_APP_TOKEN: 'xapp-test',
      SLACK_API_URL: slack.apiUrl,
      DISCORD_TOKEN: discord.discord.botToken,
      DISCORD_API_URL: discord.apiUrl,
    });
    await until('the program', () => run.log.join('').includes('sitrep is running'));
    await slack.slash('status');
    await until('the status', () => JSON.stringify(slack.answers).includes('No digest is sent here'));
    const reader = discord.discord.channel(discord.channel).user(discord.user);
    await reader.runSlashCommand({ name: 'feeds', options: [{ name: 'list', type: 1 }] });
    await until('the feeds', () => JSON.stringify(discord.calls).includes('The Halden Courier'));
    const feed = await (await fetch(`${feeds.origin}/feeds/courier.rss.xml`)).text();
    const slug = /\/courier\/([a-z0-9-]+)\?/u.exec(feed)?.[1];
    expect(slug).toBeDefined();
    // The same words at an address no feed has: it is not stored and has to be fetched.
    await slack.slash(`${feeds.origin}/elsewhere/${slug}`);
    await until('the article', () =>
      /Key figures|Quotes|holds no figure/u.test(JSON.stringify(slack.answers.slice(1))),
    );

    // A signal while Slack takes its time over a post: it is waited for and written down.
    const store = await openStore({ path: join(folder, 'data', 'sitrep.sqlite') });
    const queue = await openQueue(store);
    const one = edition('slow', 'demo', Date.now());
    await store.editions.plan(one, [{ ...delivery('slow', one, 0), platform: 'slack', channel: 'CSLOW' }]);
    await store.editions.setDigest('slow', sampleDigest);
    slack.failNext('chat.postMessage', { kind: 'slow', ms: 1_500 });
    await queue.enqueue({ name: 'send-delivery', id: 'slow', data: { deliveryId: 'slow' } });
    const standing = () => slack.messages.filter(({ channel }) => channel === 'CSLOW').map(({ ts }) => ts);
    await until('the post', () => slack.calls.some(({ args }) => args.channel === 'CSLOW'));
    expect(standing()).toEqual([]);
    const signalledAt = Date.now();
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
    expect(Date.now() - signalledAt).toBeLessThan(10_000);
    expect(standing()).not.toEqual([]);
    expect(await store.deliveries.get('slow')).toMatchObject({ state: 'sent', attempts: 1, messageIds: standing() });
    await queue.stop();
    await store.close();
  }, 90_000);

  it('says in one sentence what is missing, without a stack', async () => {
    const run = launch({ SLACK_BOT_TOKEN: 'xoxb-test' });
    expect(await run.ended).toBe(exitCodes.configuration);
    expect(run.log.join('')).toMatch(/neither SLACK_APP_TOKEN .* nor SLACK_SIGNING_SECRET/u);
    expect(run.log.join('')).not.toContain('    at ');
  });
});
