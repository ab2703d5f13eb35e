import type { webApi } from '@slack/bolt';
import type { ChannelQueue } from '../channel-queue.ts';
import type { FindOutcome, Posting, SendOutcome } from '../platform.ts';
import type { SlackMessage } from './message.ts';
import { slackFailure } from './outcome.ts';
import { renderSlackDigest } from './render-digest.ts';

/** Kind of the metadata every posted message carries, by which it is found again. */
const EVENT_TYPE = 'sitrep_delivery';
/** Newest messages of a channel looked through for a delivery. */
const HISTORY_DEPTH = 200;

/** A channel and the client that may post there. */
export interface SlackAddress {
  readonly client: webApi.WebClient;
  readonly channel: string;
}

export interface SlackSender {
  readonly send: (channel: string, posting: Posting) => Promise<SendOutcome>;
  readonly edit: (channel: string, messageIds: readonly string[], posting: Posting) => Promise<SendOutcome>;
  readonly find: (channel: string, deliveryId: string) => Promise<FindOutcome>;
}

/** Posts digests, a channel at a time. `addressOf` gives null when no workspace of that channel installed the app. */
export function createSlackSender(
  addressOf: (channel: string) => Promise<SlackAddress | null>,
  queue: ChannelQueue,
): SlackSender {
  const deliver = (
    name: string,
    posting: Posting,
    standing: readonly string[],
    edited: boolean,
  ): Promise<SendOutcome> =>
    queue.run(name, async () => {
      const messages = renderSlackDigest(posting.digest, posting.layout, posting.deliveryId);
      const done: string[] = edited ? [] : [...standing];
      try {
        const address = await addressOf(name);
        if (address === null) return { kind: 'permanent', reason: notInstalled(name) };
        for (const [part, message] of messages.entries()) {
          if (part < done.length) continue;
          await queue.pace(name);
          const existing = edited ? standing[part] : undefined;
          const body = { ...messageBody(message), metadata: metadataOf(posting.deliveryId, part, messages.length) };
          done.push(
            existing === undefined ? await post(address, body, done[0]) : await update(address, body, existing),
          );
        }
        for (const surplus of edited ? standing.slice(messages.length) : []) {
          await queue.pace(name);
          await address.client.chat.delete({ channel: address.channel, ts: surplus });
        }
        return { kind: 'sent', messageIds: done };
      } catch (error) {
        const failure = slackFailure(error, name);
        if (failure.kind === 'retry') queue.hold(name, failure.afterMs);
        return done.length === 0 ? failure : { ...failure, messageIds: done };
      }
    });

  return {
    send: (channel, posting) => deliver(channel, posting, posting.sent ?? [], false),
    edit: (channel, messageIds, posting) => deliver(channel, posting, messageIds, true),
    find: (name, deliveryId) =>
      queue.run(name, async (): Promise<FindOutcome> => {
        try {
          const address = await addressOf(name);
          return address === null ? { kind: 'unknown', reason: notInstalled(name) } : await find(address, deliveryId);
        } catch (error) {
          return { kind: 'unknown', reason: slackFailure(error, name).reason };
        }
      }),
  };
}

function notInstalled(channel: string): string {
  return `no workspace of ${channel} has the app: install it there`;
}

/** Arguments shared by posting and editing: no formatting read into `text`, no previews. */
function messageBody(message: SlackMessage) {
  return {
    text: message.text,
    blocks: [...message.blocks],
    mrkdwn: false,
    parse: 'none',
    link_names: false,
    unfurl_links: false,
    unfurl_media: false,
  } as const;
}

function metadataOf(delivery: string, part: number, parts: number) {
  return { event_type: EVENT_TYPE, event_payload: { delivery, part, parts } };
}

type Body = ReturnType<typeof messageBody> & { readonly metadata: ReturnType<typeof metadataOf> };

async function post({ client, channel }: SlackAddress, body: Body, thread: string | undefined): Promise<string> {
  const answer = await client.chat.postMessage({
    channel,
    ...body,
    ...(thread === undefined ? {} : { thread_ts: thread }),
  });
  if (answer.ts === undefined) throw new Error('Slack gave no id for the message');
  return answer.ts;
}

async function update(
  { client, channel }: SlackAddress,
  { text, blocks, metadata }: Body,
  ts: string,
): Promise<string> {
  const answer = await client.chat.update({
    channel,
    ts,
    text,
    blocks: [...blocks],
    metadata,
    parse: 'none',
    link_names: false,
  });
  return answer.ts ?? ts;
}

async function find({ client, channel }: SlackAddress, deliveryId: string): Promise<FindOutcome> {
  const history = await client.conversations.history({ channel, limit: HISTORY_DEPTH, include_all_metadata: true });
  const parent = (history.messages ?? [])
    .map((message) => markOf(message, deliveryId))
    .find((mark) => mark?.part === 0);
  if (parent === undefined || parent === null) return { kind: 'absent' };
  if (parent.parts === 1) return { kind: 'found', messageIds: [parent.ts] };
  const replies = await client.conversations.replies({
    channel,
    ts: parent.ts,
    limit: HISTORY_DEPTH,
    include_all_metadata: true,
  });
  const marks = (replies.messages ?? []).map((message) => markOf(message, deliveryId)).filter((mark) => mark !== null);
  const messageIds: string[] = [];
  for (let part = 0; part < parent.parts; part++) {
    const mark = part === 0 ? parent : marks.find((each) => each.part === part);
    if (mark === undefined) return { kind: 'partial', messageIds };
    messageIds.push(mark.ts);
  }
  return { kind: 'found', messageIds };
}

interface Mark {
  readonly ts: string;
  readonly part: number;
  readonly parts: number;
}

function markOf(
  message: {
    readonly ts?: string;
    readonly metadata?: { readonly event_type?: string; readonly event_payload?: unknown };
  },
  deliveryId: string,
): Mark | null {
  const { ts, metadata } = message;
  const payload = metadata?.event_type === EVENT_TYPE ? metadata.event_payload : null;
  if (ts === undefined || typeof payload !== 'object' || payload === null) return null;
  const { delivery, part, parts } = Object.fromEntries(Object.entries(payload));
  return delivery === deliveryId ? { ts, part: Number(part), parts: Number(parts) } : null;
}
