import type { Relevance } from '../../../../model/reading.ts';
import type { Document } from '../../../document.ts';
import { viewForGenre } from './genre-view.ts';
import { isObituary } from './obituary.ts';
import { isOpinion } from './opinion.ts';
import { isRetrospective } from './retrospective.ts';
import { isReview } from './review.ts';

/** What kind of text it is, by the marks it bears; `news` when it bears none. The first that fits is taken, in this order. */
export function judgeGenre(document: Document): Relevance['genre'] {
  const view = viewForGenre(document);
  if (isReview(view)) return 'review';
  if (isObituary(view)) return 'obituary';
  if (isRetrospective(view)) return 'retrospective';
  if (isOpinion(view)) return 'opinion';
  return 'news';
}
