import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { addFeedEntries, type FeedEntry } from '../../config/edit-feed-list.ts';
import { feedPlaces } from '../../config/feed-places.ts';
import { loadConfig } from '../../config/load-config.ts';
import { rewriteConfig } from '../../config/rewrite-config.ts';
import { exitCodes, SitrepError } from '../../errors.ts';
import { readOpml, writeOpml } from '../../feeds/find/opml.ts';
import { urlKey } from '../../feeds/identity/canonical-url.ts';
import { feedId } from '../../feeds/identity/feed-id.ts';
import { decodeText } from '../../feeds/parse/decode-text.ts';
import { oneLine } from '../one-line.ts';
import { writeNote, writeOut } from '../output.ts';
import { readStdin } from '../read-stdin.ts';
import { languageOf } from './add-feed.ts';

/** Tens of thousands of feeds; more is no list of anybody's. */
const MAX_BYTES = 10_000_000;

/**
 * `sitrep feeds import`: writes every subscription of an OPML file that is not configured yet into the configuration file.
 *
 * @throws SitrepError (exit code 4) when the file cannot be read or holds no feed
 */
export async function importFeeds(opmlFile: string, configFile: string): Promise<void> {
  const config = loadConfig(configFile);
  let bytes: Uint8Array;
  try {
    bytes = opmlFile === '-' ? await readStdin(MAX_BYTES) : readFileSync(opmlFile);
  } catch (error) {
    throw new SitrepError(`${opmlFile} cannot be read: ${(error as Error).message}`, exitCodes.input);
  }
  const opml = readOpml(decodeText(bytes, null).text);
  if (!opml.ok) throw new SitrepError(`${opmlFile}: ${opml.reason}`, exitCodes.input);
  const ids = new Set(config.feeds.map((feed) => feed.id));
  const keys = new Set(config.feeds.map((feed) => urlKey(feed.url)));
  const entries: FeedEntry[] = [];
  for (const { url, title, language } of opml.feeds) {
    const key = urlKey(url);
    if (key === null || keys.has(key)) continue;
    const name = title === url ? new URL(url).hostname : oneLine(title, 100);
    const id = feedId(name, url, ids);
    ids.add(id);
    keys.add(key);
    entries.push({ id, name, url, ...languageOf(language), text: 'feed', rights: 'Terms not checked.' });
  }
  if (entries.length > 0) rewriteConfig(config.file, (source) => addFeedEntries(source, ['feeds'], entries));
  const known = opml.feeds.length - entries.length;
  await writeOut(
    `${entries.length} feeds added to ${configFile}${known === 0 ? '' : `, ${known} left out that are configured already or named twice`}.\n`,
  );
  if (entries.length > 0) writeNote('None was fetched yet; "sitrep doctor" tries them all.');
}

/** `sitrep feeds export`: the configured feeds as OPML 2.0 on stdout, in folders by the list they stand in. */
export async function exportFeeds(configFile: string, now: number): Promise<void> {
  const config = loadConfig(configFile);
  const places = feedPlaces(configFile);
  const feeds = config.feeds
    .filter((feed) => feed.enabled)
    .map(({ id, name, url, language }) => {
      const place = places.get(id);
      const folders = place === undefined || place.own ? [] : [basename(place.file).replace(/\.ya?ml$/u, '')];
      return { url, title: name, site: null, language, folders };
    });
  await writeOut(writeOpml(feeds, { title: 'Sitrep feeds', created: now }));
}
