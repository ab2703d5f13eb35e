import { dirname, relative, resolve } from 'node:path';
import { readYaml } from './read-yaml.ts';
import { configSchema, feedListSchema } from './schema.ts';

/** Where each feed is declared: the configuration file itself, or a list that it includes. */
export interface FeedPlace {
  /** Absolute path. */
  readonly file: string;
  /** As a person would write it from the working folder. */
  readonly shown: string;
  /** The entry stands in the configuration file itself. */
  readonly own: boolean;
}

/** By feed id. Expects a configuration that `loadConfig` accepts; what cannot be read is left out. */
export function feedPlaces(configFile: string): ReadonlyMap<string, FeedPlace> {
  const file = resolve(configFile);
  const entries = readYaml(file, file, configSchema).value?.feeds ?? [];
  const places = new Map<string, FeedPlace>();
  for (const entry of entries) {
    if (typeof entry !== 'string') {
      places.set(entry.id, placeOf(file, true));
      continue;
    }
    const list = resolve(dirname(file), entry);
    for (const feed of readYaml(list, list, feedListSchema).value ?? []) places.set(feed.id, placeOf(list, false));
  }
  return places;
}

function placeOf(file: string, own: boolean): FeedPlace {
  const near = relative(process.cwd(), file);
  return { file, shown: near.startsWith('..') ? file : near, own };
}
