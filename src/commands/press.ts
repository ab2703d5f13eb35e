import type { Digest, DigestStory } from '../model/digest.ts';
import { parseStoryValue } from '../platforms/sheet/actions.ts';
import { plain, type Sheet, strong } from '../platforms/sheet/sheet.ts';
import { storyMore, storySources } from '../platforms/sheet/story-sheet.ts';
import type { Store } from '../store/store.ts';
import { foundQuoteLine } from './run/findings.ts';
import type { CommandSurroundings } from './surroundings.ts';

/** A story as it was delivered. */
export interface DeliveredStory {
  readonly digest: Digest;
  readonly story: DigestStory;
  readonly index: number;
}

/** Looks up the story a button stands under; null when its digest is not kept any more. */
export async function deliveredStory(value: string, store: Store): Promise<DeliveredStory | null> {
  const parsed = parseStoryValue(value);
  if (parsed === null) return null;
  const delivery = await store.deliveries.get(parsed.deliveryId);
  const digest = delivery === null ? null : ((await store.editions.get(delivery.editionId))?.digest ?? null);
  const story = digest?.stories[parsed.index];
  return digest === null || story === undefined ? null : { digest, story, index: parsed.index };
}

/** What *More quotes* shows. */
export async function pressMore(value: string, { store }: CommandSurroundings): Promise<Sheet> {
  const found = await deliveredStory(value, store);
  return found === null ? gone : storyMore(found.story, found.index, found.digest.timeZone);
}

/** What *Sources* shows. */
export async function pressSources(value: string, { store }: CommandSurroundings): Promise<Sheet> {
  const found = await deliveredStory(value, store);
  return found === null
    ? gone
    : [{ kind: 'heading', runs: [strong(found.story.headline)] }, ...storySources(found.story, found.digest.timeZone)];
}

/** One graphic quote, found again in the stored article by where it stands: "article:start:end". */
export async function pressQuote(value: string, { store, feeds }: CommandSurroundings): Promise<Sheet> {
  const [, articleId = '', start, end] = /^(.+):(\d+):(\d+)$/u.exec(value) ?? [];
  const entry = await store.articles.get(articleId);
  const index =
    entry?.reading.quotes.findIndex((quote) => quote.start === Number(start) && quote.end === Number(end)) ?? -1;
  const quote = entry?.reading.quotes[index];
  if (entry === null || quote === undefined) return gone;
  if (entry.article.text.slice(quote.start, quote.end) !== quote.text) return gone;
  const line = foundQuoteLine({ article: entry.article, index, quote, sentence: '' }, 1, feeds);
  return line === null || line.kind !== 'quote' ? gone : [{ ...line, graphic: false }];
}

const gone: Sheet = [{ kind: 'text', runs: [plain('This is not kept any more.')] }];
