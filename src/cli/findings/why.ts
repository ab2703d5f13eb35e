import { loadConfig } from '../../config/load-config.ts';
import { exitCodes, SitrepError } from '../../errors.ts';
import { traceArticle } from '../../jobs/answer/trace-article.ts';
import { oneLine } from '../one-line.ts';
import { writeOut } from '../output.ts';
import { withStored } from '../stored.ts';

/**
 * `sitrep why`: every step an article took, up to the messages it was posted in, or where it was stopped.
 *
 * @throws SitrepError (exit code 7) when nothing is known of it
 */
export async function printWhy(configFile: string, idOrUrl: string, json: boolean): Promise<void> {
  const config = loadConfig(configFile);
  const steps = await withStored(config, async (store) => {
    const subscriptions = [...config.subscriptions, ...(await store.subscriptions.all())];
    return traceArticle(idOrUrl, store, config.feeds, subscriptions);
  });
  if (steps === null) {
    throw new SitrepError(
      `nothing is stored of "${idOrUrl}": no feed brought it, or it is older than what is kept; "sitrep status" names the silent feeds`,
      exitCodes.notFound,
    );
  }
  if (json) {
    await writeOut(`${JSON.stringify(steps, null, 2)}\n`);
    return;
  }
  const lines = steps.flatMap(({ step, what, because }) => [
    `${step.padEnd(10)}${oneLine(what)}`,
    ...because.map((line) => `${' '.repeat(12)}${oneLine(line)}`),
  ]);
  await writeOut(`${lines.join('\n')}\n`);
}
