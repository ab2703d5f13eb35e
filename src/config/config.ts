import type { Conflict } from '../model/conflict.ts';
import type { Feed } from '../model/feed.ts';
import type { Subscription } from '../model/subscription.ts';

/** The configuration, checked and complete: every default filled in, every path absolute. */
export interface Config {
  /** The file it came from. */
  readonly file: string;
  /** Folder of the embedded database. */
  readonly dataFolder: string;
  readonly feeds: readonly Feed[];
  readonly subscriptions: readonly Subscription[];
  readonly conflicts: readonly Conflict[];
  readonly settings: Settings;
}

export interface Settings {
  readonly contact: string | null;
  readonly allowHosts: readonly string[];
  readonly hostPauseMs: number;
  readonly firstPollMs: number;
  readonly keepTextDays: number;
  readonly keepEditionDays: number;
  readonly logLevel: string;
  /** Where health and metrics are served; null: nowhere. */
  readonly http: { readonly host: string; readonly port: number } | null;
}
