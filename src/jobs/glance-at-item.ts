import { readFeedHtml } from '../articles/feed-html.ts';
import { readingLanguage } from '../articles/reading-language.ts';
import { canRead, read } from '../extract/read.ts';
import type { Conflict } from '../model/conflict.ts';
import type { Item } from '../model/item.ts';
import type { Relevance } from '../model/reading.ts';

/** What headline and summary say of an item before its page is fetched. */
export interface ItemGlance {
  /** Headline and summary. */
  readonly preview: string;
  /** The language it is read as; null when it could not be told. */
  readonly language: string | null;
  /** There is a language pack for it, or its language is still open. */
  readonly readable: boolean;
  readonly relevance: Relevance;
}

/** Looks at an item's headline and summary. `feedLanguage`: the language its feed is declared to be in, or null. */
export function glanceAtItem(item: Item, feedLanguage: string | null, conflicts: readonly Conflict[]): ItemGlance {
  const preview = [item.title, readFeedHtml(item.summaryHtml)].filter((part) => part !== '').join('\n\n');
  const { readAs } = readingLanguage(preview, feedLanguage);
  const { relevance } = read({ text: preview, title: item.title, language: readAs, conflicts });
  return { preview, language: readAs, readable: readAs === null || canRead(readAs), relevance };
}
