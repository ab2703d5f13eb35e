/*
 * What both chat platforms cost: `node bench/chat.ts`. Starts the program on the demo's feeds with both real clients
 * connected to stand-ins in another process; prints the time from start to ready and the memory when it has been idle for
 * half a minute. Then how long Slack waits for an acknowledgement while 500 articles are read beside it, the way the
 * program reads them.
 */
import '../src/utc.ts';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createReader } from '../src/jobs/collect/read-in-worker.ts';
import { createLog } from '../src/log.ts';
import { createDiscordPlatform } from '../src/platforms/discord/platform.ts';
import { createPostMemory } from '../src/platforms/discord/post-memory.ts';
import { createSlackPlatform } from '../src/platforms/slack/platform.ts';
import { openChatDesk } from '../tests/support/chat-desk.ts';
import { startProcess } from './chat-process.ts';

interface StandIns {
  readonly slackUrl: string;
  readonly discordUrl: string;
  readonly botToken: string;
  readonly channel: string;
}

const child = fork(fileURLToPath(new URL('./chat-stand-ins.ts', import.meta.url)));
const heard = <T>() => new Promise<T>((resolve) => child.once('message', (message) => resolve(message as T)));
const { slackUrl, discordUrl, botToken, channel } = await heard<StandIns>();

const IDLE_MS = 30_000;
const { readyMs, idleMb } = await startProcess(
  {
    SLACK_BOT_TOKEN: 'xoxb',
    SLACK_APP_TOKEN: 'xapp',
    SLACK_API_URL: slackUrl,
    DISCORD_TOKEN: botToken,
    DISCORD_API_URL: discordUrl,
  },
  IDLE_MS,
);
console.log(`start to ready     ${Math.round(readyMs)} ms`);
console.log(`idle memory        ${Math.round(idleMb)} MB`);

const chat = await openChatDesk('discord', channel);
const common = {
  desk: chat.desk,
  log: createLog('silent'),
  now: Date.now,
  sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
};
const slack = createSlackPlatform({
  ...common,
  access: { botToken: 'xoxb' },
  connection: { mode: 'socket', appToken: 'xapp' },
  managers: [],
  apiUrl: slackUrl,
});
const discord = createDiscordPlatform({
  ...common,
  token: botToken,
  posts: createPostMemory(chat.store.memory, Date.now),
  apiUrl: discordUrl,
});
await Promise.all([slack.start(), discord.start()]);

const paragraph =
  'At least 14 people were killed and 32 wounded when shells hit a market in the port, the mayor said on Thursday. “We could not reach the cellar until dark,” said a volunteer who gave only her first name. The ministry said 9 people had died. ';
const article = Array.from({ length: 14 }, () => paragraph).join('\n\n');
const reader = createReader();
let articles = 0;
const reading = (async () => {
  const from = performance.now();
  for (; articles < 500; articles++) {
    const words = { text: `${articles}. ${article}`, title: 'Market shelled', publishedAt: Date.now() };
    const read = await reader.article(words, 'en');
    if (!read.ok) throw new Error(read.reason);
  }
  return performance.now() - from;
})();
child.send({ ask: 200 });
const { ackMs } = await heard<{ readonly ackMs: readonly number[] }>();
const readingMs = await reading;
const sorted = ackMs.toSorted((a, b) => a - b);
const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);

console.log(`500 articles read  ${Math.round(readingMs)} ms`);
console.log(`acknowledged       p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms of ${ackMs.length}`);

await Promise.all([slack.stop(), discord.stop(), reader.close()]);
await chat.close();
child.send({ stop: true });
