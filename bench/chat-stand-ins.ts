import { startDiscordTwin } from '../tests/support/discord-twin.ts';
import { startSlackServer } from '../tests/support/slack-server.ts';

/*
 * The stand-ins of both platforms in a process of their own, so that what bench/chat.ts measures is Sitrep alone. Takes
 * `{ ask: n }`, asks n slash commands one after another and sends back how long each acknowledgement took.
 */
const slack = await startSlackServer();
const discord = await startDiscordTwin();
process.on('message', (message: { readonly ask?: number; readonly stop?: true }) => {
  if (message.stop === true) process.exit(0);
  void ask(message.ask ?? 0);
});
process.send?.({
  slackUrl: slack.apiUrl,
  discordUrl: discord.apiUrl,
  botToken: discord.discord.botToken,
  channel: discord.channel,
});

async function ask(count: number): Promise<void> {
  const ackMs: number[] = [];
  for (let asked = 0; asked < count; asked++) {
    ackMs.push(await slack.slash('help', { user_id: `U${asked}` }));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  process.send?.({ ackMs });
}
