import type { LanguagePack } from '../pack.ts';
import { abbreviations, sentenceOpeners } from './abbreviations.ts';
import { findFigures } from './figures/find-figures.ts';
import { findQuotes } from './quotes/find-quotes.ts';
import { judgeRelevance } from './relevance/judge-relevance.ts';

/** English, the first pack. */
export const english: LanguagePack = {
  language: 'en',
  abbreviations,
  sentenceOpeners,
  findQuotes,
  findFigures,
  judgeRelevance,
};
