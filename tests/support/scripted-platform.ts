import type { FindOutcome, Platform, Posting, SendOutcome } from '../../src/platforms/platform.ts';

/** A platform whose answers a test gives; it remembers what was asked of it. */
export interface ScriptedPlatform extends Platform {
  readonly sent: readonly { readonly channel: string; readonly posting: Posting }[];
  readonly asked: readonly string[];
  /** The next answers to `send`; after them everything is sent. An answer that throws stands for a broken line. */
  readonly answers: (SendOutcome | (() => Promise<SendOutcome>))[];
  /** The next answers to `find`; after them nothing is found. */
  readonly finds: FindOutcome[];
}

export function scriptedPlatform(): ScriptedPlatform {
  const sent: { readonly channel: string; readonly posting: Posting }[] = [];
  const asked: string[] = [];
  const answers: ScriptedPlatform['answers'] = [];
  const finds: FindOutcome[] = [];
  return {
    name: 'console',
    capabilities: { threads: false, forums: false, buttons: false, edits: false, maxMessageChars: 10_000 },
    sent,
    asked,
    answers,
    finds,
    start: async () => {},
    stop: async () => {},
    send: async (channel, posting) => {
      sent.push({ channel, posting });
      const answer = answers.shift();
      if (answer === undefined) return { kind: 'sent', messageIds: [`m-${sent.length}`] };
      return typeof answer === 'function' ? answer() : answer;
    },
    edit: async () => ({ kind: 'permanent', reason: 'no edits' }),
    find: async (_, deliveryId) => {
      asked.push(deliveryId);
      return finds.shift() ?? { kind: 'absent' };
    },
  };
}
