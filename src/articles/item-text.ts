import type { Item } from '../model/item.ts';

/** What a feed entry gives to read by itself. */
export interface ItemText {
  readonly text: string;
  readonly textFrom: 'feed' | 'headline';
  /** The text is the whole article, as far as can be told: nothing is to be fetched. */
  readonly whole: boolean;
}

/** The title and nothing more. */
export function headlineOf(item: Item): ItemText {
  return { text: item.title.trim(), textFrom: 'headline', whole: false };
}
