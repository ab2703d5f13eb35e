import { hideSecrets } from '../../config/hide-secrets.ts';
import { loadConfig } from '../../config/load-config.ts';
import { digestTime, plural } from '../../digest/digest-words.ts';
import { exitCodes, SitrepError } from '../../errors.ts';
import { withAddedFeeds } from '../../feeds/find/with-added-feeds.ts';
import { createLog } from '../../log.ts';
import { renderConsole } from '../../platforms/console/render-digest.ts';
import { findSubscription } from '../digest.ts';
import { writeNote, writeOut } from '../output.ts';
import { withStored } from '../stored.ts';
import { terminalLook } from '../terminal.ts';
import { type Rehearsed, rehearse } from './rehearse.ts';

export interface BacktestOptions {
  readonly config: string;
  /** Epoch ms; slots after it, until `to` inclusive. */
  readonly from: number;
  readonly to: number;
  /** Subscription id; null: all, those made in chat included. */
  readonly subscription: string | null;
  readonly json: boolean;
}

/**
 * `sitrep backtest`: every digest and breaking alert that would have been posted in a time under the current configuration, from the articles
 * that are stored. Writes nothing; the program may run meanwhile. With `json` one line for each.
 *
 * @throws SitrepError (exit code 2) for a time that ends before it begins, (7) when nothing is stored or no such subscription
 */
export async function backtest({ config: file, from, to, subscription, json }: BacktestOptions): Promise<void> {
  if (to <= from) throw new SitrepError('--to is not after --from', exitCodes.usage);
  const config = loadConfig(file);
  const done = await withStored(config, async (store) => {
    const all = [...config.subscriptions, ...(await store.subscriptions.all())];
    const chosen = subscription === null ? all : [findSubscription(all, subscription)];
    const { conflicts } = config;
    const feeds = withAddedFeeds(config.feeds, await store.addedFeeds.all());
    const composing = { store, feeds, conflicts, log: createLog('warn', hideSecrets()) };
    const counts = { slots: 0, posted: 0, stories: 0, alerts: 0 };
    for await (const each of rehearse(chosen, from, to, composing)) {
      const { digest, kind, posted, slotAt } = each;
      const { id, timeZone } = each.subscription;
      if (kind === 'breaking') counts.alerts += 1;
      else {
        counts.slots += 1;
        counts.posted += posted ? 1 : 0;
        counts.stories += posted ? digest.stories.length : 0;
      }
      if (json) {
        const line = { subscription: id, slot: new Date(slotAt).toISOString(), kind, posted, digest };
        await writeOut(`${JSON.stringify(line)}\n`);
      } else {
        await writeOut(`── ${id} · ${digestTime(slotAt, timeZone)} · ${outcomeOf(each)}\n\n`);
        if (posted) await writeOut(`${renderConsole(digest, terminalLook(true))}\n`);
      }
    }
    return counts;
  });
  if (done === null) throw new SitrepError('nothing is stored yet; run "sitrep start" first', exitCodes.notFound);
  const digests = `${plural(done.posted, 'digest')} with ${plural(done.stories, 'story', 'stories')}`;
  const alerts = done.alerts === 0 ? '' : ` and ${plural(done.alerts, 'breaking alert')}`;
  writeNote(
    `${plural(done.slots, 'slot')}: ${digests}${alerts} would have been posted. Nothing was written or posted.`,
  );
}

function outcomeOf({ kind, posted, digest }: Rehearsed): string {
  if (kind === 'breaking') return 'breaking alert';
  return posted ? plural(digest.stories.length, 'story', 'stories') : 'nothing new, nothing posted';
}
