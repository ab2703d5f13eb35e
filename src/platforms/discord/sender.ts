import { type APIChannel, type APIMessage, type APIThreadChannel, ChannelType, type REST, Routes } from 'discord.js';
import type { ChannelQueue } from '../channel-queue.ts';
import type { FindOutcome, Posting, SendOutcome } from '../platform.ts';
import { deliveryFingerprint, deliveryNonce, readMark, withMark } from './mark.ts';
import type { DiscordBody, DiscordPlace } from './message.ts';
import { discordFailure } from './outcome.ts';
import type { PostMemory } from './post-memory.ts';
import { renderDiscordDigest } from './render-digest.ts';

/** Newest messages of a channel looked through for a delivery; Discord gives 100 at once. */
const HISTORY_DEPTH = 100;
/** Posts of a forum looked through, newest first: more than one digest has stories. */
const POSTS_LOOKED_THROUGH = 25;
/** Minutes of silence after which a thread is folded away: a week. */
const AUTO_ARCHIVE_MINUTES = 10_080;

export interface DiscordSender {
  readonly send: (channel: string, posting: Posting) => Promise<SendOutcome>;
  readonly edit: (channel: string, messageIds: readonly string[], posting: Posting) => Promise<SendOutcome>;
  readonly find: (channel: string, deliveryId: string) => Promise<FindOutcome>;
}

/** A message id with the channel or thread it stands in: "channel/message". */
interface Standing {
  readonly channel: string;
  readonly message: string;
}

/** Posts digests, a channel at a time; discord.js paces itself by the headers Discord sends. */
export function createDiscordSender(rest: () => REST, queue: ChannelQueue, posts: PostMemory): DiscordSender {
  const create = async (channel: string, body: DiscordBody, nonce: string): Promise<Standing> => {
    const made = await postJson<APIMessage>(rest(), Routes.channelMessages(channel), {
      ...body,
      nonce,
      enforce_nonce: true,
    });
    return { channel, message: made.id };
  };

  /** Where a message goes, making the thread or post it needs. For a new post, the message is its first and already stands. */
  const place = async (
    channel: string,
    at: DiscordPlace,
    done: readonly Standing[],
    body: DiscordBody,
  ): Promise<{ readonly in: string; readonly made: Standing | null }> => {
    const first = done[0];
    if (at.kind === 'channel' || (at.kind === 'thread' && first === undefined)) return { in: channel, made: null };
    if (at.kind === 'thread') {
      const thread = done.find((each) => each.channel !== channel)?.channel;
      return { in: thread ?? (await threadUnder(rest(), first ?? { channel, message: '' }, at.name)), made: null };
    }
    const known = await posts.find(channel, at.key);
    if (known !== null && (await exists(rest(), known))) return { in: known, made: null };
    const post = await openPost(rest(), channel, at, body);
    await posts.save(channel, at.key, post);
    // A forum post and its first message have the same id.
    return { in: post, made: { channel: post, message: post } };
  };

  const deliver = (
    channel: string,
    posting: Posting,
    standing: readonly string[],
    edited: boolean,
  ): Promise<SendOutcome> =>
    queue.run(channel, async () => {
      const done: Standing[] = edited ? [] : standing.map((id) => parseId(id, channel));
      try {
        const messages = renderDiscordDigest(posting.digest, posting.layout, posting.deliveryId);
        const fingerprint = deliveryFingerprint(posting.deliveryId);
        for (const [part, { body, place: at }] of messages.entries()) {
          if (part < done.length) continue;
          const marked = withMark(body, { fingerprint, part, last: part === messages.length - 1 });
          const existing = edited ? standing[part] : undefined;
          if (existing !== undefined) {
            const target = parseId(existing, channel);
            await rest().patch(Routes.channelMessage(target.channel, target.message), { body: marked });
            done.push(target);
            continue;
          }
          const where = await place(channel, at, done, marked);
          done.push(where.made ?? (await create(where.in, marked, deliveryNonce(posting.deliveryId, part))));
        }
        for (const surplus of edited ? standing.slice(messages.length) : []) {
          const target = parseId(surplus, channel);
          await rest().delete(Routes.channelMessage(target.channel, target.message));
        }
        if (posting.crosspost && !edited) await crosspost(rest(), done[0]);
        return { kind: 'sent', messageIds: done.map(formatId) };
      } catch (error) {
        const failure = discordFailure(error, channel);
        return done.length === 0 ? failure : { ...failure, messageIds: done.map(formatId) };
      }
    });

  return {
    send: (channel, posting) => deliver(channel, posting, posting.sent ?? [], false),
    edit: (channel, messageIds, posting) => deliver(channel, posting, messageIds, true),
    find: (channel, deliveryId) =>
      queue.run(channel, async (): Promise<FindOutcome> => {
        try {
          return await find(rest(), channel, deliveryId);
        } catch (error) {
          return { kind: 'unknown', reason: discordFailure(error, channel).reason };
        }
      }),
  };
}

/** The one place where an answer's shape is taken from Discord's documentation. */
async function postJson<T>(rest: REST, route: `/${string}`, body: unknown): Promise<T> {
  return (await rest.post(route, { body })) as T;
}

async function threadUnder(rest: REST, parent: Standing, name: string): Promise<string> {
  try {
    const made = await postJson<APIChannel>(rest, Routes.threads(parent.channel, parent.message), {
      name,
      auto_archive_duration: AUTO_ARCHIVE_MINUTES,
    });
    return made.id;
  } catch (error) {
    // Made by a sending that broke off; a thread under a message has the message's id.
    if (discordFailure(error, parent.channel).reason.startsWith('a thread was made')) return parent.message;
    throw error;
  }
}

async function openPost(
  rest: REST,
  forum: string,
  at: Extract<DiscordPlace, { kind: 'post' }>,
  message: DiscordBody,
): Promise<string> {
  const channel = (await rest.get(Routes.channel(forum))) as APIChannel;
  const tags = channel.type === ChannelType.GuildForum ? (channel.available_tags ?? []) : [];
  const tag = tags.find((each) => each.name.toLowerCase() === at.tag?.toLowerCase());
  const made = await postJson<APIChannel>(rest, Routes.threads(forum), {
    name: at.name,
    auto_archive_duration: AUTO_ARCHIVE_MINUTES,
    message,
    ...(tag === undefined ? {} : { applied_tags: [tag.id] }),
  });
  return made.id;
}

async function exists(rest: REST, channel: string): Promise<boolean> {
  try {
    await rest.get(Routes.channel(channel));
    return true;
  } catch (error) {
    if (discordFailure(error, channel).kind === 'permanent') return false;
    throw error;
  }
}

/** Publishes to the followers of an announcement channel; a failure does not undo the posting. */
async function crosspost(rest: REST, first: Standing | undefined): Promise<void> {
  if (first === undefined) return;
  try {
    await rest.post(Routes.channelMessageCrosspost(first.channel, first.message));
  } catch {
    // Not an announcement channel, or ten were published this hour: the message itself stands.
  }
}

async function find(rest: REST, channel: string, deliveryId: string): Promise<FindOutcome> {
  const fingerprint = deliveryFingerprint(deliveryId);
  const found = new Map<number, Standing>();
  let last: number | null = null;
  const look = async (within: string) => {
    const query = new URLSearchParams({ limit: String(HISTORY_DEPTH) });
    const messages = (await rest.get(Routes.channelMessages(within), { query })) as APIMessage[];
    for (const message of messages) {
      const container = message.components?.find((component) => component.type === 17);
      const mark = container?.id === undefined ? null : readMark(container.id);
      if (mark?.fingerprint !== fingerprint) continue;
      found.set(mark.part, { channel: within, message: message.id });
      if (mark.last) last = mark.part;
    }
  };
  const posts = await forumPosts(rest, channel);
  if (posts === null) await look(channel);
  for (const post of posts ?? []) await look(post);
  const first = found.get(0);
  if (first === undefined) return { kind: 'absent' };
  // The rest stands in the thread under the first message, which has its id.
  if (posts === null && last === null && (await exists(rest, first.message))) await look(first.message);
  const messageIds: string[] = [];
  for (let part = 0; ; part++) {
    const standing = found.get(part);
    if (standing === undefined) return { kind: 'partial', messageIds };
    messageIds.push(formatId(standing));
    if (part === last) return { kind: 'found', messageIds };
  }
}

/** The posts of a forum that were written to last; null for a channel that is none. */
async function forumPosts(rest: REST, channel: string): Promise<readonly string[] | null> {
  const about = (await rest.get(Routes.channel(channel))) as APIChannel;
  if (about.type !== ChannelType.GuildForum || about.guild_id === undefined) return null;
  const { threads } = (await rest.get(Routes.guildActiveThreads(about.guild_id))) as {
    readonly threads: readonly APIThreadChannel[];
  };
  return threads
    .filter((thread) => thread.parent_id === channel)
    .toSorted((a, b) => Number(BigInt(b.last_message_id ?? b.id) - BigInt(a.last_message_id ?? a.id)))
    .slice(0, POSTS_LOOKED_THROUGH)
    .map((thread) => thread.id);
}

function formatId({ channel, message }: Standing): string {
  return `${channel}/${message}`;
}

function parseId(id: string, channel: string): Standing {
  const [first = '', second] = id.split('/');
  return second === undefined ? { channel, message: first } : { channel: first, message: second };
}
