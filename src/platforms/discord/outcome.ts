import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import type { SendOutcome } from '../platform.ts';

/** What became of a call that threw, without what was sent before it. */
export type Failure = Exclude<SendOutcome, { readonly kind: 'sent' }>;

/** JSON error codes (topics/opcodes-and-status-codes.mdx) a person must act on, with the act. */
const permanent: ReadonlyMap<number, string> = new Map([
  [10003, 'the channel {channel} does not exist any more: choose another one'],
  [10004, 'the bot is not in that server any more: add it again'],
  [10008, 'the message was deleted'],
  [40001, 'Discord does not know the token: set DISCORD_TOKEN again'],
  [50001, 'the bot cannot see {channel}: give it “View Channel” there'],
  [50013, 'the bot may not do this in {channel}: give it “Send Messages” and “Send Messages in Threads”'],
  [50035, 'Discord refused the message: this is a fault of Sitrep, please report it'],
  [50083, 'the thread is archived: unarchive it or choose another channel'],
  [160004, 'a thread was made for this message already'],
]);

const neverSent: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const OFFLINE_RETRY_MS = 15_000;

/** Reads an error thrown by Discord's client as one of the outcomes of the port. */
export function discordFailure(error: unknown, channel: string): Failure {
  if (error instanceof RateLimitError)
    return { kind: 'retry', afterMs: Math.max(1_000, error.retryAfter), reason: 'Discord asked for a pause' };
  if (error instanceof DiscordAPIError) {
    if (error.status === 429) return { kind: 'retry', afterMs: 1_000, reason: 'Discord asked for a pause' };
    if (error.status >= 500) return { kind: 'uncertain', reason: `Discord answered ${error.status}` };
    const words = permanent.get(Number(error.code)) ?? (error.status === 401 ? permanent.get(40001) : undefined);
    return {
      kind: 'permanent',
      reason: words?.replace('{channel}', channel) ?? `Discord refused: ${error.message} (${error.code})`,
    };
  }
  if (error instanceof HTTPError) {
    return error.status >= 500
      ? { kind: 'uncertain', reason: `Discord answered ${error.status}` }
      : { kind: 'permanent', reason: `Discord answered ${error.status}` };
  }
  const code = networkCode(error);
  if (code !== null && neverSent.has(code))
    return { kind: 'retry', afterMs: OFFLINE_RETRY_MS, reason: `Discord cannot be reached (${code})` };
  return {
    kind: 'uncertain',
    reason: `no answer from Discord (${code ?? (error instanceof Error ? error.message : 'unknown error')})`,
  };
}

function networkCode(error: unknown): string | null {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code;
  }
  return null;
}
