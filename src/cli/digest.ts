import { loadConfig } from '../config/load-config.ts';
import { readSecrets } from '../config/secrets.ts';
import { exitCodes, SitrepError } from '../errors.ts';
import { collectDue } from '../jobs/collect-due.ts';
import { composeSubscription } from '../jobs/compose-edition.ts';
import { openRuntime } from '../main.ts';
import type { Subscription } from '../model/subscription.ts';
import { renderConsole } from '../platforms/console/render.ts';
import { writeNote, writeOut } from './output.ts';
import { terminalLook } from './terminal.ts';

export interface DigestOptions {
  readonly config: string;
  /** Subscription id; null: the first of the configuration. */
  readonly subscription: string | null;
  readonly json: boolean;
  /** Hours looked back. */
  readonly sinceHours: number;
}

const HOUR_MS = 3_600_000;

/** `sitrep digest`: polls what is due and prints the digest of one subscription as it would be posted now. Posts nothing. */
export async function printDigest(options: DigestOptions): Promise<void> {
  const config = loadConfig(options.config);
  const subscription = findSubscription(config.subscriptions, options.subscription);
  const runtime = await openRuntime(config, readSecrets(), { now: Date.now });
  try {
    const reports = await collectDue(config.feeds, runtime.collecting);
    const stored = reports.reduce((sum, report) => sum + report.stored, 0);
    writeNote(`${reports.length} feeds polled, ${stored} new articles stored.`);
    const until = Date.now() + 1;
    const covers = { from: until - options.sinceHours * HOUR_MS, until };
    const digest = await composeSubscription(subscription, until, covers, null, runtime.composing);
    await writeOut(options.json ? `${JSON.stringify(digest, null, 2)}\n` : renderConsole(digest, terminalLook(true)));
  } finally {
    await runtime.close();
  }
}

/** @throws SitrepError (exit code 7) naming the known ids */
export function findSubscription(subscriptions: readonly Subscription[], id: string | null): Subscription {
  const found = id === null ? subscriptions[0] : subscriptions.find((each) => each.id === id);
  if (found !== undefined) return found;
  const known = subscriptions.map((each) => each.id).join(', ');
  throw new SitrepError(`no subscription has the id "${id}"; known: ${known}`, exitCodes.notFound);
}
