import { feedPlaces } from '../../config/feed-places.ts';
import { loadConfig } from '../../config/load-config.ts';
import { initialState } from '../../feeds/poll/initial-state.ts';
import { believedMove } from '../../feeds/poll/moved-feed.ts';
import { reasonOfSilence } from '../../feeds/poll/silence.ts';
import type { Feed, FeedState } from '../../model/feed.ts';
import { columns } from '../columns.ts';
import { oneLine } from '../one-line.ts';
import { writeOut } from '../output.ts';
import { whenWords } from '../span-words.ts';
import { withStored } from '../stored.ts';

/** How one feed does. Times are ISO 8601, UTC. */
export interface FeedHealth {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly kind: Feed['kind'];
  readonly enabled: boolean;
  /** File the feed is declared in. */
  readonly file: string | null;
  readonly lastPolled: string | null;
  readonly lastSuccess: string | null;
  readonly newestItem: string | null;
  readonly status: number | null;
  readonly encoding: string | null;
  readonly itemsPerDay: number;
  /** Null when it is not polled: switched off, or gone for good. */
  readonly nextPoll: string | null;
  /** Why it is silent; null when it speaks. */
  readonly silence: string | null;
  /** Address of a permanent redirect, and whether it is believed and polled by now. */
  readonly moved: { readonly to: string; readonly believed: boolean } | null;
}

/** Shown in place of a file for a feed that was added by a command. */
const IN_CHAT = 'added in chat';

/** `sitrep feeds list`: every feed, of the configuration and added in chat, and how it does. */
export async function listFeeds(configFile: string, json: boolean, now: number): Promise<void> {
  const config = loadConfig(configFile);
  const places = feedPlaces(configFile);
  const { states, added } = (await withStored(config, async (store) => ({
    states: await store.feeds.all(),
    added: (await store.addedFeeds.all()).map(({ feed }) => feed),
  }))) ?? { states: [], added: [] };
  const byId = new Map(states.map((state) => [state.feedId, state]));
  const healths = [
    ...config.feeds.map((feed) => feedHealth(feed, byId.get(feed.id) ?? null, places.get(feed.id)?.shown ?? null, now)),
    ...added.map((feed) => feedHealth(feed, byId.get(feed.id) ?? null, IN_CHAT, now)),
  ];
  await writeOut(json ? `${JSON.stringify(healths, null, 2)}\n` : `${feedTable(healths, now).join('\n')}\n`);
}

/** How a feed does at `now`. */
export function feedHealth(feed: Feed, known: FeedState | null, file: string | null, now: number): FeedHealth {
  const state = known ?? initialState(feed.id, now);
  const polled = feed.enabled && !state.gone;
  const applies = state.movedTo !== null && (state.movedFrom ?? feed.url) === feed.url;
  return {
    id: feed.id,
    name: feed.name,
    url: feed.url,
    kind: feed.kind,
    enabled: feed.enabled,
    file,
    lastPolled: iso(state.lastPolledAt),
    lastSuccess: iso(state.lastSuccessAt),
    newestItem: iso(state.lastItemAt),
    status: state.status,
    encoding: state.encoding,
    itemsPerDay: Math.round(state.itemsPerDay * 10) / 10,
    nextPoll: polled ? iso(Math.max(state.nextAt, now)) : null,
    silence: feed.enabled ? reasonOfSilence(state, now) : null,
    moved:
      applies && state.movedTo !== null ? { to: state.movedTo, believed: believedMove(state, now) !== null } : null,
  };
}

/** The table a person reads: one line a feed, with what is wrong under it. */
export function feedTable(healths: readonly FeedHealth[], now: number): readonly string[] {
  const head = ['id', 'name', 'kind', 'last success', 'status', 'encoding', 'items/day', 'next poll'];
  const rows = healths.map((feed) => [
    feed.id,
    oneLine(feed.name, 40),
    feed.kind,
    when(feed.lastSuccess, now),
    feed.status === null ? '–' : String(feed.status),
    feed.encoding ?? '–',
    feed.lastSuccess === null ? '–' : String(feed.itemsPerDay),
    feed.enabled ? (feed.nextPoll === null ? 'gone for good' : when(feed.nextPoll, now)) : 'switched off',
  ]);
  const [first = '', ...lines] = columns([head, ...rows]);
  const told = lines.flatMap((line, index) => [line, ...notes(healths[index])]);
  const silent = healths.filter((feed) => feed.silence !== null).length;
  const polled = healths.filter((feed) => feed.nextPoll !== null).length;
  return [first, ...told, '', `${healths.length} feeds, ${polled} polled, ${silent} silent.`];
}

function notes(feed: FeedHealth | undefined): readonly string[] {
  if (feed === undefined) return [];
  const moved =
    feed.moved === null
      ? []
      : [
          feed.moved.believed
            ? `    has moved to ${oneLine(feed.moved.to)} and is polled there; write that address into ${feed.file ?? 'the configuration'}`
            : `    redirects to ${oneLine(feed.moved.to)} for good, it says; polled there once that has held for a day`,
        ];
  return [...(feed.silence === null ? [] : [`    silent: ${oneLine(feed.silence)}`]), ...moved];
}

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
const when = (at: string | null, now: number): string => whenWords(at === null ? null : Date.parse(at), now);
