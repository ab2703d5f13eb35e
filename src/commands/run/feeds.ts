import { digestTime, plural } from '../../digest/digest-words.ts';
import type { FeedState } from '../../model/feed.ts';
import { safeLink } from '../../platforms/safe-link.ts';
import { plain, type SheetLine, strong } from '../../platforms/sheet/sheet.ts';
import { type Answer, sheetAnswer } from '../answer.ts';
import { type LaterTask, laterAnswer } from '../answer-command.ts';
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
  const added = new Set((await store.addedFeeds.all()).map(({ feed }) => feed.id));
  return sheetAnswer([
    { kind: 'label', text: plural(feeds.length, 'feed') },
    ...feeds.map((feed): SheetLine => {
      const kind = feed.kind === 'independent' ? '' : `, ${feed.kind}`;
      const origin = added.has(feed.id) ? ', added in chat' : '';
      return {
        kind: 'bullet',
        runs: [
          strong(feed.name, safeLink(feed.url)),
          plain(` (${feed.id}${kind}${origin}): ${feed.enabled ? health(states.get(feed.id)) : 'switched off'}`),
        ],
      };
    }),
    {
      kind: 'small',
      runs: [
        plain('Those not added in chat are declared in sitrep.yaml and changed there. feeds test <url> tries one.'),
      ],
    },
  ]);
}

/** Fetches and reads a feed once, changing nothing. */
export async function testFeed(values: OptionValues, asker: Asker): Promise<Answer> {
  return askFeed(values, asker, (url) => ({ task: 'test-feed', url }));
}

/** Finds the feed behind an address, reads it once and has it polled from then on. */
export async function addFeed(values: OptionValues, asker: Asker): Promise<Answer> {
  const by = `${asker.platform}:${asker.userId}`;
  return askFeed(values, asker, (url) => ({ task: 'add-feed', url, name: textOf(values, 'name') ?? '', by }));
}

/** Takes out a feed that was added in chat; one of the configuration file is changed there. What it brought stays. */
export async function removeFeed(
  values: OptionValues,
  _asker: Asker,
  { store, feeds, refreshFeeds }: CommandSurroundings,
): Promise<Answer> {
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
  if (await store.addedFeeds.remove(feed.id)) {
    await refreshFeeds();
    return sheetAnswer([
      {
        kind: 'text',
        runs: [strong(feed.name), plain(` (${feed.id}) is polled no more; what it brought stays.`)],
      },
    ]);
  }
  return sheetAnswer([
    {
      kind: 'text',
      runs: [
        strong(feed.name),
        plain(
          ` is declared in sitrep.yaml, which chat does not change: set “enabled: false” at the feed with id ${feed.id}.`,
        ),
      ],
    },
  ]);
}

function askFeed(values: OptionValues, asker: Asker, task: (url: string) => LaterTask): Answer {
  const url = textOf(values, 'url') ?? '';
  if (!/^https?:\/\//iu.test(url) || !URL.canParse(url)) {
    return sheetAnswer([{ kind: 'text', runs: [plain(`“${url}” is not a web address.`)] }]);
  }
  return laterAnswer(task(url), asker, `Reading ${new URL(url).hostname} …`);
}

function health(state: FeedState | undefined): string {
  if (state === undefined || state.lastPolledAt === null) return 'not polled yet';
  if (state.gone) return 'gone for good (410)';
  const last = state.lastItemAt === null ? 'nothing yet' : `newest item ${digestTime(state.lastItemAt, 'UTC')}`;
  return state.reason === null ? `${last}, ${state.itemsPerDay.toFixed(1)} a day` : `${state.reason}; ${last}`;
}
