import type { Conflict } from '../../../model/conflict.ts';
import type { Relevance } from '../../../model/reading.ts';
import { tokenise } from '../../../text/tokens.ts';
import type { Document } from '../../document.ts';
import { collectTerms } from './collect-terms.ts';
import { nameFinder } from './conflict-names.ts';
import { judgeGenre } from './genre/judge-genre.ts';
import { judgeStretch, type StretchJudgement } from './judge-stretch.ts';
import { pickConflict } from './pick-conflict.ts';
import { cutStretches, type Stretch } from './stretches.ts';

/** A text with this score or more is war news. */
const THRESHOLD = 0.5;
/** A war article speaks of war in this part of its stretches; the rest may be background, quotes, the price of bread. */
const SPEAKING_PART = 1 / 3;
/** Each stretch counts this much of the one before it: news says first what it is about. */
const FADE = 0.93;
/** No stretch may be surer than this, in log-odds, so that one lurid paragraph does not decide for a whole article. */
const SUREST = 5;

interface Judged {
  readonly stretch: Stretch;
  readonly judgement: StretchJudgement;
  readonly weight: number;
}

/**
 * Whether the document is war news, how sure, which conflict it belongs to and the terms that decided. The third of the text
 * that speaks most of war decides; the title counts with the first stretch. Only news and opinion can be war news: a
 * retrospective, a review or an obituary is not, whatever its words.
 */
export function judgeRelevance(document: Document, conflicts: readonly Conflict[]): Relevance {
  const { tokens } = document;
  const names = nameFinder(conflicts);
  const title = document.title === null ? [] : tokenise(`${document.title}.`);
  const judged = cutStretches(document).map((stretch, index): Judged => {
    const lead = index === 0 ? title : [];
    const { odds, shares } = judgeStretch([...lead, ...tokens.slice(stretch.from, stretch.to)], names);
    return { stretch, judgement: { odds: clamp(odds), shares: shares.subarray(lead.length) }, weight: FADE ** index };
  });
  const speaking = judged
    .toSorted((a, b) => b.judgement.odds - a.judgement.odds)
    .slice(0, Math.ceil(judged.length * SPEAKING_PART));
  const total = speaking.reduce((sum, { weight }) => sum + weight, 0);
  const odds = speaking.reduce((sum, { judgement, weight }) => sum + (judgement.odds * weight) / total, 0);
  const score = total === 0 ? 0 : 1 / (1 + Math.exp(-odds));
  const shares = new Float64Array(tokens.length);
  for (const { stretch, judgement, weight } of speaking) {
    judgement.shares.forEach((share, at) => {
      shares[stretch.from + at] = (share * weight) / total;
    });
  }
  const genre = judgeGenre(document);
  const war = score >= THRESHOLD && (genre === 'news' || genre === 'opinion');
  const leadEnd = title.length + (judged[0]?.stretch.to ?? 0);
  const matches = names([...title, ...tokens]);
  const leadMatches = matches.filter((match) => match.from < leadEnd).length;
  return {
    war,
    score: Number(score.toFixed(4)),
    conflict: war ? pickConflict(matches, leadMatches) : null,
    terms: collectTerms(document.text, tokens, shares),
    genre,
  };
}

function clamp(odds: number): number {
  return Math.max(-SUREST, Math.min(SUREST, odds));
}
