import { discordCheck, slackCheck } from './chat.ts';
import type { Check } from './check.ts';
import { clockCheck } from './clock.ts';
import { databaseCheck } from './database.ts';
import { feedsCheck } from './feeds.ts';
import { folderCheck } from './folder.ts';
import { tokensCheck } from './tokens.ts';

/** What the doctor looks at, in order; the clock comes after those that asked servers. */
export const checks: readonly Check[] = [
  folderCheck,
  databaseCheck,
  tokensCheck,
  slackCheck,
  discordCheck,
  feedsCheck,
  clockCheck,
];
