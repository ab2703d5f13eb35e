import type { TellingMemory } from '../../store/contracts/telling-memory.ts';

/** Which forum post of a channel a story (or the overview) has; posts are appended to over days. */
export interface PostMemory {
  readonly find: (channel: string, key: string) => Promise<string | null>;
  readonly save: (channel: string, key: string, postId: string) => Promise<void>;
}

/** A story not heard of for so long gets a new post. */
const KEEP_MS = 30 * 24 * 3_600_000;

/** Forum posts remembered beside what subscriptions were told. */
export function createPostMemory(memory: TellingMemory, now: () => number): PostMemory {
  const owner = (channel: string) => `discord-posts:${channel}`;
  return {
    find: async (channel, key) => {
      const known = (await memory.of(owner(channel), now() - KEEP_MS)).get(key);
      return typeof known === 'string' ? known : null;
    },
    save: (channel, key, postId) => memory.save(owner(channel), new Map([[key, postId]]), now()),
  };
}
