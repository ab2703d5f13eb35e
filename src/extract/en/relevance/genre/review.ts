import type { GenreView } from './genre-view.ts';

const LABEL =
  /\b(?:film|movie|book|game|tv|television|theatre|theater|album|album|exhibition|documentary|series|play) review\b|\breview\s*[:|–—-]|[:|–—-]\s*review\s*$/i;
const WORK =
  /\b(?:film|movie|documentary|novel|memoir|miniseries|tv series|drama series|play|album|video ?game|game|sequel|biopic|opera|exhibition)\b/i;
const MAKING =
  /\b(?:director|directed|directs|starring|stars as|screenplay|screenwriter|cinemas?|box office|premieres?|premiered|actors?|actress|cast|audiences?|soundtrack|streaming|netflix|gameplay|players|publisher|published by|bestseller|chapters?|readers|critics?|curators?|galler(?:y|ies))\b/gi;

/**
 * Whether the text is about a work: a film, a book, a game. Finds "The new war film follows a platoon … the director …"; refuses "a
 * film crew was hit by shelling".
 */
export function isReview({ title, lead }: GenreView): boolean {
  if (LABEL.test(title)) return true;
  const making = new Set((lead.match(MAKING) ?? []).map((word) => word.toLowerCase()));
  return WORK.test(lead) && making.size >= 2;
}
