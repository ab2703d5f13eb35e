import type { Config } from '../../config/config.ts';
import type { Secrets } from '../../config/secrets.ts';
import type { FeedParser } from '../../feeds/parse/parse-feed-in-worker.ts';
import type { Http } from '../../http/http.ts';

/** One line of the doctor. A `failure` makes it end with exit code 1; a `warning` does not. */
export interface Finding {
  readonly level: 'good' | 'warning' | 'failure';
  readonly text: string;
  /** What to do; null when all is well. */
  readonly fix: string | null;
}

/** What checks may look at. */
export interface Patient {
  /** With the feeds and subscriptions that were made in chat. */
  readonly config: Config;
  /** Slack workspaces that installed the app themselves, their tokens under seal. */
  readonly installations: readonly { readonly teamId: string; readonly data: string }[];
  readonly secrets: Secrets;
  readonly http: Http;
  readonly parser: FeedParser;
  /** How far our clock is ahead of each server's asked so far, ms. */
  readonly clockDifferencesMs: readonly number[];
  readonly now: () => number;
}

/** One thing that is looked at. A check that throws is reported as a failure of its own. */
export interface Check {
  /** One word, shown before each of its lines. */
  readonly name: string;
  readonly run: (patient: Patient) => Promise<readonly Finding[]>;
}

export const good = (text: string): Finding => ({ level: 'good', text, fix: null });
export const warning = (text: string, fix: string): Finding => ({ level: 'warning', text, fix });
export const failure = (text: string, fix: string): Finding => ({ level: 'failure', text, fix });
