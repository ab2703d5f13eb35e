import { removeFeedEntry } from '../../config/edit-feed-list.ts';
import { feedPlaces } from '../../config/feed-places.ts';
import { loadConfig } from '../../config/load-config.ts';
import { rewriteConfig } from '../../config/rewrite-config.ts';
import { exitCodes, SitrepError } from '../../errors.ts';
import { writeNote, writeOut } from '../output.ts';
import { findFeed, noSuchFeed } from './find-feed.ts';

/**
 * `sitrep feeds remove`: takes a feed's entry out of the configuration file. What it brought stays stored.
 *
 * @throws SitrepError (exit code 7) for an unknown feed, (3) for one that stands in an included list or that a subscription names
 */
export async function removeFeed(word: string, configFile: string): Promise<void> {
  const config = loadConfig(configFile);
  const feed = findFeed(config.feeds, word);
  if (feed === null) throw noSuchFeed(config.feeds, word);
  const place = feedPlaces(configFile).get(feed.id);
  if (place !== undefined && !place.own) {
    throw new SitrepError(
      `"${feed.id}" stands in the list ${place.shown}, which ${configFile} includes. ` +
        'To stop polling it set "enabled: false" at its entry there, or name single feeds instead of the list.',
      exitCodes.configuration,
    );
  }
  const naming = config.subscriptions.filter((subscription) => subscription.filter.feeds.includes(feed.id));
  if (naming.length > 0) {
    const ids = naming.map((subscription) => `"${subscription.id}"`).join(', ');
    throw new SitrepError(
      `"${feed.id}" is named by the subscription ${ids}; take it out of "feeds:" there first`,
      exitCodes.configuration,
    );
  }
  rewriteConfig(config.file, (source) => removeFeedEntry(source, ['feeds'], feed.id));
  await writeOut(`Removed "${feed.id}" (${feed.name}) from ${configFile}.\n`);
  writeNote('What it brought stays; it is no longer polled from the next start.');
}
