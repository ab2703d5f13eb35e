import { addFeedEntries, type FeedEntry } from '../../config/edit-feed-list.ts';
import { feedPlaces } from '../../config/feed-places.ts';
import { loadConfig } from '../../config/load-config.ts';
import { rewriteConfig } from '../../config/rewrite-config.ts';
import { exitCodes, SitrepError } from '../../errors.ts';
import { findFeeds } from '../../feeds/find/find-feeds.ts';
import { urlKey } from '../../feeds/identity/canonical-url.ts';
import { feedId } from '../../feeds/identity/feed-id.ts';
import { createFeedParser } from '../../feeds/parse/parse-feed-in-worker.ts';
import { createHttp } from '../../http/http.ts';
import type { Feed } from '../../model/feed.ts';
import { userAgent } from '../../version.ts';
import { oneLine } from '../one-line.ts';
import { writeNote, writeOut } from '../output.ts';

export interface AddFeedOptions {
  readonly config: string;
  readonly id: string | null;
  readonly name: string | null;
  readonly kind: Feed['kind'];
  readonly text: Feed['text'];
}

/**
 * `sitrep feeds add`: finds the feed behind an address, reads it once and writes it into the configuration file.
 *
 * @throws SitrepError (exit code 5) when there is no feed, (3) when it is configured already or the id is taken
 */
export async function addFeed(address: string, options: AddFeedOptions): Promise<void> {
  const config = loadConfig(options.config);
  const places = feedPlaces(options.config);
  const refuseKnown = (url: string) => {
    const known = config.feeds.find((feed) => urlKey(feed.url) === urlKey(url));
    if (known === undefined) return;
    const where = places.get(known.id)?.shown ?? options.config;
    const off = known.enabled ? '' : ' It is switched off there: set "enabled: true" to have it polled.';
    throw new SitrepError(
      `${url} is configured already: it is the feed "${known.id}" in ${where}.${off}`,
      exitCodes.configuration,
    );
  };
  refuseKnown(address);
  const taken = new Set(config.feeds.map((feed) => feed.id));
  if (options.id !== null && taken.has(options.id)) {
    throw new SitrepError(
      `the id "${options.id}" is taken by another feed; choose another --id`,
      exitCodes.configuration,
    );
  }
  const http = createHttp({ userAgent: userAgent(config.settings.contact), allowHosts: config.settings.allowHosts });
  const parser = createFeedParser();
  try {
    const found = await findFeeds(address, { http, parser, now: Date.now });
    const [chosen, ...others] = found.ok ? found.feeds : [];
    if (!found.ok || chosen === undefined) {
      const reason = found.ok ? 'no feed was found' : found.reason;
      throw new SitrepError(`${address}: ${reason}; give the address of the feed itself`, exitCodes.fetch);
    }
    refuseKnown(chosen.url);
    const { title, language, items } = chosen.feed;
    const name = oneLine(options.name ?? title, 100) || new URL(chosen.url).hostname;
    const entry: FeedEntry = {
      id: options.id ?? feedId(name, chosen.url, taken),
      name,
      url: chosen.url,
      ...languageOf(language),
      kind: options.kind,
      text: options.text,
      rights: 'Terms not checked.',
    };
    rewriteConfig(config.file, (source) => addFeedEntries(source, ['feeds'], [entry]));
    await writeOut(
      `Added "${entry.id}" (${name}, ${items.length} items, ${chosen.encoding}) to ${options.config}: ${chosen.url}\n`,
    );
    if (others.length > 0) writeNote('The page declares more feeds; add one by its address:');
    for (const { url, feed } of others) writeNote(`  ${url}  ${oneLine(feed.title, 80)}`);
    writeNote('It is polled from the next start; "sitrep feeds test" shows what it brings.');
  } finally {
    await Promise.all([http.close(), parser.close()]);
  }
}

/** "en-GB" is English; anything that is no language code is left for each article to be detected. */
export function languageOf(declared: string | null): { readonly language?: string } {
  const code = /^([a-z]{2,3})(?:[-_]|$)/iu.exec(declared ?? '')?.[1]?.toLowerCase();
  return code === undefined ? {} : { language: code };
}
