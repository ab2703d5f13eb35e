import { digestTime } from '../../digest/digest-words.ts';
import type { FeedState } from '../../model/feed.ts';
import { safeLink } from '../../platforms/safe-link.ts';
import { plain, type SheetLine, strong } from '../../platforms/sheet/sheet.ts';
import { type Answer, sheetAnswer } from '../answer.ts';
import { laterAnswer } from '../answer-command.ts';
import type { Asker } from '../asker.ts';
import type { OptionValues } from '../command.ts';
import { textOf } from '../option-values.ts';
import type { CommandSurroundings } from '../surroundings.ts';

/** Every feed with how it does. */
export async function listFeeds(
  _values: OptionValues,
  _asker: Asker,
  { store, feeds }: CommandSurroundings,
): Promise<Answer> {
  const states = new Map((await store.feeds.all()).map((state) => [state.feedId, state]));
  return sheetAnswer([
    { kind: 'label', text: `${feeds.length} feeds` },
    ...feeds.map((feed): SheetLine => {
      const kind = feed.kind === 'independent' ? '' : `, ${feed.kind}`;
      return {
        kind: 'bullet',
        runs: [
          strong(feed.name, safeLink(feed.url)),
          plain(` (${feed.id}${kind}): ${feed.enabled ? health(states.get(feed.id)) : 'switched off'}`),
        ],
      };
    }),
    { kind: 'small', runs: [plain('feeds test <url> tries one without adding it.')] },
  ]);
}

/** Fetches and reads a feed once, changing nothing. */
export async function testFeed(values: OptionValues, asker: Asker): Promise<Answer> {
  return askFeed('test-feed', values, asker);
}

/** Tests a feed and says how to add it: feeds are declared in the configuration file, so that a restart keeps them. */
export async function addFeed(values: OptionValues, asker: Asker): Promise<Answer> {
  return askFeed('add-feed', values, asker);
}

/** Says how to take a feed out. */
export async function removeFeed(values: OptionValues, _asker: Asker, { feeds }: CommandSurroundings): Promise<Answer> {
  const word = (textOf(values, 'feed') ?? '').toLowerCase();
  const feed = feeds.find(
    (each) => each.id === word || each.name.toLowerCase() === word || each.url.toLowerCase() === word,
  );
  if (feed === undefined) {
    return sheetAnswer([
      { kind: 'text', runs: [plain(`No feed is called “${word}”.`)] },
      { kind: 'small', runs: [plain('feeds list names them all.')] },
    ]);
  }
  return sheetAnswer([
    {
      kind: 'text',
      runs: [
        plain('Feeds are declared in sitrep.yaml. To stop polling '),
        strong(feed.name),
        plain(`, set “enabled: false” at the feed with id ${feed.id} and restart; what it brought stays.`),
      ],
    },
  ]);
}

function askFeed(task: 'test-feed' | 'add-feed', values: OptionValues, asker: Asker): Answer {
  const url = textOf(values, 'url') ?? '';
  if (!/^https?:\/\//iu.test(url) || !URL.canParse(url)) {
    return sheetAnswer([{ kind: 'text', runs: [plain(`“${url}” is not a web address.`)] }]);
  }
  return laterAnswer({ task, url, name: textOf(values, 'name') ?? '' }, asker, `Reading ${new URL(url).hostname} …`);
}

function health(state: FeedState | undefined): string {
  if (state === undefined || state.lastPolledAt === null) return 'not polled yet';
  if (state.gone) return 'gone for good (410)';
  const last = state.lastItemAt === null ? 'nothing yet' : `newest item ${digestTime(state.lastItemAt, 'UTC')}`;
  return state.reason === null ? `${last}, ${state.itemsPerDay.toFixed(1)} a day` : `${state.reason}; ${last}`;
}
