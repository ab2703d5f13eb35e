import { readFeedHtml } from '../../articles/feed-html.ts';
import type { ItemGlance } from '../../articles/reader.ts';
import { readingLanguage } from '../../articles/reading-language.ts';
import { canRead, read } from '../../extract/read.ts';
import type { Conflict } from '../../model/conflict.ts';
import type { Item } from '../../model/item.ts';

/** Looks at an item's headline and summary. `feedLanguage`: the language its feed is declared to be in, or null. */
export function glanceAtItem(item: Item, feedLanguage: string | null, conflicts: readonly Conflict[]): ItemGlance {
  const preview = [item.title, readFeedHtml(item.summaryHtml)].filter((part) => part !== '').join('\n\n');
  const { readAs } = readingLanguage(preview, feedLanguage);
  const { relevance } = read({ text: preview, title: item.title, language: readAs, conflicts });
  return { preview, language: readAs, readable: readAs === null || canRead(readAs), relevance };
}
