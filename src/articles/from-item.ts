import type { TextPolicy } from '../model/feed.ts';
import type { Item } from '../model/item.ts';
import { readFeedEnding, readFeedHtml } from './feed-html.ts';
import { headlineOf, type ItemText } from './item-text.ts';
import { countWords } from './recognise/page-view.ts';

/** Words from which feed content can be a whole article; summaries and leads stay below. */
const WHOLE_ARTICLE_WORDS = 150;

const TEASER_END =
  /(?:\[(?:…|\.\.\.|&hellip;)\]|\((?:more|mehr|далее)(?:…|\.\.\.)?\)|(?:continue reading|read (?:the )?(?:full|rest|whole|entire|more|on)\b|keep reading|full (?:story|article)|click here to|weiterlesen|lire la suite|seguir leyendo|leer más|continua a leggere|читать (?:далее|дальше|полностью)|читати далі|اقرأ المزيد|קרא עוד)[^.!?]{0,120})[\s.…»→>)]*$/iu;

const CUT_OFF = /[\p{L}\p{N},]\s?(?:…|\.\.\.)$/u;

/**
 * The text of a feed entry under the feed's policy. `headline`: the title and nothing more, whatever the feed holds.
 * Otherwise the longer of its content and its summary, else the title.
 */
export function textFromItem(item: Item, policy: TextPolicy): ItemText {
  if (policy === 'headline') return { ...headlineOf(item), whole: true };
  const html = item.contentHtml.length >= item.summaryHtml.length ? item.contentHtml : item.summaryHtml;
  const text = readFeedHtml(html);
  if (text === '') return headlineOf(item);
  return { text, textFrom: 'feed', whole: isWholeArticle(text) && isWholeArticle(readFeedEnding(html)) };
}

/** Long enough, and not broken off or ending in an invitation to read on elsewhere. */
export function isWholeArticle(text: string): boolean {
  return countWords(text) >= WHOLE_ARTICLE_WORDS && !TEASER_END.test(text) && !CUT_OFF.test(text);
}
