export type PlatformName = 'console' | 'slack' | 'discord';
export type Layout = 'compact' | 'threaded' | 'forum';
export type CatchUp = 'coalesce' | 'skip' | 'all';

/** A channel, the times it is told, and what it wants to hear of. */
export interface Subscription {
  readonly id: string;
  readonly title: string;
  readonly platform: PlatformName;
  /** The platform's channel id; `stdout` on the console. */
  readonly channel: string;
  /** Cron text ("0 8 * * 1-5") or plain times ("08:00,18:00 on weekdays"). */
  readonly schedule: string;
  /** IANA zone. */
  readonly timeZone: string;
  readonly filter: SubscriptionFilter;
  readonly layout: Layout;
  /** What to do with slots missed while the program was down. */
  readonly catchUp: CatchUp;
  /** Oldest missed slot that is still made up for, ms. */
  readonly catchUpWindowMs: number;
  /** Local "22:00-06:30", or null. */
  readonly quietHours: string | null;
  /** When nothing is new: post a line that says so, or nothing. */
  readonly whenEmpty: 'say-so' | 'skip';
  readonly budget: { readonly stories: number; readonly figuresPerStory: number; readonly quotesPerStory: number };
  /** Stories at most from one outlet. */
  readonly perOutlet: number;
  /** What puts a story first; absent on one made by a command: the usual points. */
  readonly ranking?: RankWeights;
  /** Share of a told value by which it must move to bring its story back; absent on one made by a command: any move does. */
  readonly movedShare?: number;
  readonly standing: boolean;
  /** Breaking alerts between digests; null when off. From `criticalKilled` on, quiet hours do not hold one. */
  readonly breaking: {
    readonly perDay: number;
    readonly minOrigins: number;
    readonly minKilled: number;
    readonly criticalKilled: number;
  } | null;
  /** Discord announcement channels only. */
  readonly crosspost: boolean;
  readonly paused: boolean;
  /** Declared in the configuration file (read-only from chat), or made by a command. */
  readonly origin: 'file' | 'chat';
  /** How the platform reaches who set it last, by what `Asker.replyTo` held; absent where nobody did in chat. */
  readonly setBy?: string;
}

/** Points a story earns for what it holds; the story with most points comes first. A minus takes points off. */
export interface RankWeights {
  /** Each tenfold of people killed, by the largest standing claim: 1 → 1×, 10 → 2×, 100 → 3×. */
  readonly killed: number;
  /** The same for people hurt, missing, displaced, captured, arrested, deserted or evacuated. */
  readonly affected: number;
  /** Each independent origin, up to five. */
  readonly origin: number;
  /** Each standing key figure, up to five. */
  readonly figure: number;
  /** Each key quote, up to three. */
  readonly quote: number;
  /** A story of a conflict of the registry. */
  readonly conflict: number;
  /** A story told by opinion pieces alone. */
  readonly opinion: number;
}

export interface SubscriptionFilter {
  /** Conflict ids; empty means all. */
  readonly conflicts: readonly string[];
  /** Keyword query with AND, OR, NOT and quoted phrases; null means all. */
  readonly keywords: string | null;
  /** Feed ids; empty means all. */
  readonly feeds: readonly string[];
}
