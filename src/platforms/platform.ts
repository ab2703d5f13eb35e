import type { Digest } from '../model/digest.ts';
import type { Layout, PlatformName } from '../model/subscription.ts';

/** What a platform can do, as data; renderers and commands ask this, never the platform's name. */
export interface Capabilities {
  readonly threads: boolean;
  readonly forums: boolean;
  readonly buttons: boolean;
  readonly edits: boolean;
  /** Characters of text one message may hold. */
  readonly maxMessageChars: number;
}

/** A digest to be posted. `deliveryId` makes a second sending of the same one recognisable. */
export interface Posting {
  readonly deliveryId: string;
  readonly digest: Digest;
  readonly layout: Layout;
  readonly crosspost: boolean;
  /** Ids of the first messages of this delivery when an earlier sending broke off after them; sending goes on from there. */
  readonly sent?: readonly string[];
}

/**
 * What became of a request. `retry`: not accepted, try again after the pause. `permanent`: will never be accepted; a
 * person must act. `uncertain`: accepted or not is unknown; ask `find` before sending again. A digest of several messages can
 * break off in the middle: `messageIds` are then those that stand, for `Posting.sent`.
 */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly messageIds: readonly string[] }
  | {
      readonly kind: 'retry';
      readonly afterMs: number;
      readonly reason: string;
      readonly messageIds?: readonly string[];
    }
  | { readonly kind: 'permanent'; readonly reason: string; readonly messageIds?: readonly string[] }
  | { readonly kind: 'uncertain'; readonly reason: string; readonly messageIds?: readonly string[] };

/** `found`: all of it stands. `partial`: only these first messages do; send again with them as `Posting.sent`. */
export type FindOutcome =
  | { readonly kind: 'found'; readonly messageIds: readonly string[] }
  | { readonly kind: 'partial'; readonly messageIds: readonly string[] }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly reason: string };

/** The port every platform implements, with nothing optional. */
export interface Platform {
  readonly name: PlatformName;
  readonly capabilities: Capabilities;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly send: (channel: string, posting: Posting) => Promise<SendOutcome>;
  readonly edit: (channel: string, messageIds: readonly string[], posting: Posting) => Promise<SendOutcome>;
  /** What was posted for this delivery: settles an `uncertain` sending. */
  readonly find: (channel: string, deliveryId: string) => Promise<FindOutcome>;
}
