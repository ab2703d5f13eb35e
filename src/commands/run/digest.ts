import type { Digest } from '../../model/digest.ts';
import { plain, type Sheet } from '../../platforms/sheet/sheet.ts';
import { type Answer, sheetAnswer } from '../answer.ts';
import { laterAnswer } from '../answer-command.ts';
import type { Asker } from '../asker.ts';
import type { OptionValues } from '../command.ts';
import { numberOf, sinceOf, textOf } from '../option-values.ts';
import type { CommandSurroundings } from '../surroundings.ts';
import { allSubscriptions, ofChannel } from './subscriptions.ts';

const DAY_MS = 24 * 3_600_000;

/** The newest digest of this channel, else of anyone; with `topic`, only its stories on that. */
export async function latestDigest(
  values: OptionValues,
  asker: Asker,
  surroundings: CommandSurroundings,
): Promise<Answer> {
  const all = await allSubscriptions(surroundings);
  const here = ofChannel(all, asker);
  const editions = await Promise.all(
    (here.length > 0 ? here : all).map((each) => surroundings.store.editions.latest(each.id)),
  );
  const newest = editions
    .filter((edition) => edition !== null)
    .filter((edition) => edition.digest !== null)
    .toSorted((a, b) => b.slotAt - a.slotAt)[0];
  if (newest === undefined || newest.digest === null) {
    return hint('No digest has been made yet.', 'digest now since:24h composes one from what is stored.');
  }
  const topic = textOf(values, 'topic');
  const digest = topic === null ? newest.digest : onTopic(newest.digest, topic);
  if (digest.stories.length === 0 && topic !== null) {
    return hint(
      `The latest digest has nothing on “${topic}”.`,
      `digest now topic:${topic} since:3d looks further back.`,
    );
  }
  return { kind: 'digest', digest };
}

/** Composed now from what is stored, as the channel's own digest would be. */
export async function digestNow(
  values: OptionValues,
  asker: Asker,
  surroundings: CommandSurroundings,
): Promise<Answer> {
  const until = surroundings.now();
  const [subscription = null] = ofChannel(await allSubscriptions(surroundings), asker);
  const digest = await surroundings.compose({
    from: sinceOf(values, until) ?? until - DAY_MS,
    until,
    topic: textOf(values, 'topic'),
    stories: values.has('limit') ? numberOf(values, 'limit', 5) : null,
    subscription,
    asDue: false,
  });
  return { kind: 'digest', digest };
}

/** One article: at once when it is stored, else fetched by a job. */
export async function digestOfArticle(
  values: OptionValues,
  asker: Asker,
  surroundings: CommandSurroundings,
): Promise<Answer> {
  const url = textOf(values, 'url') ?? '';
  if (!/^https?:\/\//iu.test(url) || !URL.canParse(url))
    return hint(`“${url}” is not a web address.`, 'digest article https://…');
  const stored = await surroundings.store.articles.byUrl(url);
  if (stored !== null && stored.article.text !== '')
    return { kind: 'digest', digest: surroundings.digestArticle(stored) };
  return laterAnswer({ task: 'article', url }, asker, `Fetching ${new URL(url).hostname} …`);
}

function onTopic(digest: Digest, topic: string): Digest {
  const words = topic.toLowerCase();
  const stories = digest.stories.filter(
    (story) =>
      story.conflict?.toLowerCase().includes(words) ||
      JSON.stringify([story.headline, story.lead?.text, story.figures, story.quotes]).toLowerCase().includes(words),
  );
  return { ...digest, stories };
}

function hint(what: string, next: string): Answer {
  const sheet: Sheet = [
    { kind: 'text', runs: [plain(what)] },
    { kind: 'small', runs: [plain(`Try: ${next}`)] },
  ];
  return sheetAnswer(sheet);
}
