import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { hideSecrets } from '../../config/hide-secrets.ts';
import { loadConfig } from '../../config/load-config.ts';
import { exitCodes, SitrepError } from '../../errors.ts';
import { composeSubscription } from '../../jobs/compose/compose-edition.ts';
import { createLog } from '../../log.ts';
import { renderPreview } from '../../platforms/preview/render-preview.ts';
import { findSubscription } from '../digest.ts';
import { writeOut } from '../output.ts';
import { withStored } from '../stored.ts';

const DAY_MS = 86_400_000;
/** Editions older than this are not looked for. */
const LOOK_BACK_MS = 30 * DAY_MS;

/** `sitrep preview`: the newest stored digest as Slack and Discord show it; without one, that of the last day, composed now. */
export async function preview(configFile: string, out: string, open: boolean, now: number): Promise<void> {
  const config = loadConfig(configFile);
  const page = await withStored(config, async (store) => {
    const stored = await Promise.all(
      config.subscriptions.map(async ({ id, layout }) => {
        const digest = (await store.editions.since(id, now - LOOK_BACK_MS)).findLast((each) => each.digest)?.digest;
        return digest ? [{ digest, layout }] : [];
      }),
    );
    const [newest] = stored.flat().toSorted((a, b) => b.digest.at - a.digest.at);
    if (newest !== undefined) return renderPreview(newest.digest, newest.layout);
    const first = findSubscription(config.subscriptions, null);
    const { feeds, conflicts, settings } = config;
    const composing = { store, feeds, conflicts, log: createLog(settings.logLevel, hideSecrets()) };
    const covers = { from: now - DAY_MS, until: now + 1 };
    return renderPreview(await composeSubscription(first, now + 1, covers, null, composing), first.layout);
  });
  if (page === null) throw new SitrepError('nothing is stored yet; run "sitrep start" first', exitCodes.notFound);
  writeFileSync(out, page);
  await writeOut(`${out}\n`);
  if (open) openFile(out);
}

/** Hands the file to the system's opener; where there is none, the path printed is all. */
function openFile(file: string): void {
  const opener = process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open';
  spawn(opener, [file], { detached: true, stdio: 'ignore' })
    .on('error', () => {})
    .unref();
}
