import type { Claim, ClaimGroup, ReadArticle } from '../../model/story.ts';
import { joinContradictions } from './contradictions.ts';
import { byTime, gatherClaims } from './gather-claims.ts';
import { makeSameVoice } from './same-voice.ts';
import { settleClaims } from './settle-claims.ts';
import { withoutHeadlines } from './without-headlines.ts';

/**
 * What the articles of one story (any order) say together: their figures gathered by what they are about (measure, thing
 * counted, side, place, period), groups by their oldest claim. Inside a group the latest word of each claimant stands, a
 * lower bound gives way to a later count whoever gives it, and claimants who differ stand side by side; no value is ever
 * computed from two. A part, or what came on top, is never a rival of the whole. Groups in which no figure is key are
 * left out.
 */
export function reconcileClaims(articles: readonly ReadArticle[]): readonly ClaimGroup[] {
  const outletOf = new Map(articles.map(({ article }) => [article.id, article.feedId]));
  const texts = new Map(articles.map(({ article }) => [article.id, article.text]));
  const isSameVoice = makeSameVoice(articles);
  const textOf = (id: string): string => texts.get(id) ?? '';
  const settled = gatherClaims(articles, isSameVoice)
    .filter(({ claims }) => claims.some((claim) => claim.figure.key))
    .map(({ subject, claims }) => ({
      subject,
      group: settleClaims(withoutHeadlines(claims, textOf), outletOf, isSameVoice),
    }));
  return joinContradictions(settled, textOf, isSameVoice).toSorted((a, b) => byTime(oldest(a), oldest(b)));
}

const oldest = ({ standing, superseded, agreeing = [] }: ClaimGroup): Claim =>
  [...standing, ...superseded, ...agreeing].reduce((first, claim) => (byTime(claim, first) < 0 ? claim : first));
