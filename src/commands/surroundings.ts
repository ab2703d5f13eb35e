import type { Conflict } from '../model/conflict.ts';
import type { Digest } from '../model/digest.ts';
import type { Feed, FeedState } from '../model/feed.ts';
import type { ReadArticle } from '../model/story.ts';
import type { Subscription } from '../model/subscription.ts';
import type { FoundFigure } from '../store/contracts/findings.ts';
import type { Store } from '../store/store.ts';
import type { AnswerFile } from './answer.ts';

/** A digest asked for by hand. */
export interface DigestQuestion {
  readonly from: number;
  readonly until: number;
  /** Keyword query or the name of a conflict, in the place of what the channel is about; null keeps to that. */
  readonly topic: string | null;
  /** Null: as many as the channel's digest holds. */
  readonly stories: number | null;
  /** The channel's own, whose filter, points and budget hold for the answer too; null where the channel has none. */
  readonly subscription: Subscription | null;
  /** As the channel would be told: what it knows already is left out. Else everything of those hours. */
  readonly asDue: boolean;
}

/** Is this a schedule, and when would it come next? */
export type ScheduleCheck =
  | { readonly ok: true; readonly nextAt: number | null }
  | { readonly ok: false; readonly reason: string };

/** What commands work on. None of it fetches anything: what is not in the store is left to a job. */
export interface CommandSurroundings {
  readonly store: Store;
  /** Those polled: of the configuration file, and those added by commands. */
  readonly feeds: readonly Feed[];
  /** Called when a feed was taken out, so that it is polled no more. */
  readonly refreshFeeds: () => Promise<void>;
  readonly conflicts: readonly Conflict[];
  readonly now: () => number;
  /** Those of the configuration file; those made in chat are in the store. */
  readonly subscriptions: readonly Subscription[];
  /** Composes from the store. */
  readonly compose: (question: DigestQuestion) => Promise<Digest>;
  readonly digestArticle: (entry: ReadArticle) => Digest;
  readonly checkSchedule: (schedule: string, timeZone: string, after: number) => ScheduleCheck;
  /** Why a feed is silent, as `sitrep status` and the digest say it; null when it speaks. */
  readonly silenceOf: (state: FeedState) => string | null;
  /** Jobs that wait or run. */
  readonly jobsWaiting: () => Promise<number>;
  /** A chart of figures over time; null when there is nothing to draw. */
  readonly drawFigures: (figures: readonly FoundFigure[]) => Promise<AnswerFile | null>;
}
