import { type APIChannel, MessageFlags, type REST, Routes } from 'discord.js';
import type { Answer } from '../../commands/answer.ts';
import { answerBodies } from './answer-bodies.ts';
import { discordLimits } from './limits.ts';
import type { DiscordBody } from './message.ts';

/** Where an answer goes, as it is kept with a job. */
export interface DiscordReplyTo {
  readonly application: string;
  readonly token: string;
  readonly user: string;
  readonly shared: boolean;
  /** Epoch ms: when Discord began counting. */
  readonly askedAt: number;
}

export interface ReplyTools {
  readonly rest: () => REST;
  readonly now: () => number;
  readonly report: (error: unknown) => void;
}

/** Reads what {@link DiscordReplyTo} was stored as; null when it is not one. */
export function parseReplyTo(text: string): DiscordReplyTo | null {
  try {
    const value: Partial<DiscordReplyTo> = JSON.parse(text);
    const { application, token, user, shared = false, askedAt } = value;
    if (application === undefined || token === undefined || user === undefined || askedAt === undefined) return null;
    return { application, token, user, shared, askedAt };
  } catch {
    return null;
  }
}

/**
 * Brings an answer to a person: in the place of the deferred reply while the interaction lives, afterwards as a direct
 * message. False when neither worked.
 */
export async function replyOnDiscord(answer: Answer, to: DiscordReplyTo, tools: ReplyTools): Promise<boolean> {
  const bodies = answerBodies(answer);
  const files =
    answer.kind === 'sheet' && answer.file !== null
      ? [{ name: answer.file.name, data: Buffer.from(answer.file.bytes) }]
      : [];
  const description = answer.kind === 'sheet' ? (answer.file?.description ?? '') : '';
  // A file of a Components V2 message is shown by a component that names it.
  const withFile = (body: DiscordBody) =>
    files.length === 0
      ? body
      : {
          ...body,
          components: [...(body.components ?? []), fileComponent(files[0]?.name ?? '', description)],
          attachments: [{ id: 0, filename: files[0]?.name ?? '', description }],
        };
  const ways = [
    ...(tools.now() - to.askedAt < discordLimits.interactionMs
      ? [() => overInteraction(tools.rest(), bodies, to, withFile, files)]
      : []),
    () => directly(tools.rest(), bodies, to, withFile, files),
  ];
  for (const way of ways) {
    try {
      await way();
      return true;
    } catch (error) {
      tools.report(error);
    }
  }
  return false;
}

type Files = { readonly name: string; readonly data: Buffer }[];
type WithFile = (body: DiscordBody) => object;

async function overInteraction(
  rest: REST,
  bodies: readonly DiscordBody[],
  to: DiscordReplyTo,
  withFile: WithFile,
  files: Files,
): Promise<void> {
  const hidden = to.shared ? 0 : MessageFlags.Ephemeral;
  for (const [index, body] of bodies.entries()) {
    const last = index === bodies.length - 1;
    const sent = last ? withFile(body) : body;
    const attached = last && files.length > 0 ? { files } : {};
    // The token is the permission; with the bot's own the request would count against its limits.
    const options = { body: { ...sent, flags: (body.flags ?? 0) | hidden }, auth: false, ...attached };
    if (index === 0) await rest.patch(Routes.webhookMessage(to.application, to.token, '@original'), options);
    else await rest.post(Routes.webhook(to.application, to.token), options);
  }
}

async function directly(
  rest: REST,
  bodies: readonly DiscordBody[],
  to: DiscordReplyTo,
  withFile: WithFile,
  files: Files,
): Promise<void> {
  const channel = (await rest.post(Routes.userChannels(), { body: { recipient_id: to.user } })) as APIChannel;
  for (const [index, body] of bodies.entries()) {
    const last = index === bodies.length - 1;
    await rest.post(Routes.channelMessages(channel.id), {
      body: last ? withFile(body) : body,
      ...(last && files.length > 0 ? { files } : {}),
    });
  }
}

function fileComponent(name: string, description: string) {
  const media = { url: `attachment://${name}` };
  return /\.(?:png|jpe?g|gif|webp)$/u.test(name)
    ? { type: 12, items: [{ media, description }] }
    : { type: 13, file: media };
}
