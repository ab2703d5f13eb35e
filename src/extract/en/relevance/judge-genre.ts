import type { Relevance } from '../../../model/reading.ts';
import type { Document } from '../../document.ts';

/** Genre of the text, by the marks it bears. */
export function judgeGenre(document: Document): Relevance['genre'] {
  const title = document.title ?? '';
  const lead = document.text.slice(0, 700);
  if (
    /^(?:opinion|editorial|op-ed|analysis|comment|viewpoint|column)\b\s*[:|–—-]/i.test(title) ||
    /\b(?:is a columnist|the views expressed|the author is|opinions expressed)\b/i.test(document.text)
  )
    return 'opinion';
  if (/\b(?:film|movie|novel|documentary|album|play|series|game) review\b/i.test(`${title}\n${lead}`)) return 'review';
  if (/\bobituary\b/i.test(title)) return 'obituary';
  return 'news';
}
