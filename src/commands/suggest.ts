import type { CommandOption, SuggestionSource } from './command.ts';
import { measures } from './run/measures.ts';
import type { CommandSurroundings } from './surroundings.ts';

/** What Discord shows at once. */
const MAX_SUGGESTIONS = 25;
/** Newest findings looked through. */
const LOOK_BACK = 200;

export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

/** Values that continue what has been typed of an option, best first; at most 25. */
export async function suggest(
  option: CommandOption,
  typed: string,
  surroundings: CommandSurroundings,
): Promise<readonly Suggestion[]> {
  if (option.suggests === null) return [];
  const all = await sources[option.suggests](surroundings, typed);
  const word = typed.trim().toLowerCase();
  const starts = all.filter((each) => each.name.toLowerCase().startsWith(word));
  const holds = all.filter((each) => !starts.includes(each) && each.name.toLowerCase().includes(word));
  return [...starts, ...holds].slice(0, MAX_SUGGESTIONS);
}

/** Names the runtime still lists under their old spelling (IANA `backward` file); both are accepted. */
const renamed: Readonly<Record<string, string>> = {
  'Europe/Kiev': 'Europe/Kyiv',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'America/Godthab': 'America/Nuuk',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
};

const same = (value: string): Suggestion => ({ name: value, value });

const sources: Readonly<
  Record<SuggestionSource, (surroundings: CommandSurroundings, typed: string) => Promise<readonly Suggestion[]>>
> = {
  conflicts: async ({ conflicts }) => conflicts.map((conflict) => same(conflict.name)),
  measures: async () => measures.map(same),
  feeds: async ({ feeds }) => feeds.map((feed) => ({ name: feed.name, value: feed.id })),
  'time-zones': async () => Intl.supportedValuesOf('timeZone').map((zone) => same(renamed[zone] ?? zone)),
  speakers: async ({ store }) => {
    const found = await store.findings.quotes({
      speaker: null,
      about: null,
      feedId: null,
      since: null,
      limit: LOOK_BACK,
    });
    return [...new Set(found.map(({ quote }) => quote.speaker?.name).filter((name) => typeof name === 'string'))].map(
      same,
    );
  },
  headlines: async ({ store, now }) => {
    const day = 24 * 3_600_000;
    const seen = (await store.articles.headsBetween(now() - 2 * day, now() + 1)).map(({ title, id, firstSeenAt }) => ({
      name: title,
      value: id,
      at: firstSeenAt,
    }));
    const rejected = (await store.articles.rejections(now() - 2 * day, now() + 1)).map(({ title, id, at }) => ({
      name: `${title} (not posted)`,
      value: id,
      at,
    }));
    return [...seen, ...rejected].toSorted((a, b) => b.at - a.at);
  },
};
