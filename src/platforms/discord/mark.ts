import type { DiscordBody } from './message.ts';

/**
 * What a delivered message is known again by: the id of its container, a number Discord keeps and shows to nobody. It holds
 * 22 bits of the delivery's fingerprint, whether the message is the last of its delivery, and its place (0 to 255).
 */
export interface DiscordMark {
  readonly fingerprint: number;
  readonly last: boolean;
  readonly part: number;
}

const PART_BITS = 8;
const LAST_BIT = 1 << PART_BITS;
const FINGERPRINT_SHIFT = PART_BITS + 1;

/** 22 bits of FNV-1a; two deliveries of the last hundred messages share one with odds of 1 in 40,000. */
export function deliveryFingerprint(deliveryId: string): number {
  return fnv(deliveryId) >>> 10;
}

/** Unique to delivery and part; at most 25 characters, so that Discord answers a second sending with the first message. */
export function deliveryNonce(deliveryId: string, part: number): string {
  return `${fnv(deliveryId).toString(36)}${fnv(`${deliveryId}#`).toString(36)}-${part}`;
}

/** The body with its containers marked; embeds cannot be marked. */
export function withMark(body: DiscordBody, mark: DiscordMark): DiscordBody {
  if (body.components === undefined) return body;
  const id = mark.fingerprint * 2 ** FINGERPRINT_SHIFT + (mark.last ? LAST_BIT : 0) + mark.part;
  return {
    ...body,
    components: body.components.map((component) => (component.type === 17 ? { ...component, id } : component)),
  };
}

/** Reads the mark of a container's id. */
export function readMark(id: number): DiscordMark {
  return {
    fingerprint: Math.floor(id / 2 ** FINGERPRINT_SHIFT),
    last: (id & LAST_BIT) !== 0,
    part: id & (LAST_BIT - 1),
  };
}

function fnv(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash;
}
