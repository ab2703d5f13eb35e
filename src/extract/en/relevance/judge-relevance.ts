import type { Conflict } from '../../../model/conflict.ts';
import type { Relevance } from '../../../model/reading.ts';
import { tokenise } from '../../../text/tokens.ts';
import type { Document } from '../../document.ts';
import { collectTerms } from './collect-terms.ts';
import { nameFinder } from './conflict-names.ts';
import { judgeGenre } from './judge-genre.ts';
import { judgeStretch } from './judge-stretch.ts';
import { pickConflict } from './pick-conflict.ts';
import { cutStretches, tokensOf } from './stretches.ts';

/** A text with this score or more is war news. */
const THRESHOLD = 0.5;
/** Each stretch counts this much of the one before it: news says first what it is about. */
const FADE = 0.8;
/** No stretch may be surer than this, in log-odds, so that one lurid paragraph does not decide for a whole article. */
const SUREST = 5;

/** Whether the document is war news, how sure, which conflict it belongs to and the terms that decided. */
export function judgeRelevance(document: Document, conflicts: readonly Conflict[]): Relevance {
  const names = nameFinder(conflicts);
  const title = document.title === null ? [] : tokenise(`${document.title}.`);
  const stretches = cutStretches(document);
  const shares = new Float64Array(document.tokens.length);
  let odds = 0;
  let total = 0;
  stretches.forEach((stretch, index) => {
    const lead = index === 0 ? title : [];
    const judged = judgeStretch([...lead, ...tokensOf(document.tokens, stretch)], names);
    const weight = FADE ** index;
    odds += weight * Math.max(-SUREST, Math.min(SUREST, judged.odds));
    total += weight;
    for (let at = stretch.from; at < stretch.to; at++) {
      shares[at] = weight * (judged.shares[lead.length + at - stretch.from] ?? 0);
    }
  });
  const score = total === 0 ? 0 : 1 / (1 + Math.exp(-odds / total));
  const genre = judgeGenre(document);
  const war = score >= THRESHOLD && (genre === 'news' || genre === 'opinion');
  const leadEnd = title.length + (stretches[0]?.to ?? 0);
  const matches = names([...title, ...document.tokens]);
  const leadMatches = matches.filter((match) => match.from < leadEnd).length;
  return {
    war,
    score: Number(score.toFixed(4)),
    conflict: war ? pickConflict(matches, leadMatches) : null,
    terms: collectTerms(
      document.text,
      document.tokens,
      shares.map((share) => (total === 0 ? 0 : share / total)),
    ),
    genre,
  };
}
