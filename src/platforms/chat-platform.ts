import type { Answer } from '../commands/answer.ts';
import type { Platform } from './platform.ts';

/** A platform people also ask on. */
export interface ChatPlatform extends Platform {
  /**
   * Brings an answer that took longer to where it was asked, by what `Asker.replyTo` held: over the interaction while it
   * lives, afterwards as a private message. Never throws; false when the asker could not be reached any more.
   *
   * @param share for all to see, where the place of the question still allows it
   */
  readonly reply: (replyTo: string, answer: Answer, share: boolean) => Promise<boolean>;
}
