import type { webApi } from '@slack/bolt';
import type { Answer } from '../../commands/answer.ts';
import { actionId } from '../sheet/actions.ts';
import { answerMessages } from './answer-messages.ts';
import { slackLimits } from './limits.ts';
import type { SlackMessage } from './message.ts';

/** Where an answer goes, as it is kept with a job. */
export interface SlackReplyTo {
  /** Null where Slack gave none (mentions, App Home). */
  readonly responseUrl: string | null;
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  /** Thread the question was asked in. */
  readonly thread: string | null;
  /** Epoch ms: when Slack began counting. */
  readonly askedAt: number;
}

export interface ReplyTools {
  readonly clientOf: (team: string) => Promise<webApi.WebClient>;
  readonly now: () => number;
  readonly report: (error: unknown) => void;
}

/** Two uses are for notes that come before: that the question was heard, and that work goes on. */
const RESPONSE_URL_MESSAGES = slackLimits.responseUrlUses - 2;

/** Reads what {@link SlackReplyTo} was stored as; null when it is not one. */
export function parseReplyTo(text: string): SlackReplyTo | null {
  try {
    const value: Partial<SlackReplyTo> = JSON.parse(text);
    const { responseUrl = null, team, channel, user, thread = null, askedAt } = value;
    if (team === undefined || channel === undefined || user === undefined || askedAt === undefined) return null;
    return { responseUrl, team, channel, user, thread, askedAt };
  } catch {
    return null;
  }
}

/**
 * Brings an answer to a person: through the response_url while it lives, else unseen by others in the channel, else as a
 * direct message. `share`: for all to see. False when none of it worked.
 *
 * @param question what was typed, for a button that posts a private answer to the channel; null for none
 */
export async function replyOnSlack(
  answer: Answer,
  to: SlackReplyTo,
  share: boolean,
  tools: ReplyTools,
  question: string | null = null,
): Promise<boolean> {
  const messages = withShareButton(answerMessages(answer), question);
  const file = answer.kind === 'sheet' ? answer.file : null;
  const ways = [
    ...(to.responseUrl !== null &&
    messages.length <= RESPONSE_URL_MESSAGES &&
    tools.now() - to.askedAt < slackLimits.responseUrlMs
      ? [() => throughUrl(to.responseUrl ?? '', messages, share)]
      : []),
    async () => inChannel(await tools.clientOf(to.team), messages, to, share),
    async () => directly(await tools.clientOf(to.team), messages, to),
  ];
  let reached = false;
  for (const way of ways) {
    try {
      await way();
      reached = true;
      break;
    } catch (error) {
      tools.report(error);
    }
  }
  if (reached && file !== null) {
    try {
      await sendFile(await tools.clientOf(to.team), file, to, share);
    } catch (error) {
      tools.report(error);
    }
  }
  return reached;
}

/** The button asks the same question again, so that nothing has to be kept. */
function withShareButton(messages: readonly SlackMessage[], question: string | null): readonly SlackMessage[] {
  const last = messages.at(-1);
  const fits = last !== undefined && last.blocks.length < slackLimits.blocksPerMessage;
  if (question === null || !fits || question.length > slackLimits.buttonValueChars) return messages;
  const text = { type: 'plain_text', text: 'Share in channel', emoji: false } as const;
  const share = {
    type: 'button',
    text,
    action_id: actionId('share'),
    value: question === '' ? 'latest' : question,
  } as const;
  return [...messages.slice(0, -1), { ...last, blocks: [...last.blocks, { type: 'actions', elements: [share] }] }];
}

async function throughUrl(url: string, messages: readonly SlackMessage[], share: boolean): Promise<void> {
  for (const { text, blocks } of messages) {
    const body = JSON.stringify({
      response_type: share ? 'in_channel' : 'ephemeral',
      replace_original: false,
      text,
      blocks,
    });
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    if (!answer.ok) throw new Error(`the response_url answered ${answer.status}`);
  }
}

async function inChannel(
  client: webApi.WebClient,
  messages: readonly SlackMessage[],
  { channel, user, thread }: SlackReplyTo,
  share: boolean,
): Promise<void> {
  const inThread = thread === null ? {} : { thread_ts: thread };
  for (const { text, blocks } of messages) {
    const body = { channel, text, blocks: [...blocks], parse: 'none', link_names: false, ...inThread } as const;
    if (share) await client.chat.postMessage({ ...body, mrkdwn: false, unfurl_links: false, unfurl_media: false });
    else await client.chat.postEphemeral({ ...body, user });
  }
}

async function directly(
  client: webApi.WebClient,
  messages: readonly SlackMessage[],
  { user }: SlackReplyTo,
): Promise<void> {
  const channel = await directChannel(client, user);
  for (const { text, blocks } of messages) {
    await client.chat.postMessage({
      channel,
      text,
      blocks: [...blocks],
      parse: 'none',
      link_names: false,
      mrkdwn: false,
      unfurl_links: false,
      unfurl_media: false,
    });
  }
}

async function sendFile(
  client: webApi.WebClient,
  file: NonNullable<Extract<Answer, { kind: 'sheet' }>['file']>,
  to: SlackReplyTo,
  share: boolean,
): Promise<void> {
  const channel = share ? to.channel : await directChannel(client, to.user);
  await client.files.uploadV2({
    channel_id: channel,
    file: Buffer.from(file.bytes),
    filename: file.name,
    title: file.description,
    // Slack's own name is alt_txt; Bolt's client passes on this one alone, and the title is read out in any case.
    alt_text: file.description,
  });
}

async function directChannel(client: webApi.WebClient, user: string): Promise<string> {
  const opened = await client.conversations.open({ users: user });
  if (opened.channel?.id === undefined) throw new Error('Slack opened no direct message');
  return opened.channel.id;
}
