import type { PlatformName } from '../model/subscription.ts';

/** Who asks, and where. */
export interface Asker {
  readonly platform: PlatformName;
  readonly userId: string;
  /** Channel the question was asked in. */
  readonly channel: string;
  /** Whether a channel of the asker's platform is in the workspace or server the question was asked in. */
  readonly isNeighbour: (channel: string) => boolean;
  /** Whether the asker may change feeds and schedules: Manage Server on Discord, workspace admins or the configured list on Slack. */
  readonly isManager: () => Promise<boolean>;
  /** How the platform reaches this asker again once an answer takes longer; text only the platform reads. */
  readonly replyTo: string;
}
