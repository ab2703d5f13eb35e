import type { Conflict } from '../../../model/conflict.ts';
import type { Relevance } from '../../../model/reading.ts';
import { type Token, tokenise } from '../../../text/tokens.ts';
import type { Document } from '../../document.ts';
import { collectTerms } from './collect-terms.ts';
import { nameFinder } from './conflict-names.ts';
import { isFigurative } from './figurative.ts';
import { namesTwo } from './frames.ts';
import { judgeGenre } from './genre/judge-genre.ts';
import { judgeStretch } from './judge-stretch.ts';
import { pickConflict } from './pick-conflict.ts';
import { readWords } from './read-words.ts';
import { cutStretches, type Stretch } from './stretches.ts';
import { judgeWholeText } from './whole-text.ts';

/** A text with this score or more is war news. */
const THRESHOLD = 0.5;
/** A war article speaks of war in this part of its stretches; the rest may be background, quotes, the price of bread. */
const SPEAKING_PART = 1 / 3;
/** Each stretch counts this much of the one before it: news says first what it is about. */
const FADE = 0.93;
/** No stretch may be surer than this, in log-odds, so that one lurid paragraph does not decide for a whole article. */
const SUREST = 5;

/** What every stretch loses, in log-odds, when the title or the opening speaks of a price war or a culture war and the text names no conflict: what follows keeps to the figure. */
const FIGURE_ODDS = -2;

interface Judged {
  readonly stretch: Stretch;
  readonly odds: number;
  readonly weight: number;
}

/**
 * Whether the document is war news, how sure, which conflict it belongs to and the terms that decided. The third of the text
 * that speaks most of war decides; the title counts with the first stretch. What a text of several stretches is about as a whole
 * counts in each of them. Only news and opinion can be war news: a
 * retrospective, a review or an obituary is not, whatever its words.
 */
export function judgeRelevance(document: Document, conflicts: readonly Conflict[]): Relevance {
  const title = document.title === null ? [] : tokenise(`${document.title}.`);
  const tokens = [...title, ...document.tokens];
  const matches = nameFinder(conflicts)(tokens);
  const shares = new Float64Array(tokens.length);
  const named = namesTwo(matches);
  const stretches = cutStretches(document);
  const leadTo = (stretches[0]?.to ?? 0) + title.length;
  const figure = !named && hasFigurativeWar(tokens, leadTo) ? FIGURE_ODDS : 0;
  const whole = stretches.length > 1 ? judgeWholeText(readWords(tokens, 0, tokens.length, matches), matches) : null;
  const judged = stretches.map(({ from, to }, index): Judged => {
    const stretch = { from: index === 0 ? 0 : from + title.length, to: to + title.length };
    const odds = judgeStretch(tokens, stretch, matches, named, shares) + figure + (whole?.odds ?? 0);
    return { stretch, odds: Math.max(-SUREST, Math.min(SUREST, odds)), weight: FADE ** index };
  });
  const byOdds = judged.toSorted((a, b) => b.odds - a.odds);
  const speaking = byOdds.splice(0, Math.ceil(judged.length * SPEAKING_PART));
  const total = speaking.reduce((sum, { weight }) => sum + weight, 0);
  const odds = speaking.reduce((sum, judgement) => sum + (judgement.odds * judgement.weight) / total, 0);
  const score = total === 0 ? 0 : 1 / (1 + Math.exp(-odds));
  for (const { stretch, weight } of speaking) scaleShares(shares, stretch, weight / total);
  for (const { stretch } of byOdds) scaleShares(shares, stretch, 0);
  for (const at of whole?.at ?? []) shares[at] = (shares[at] ?? 0) + (whole?.odds ?? 0) / (whole?.at.length ?? 1);
  const genre = judgeGenre(document);
  const war = score >= THRESHOLD && (genre === 'news' || genre === 'opinion');
  const leadMatches = matches.filter((match) => match.from < leadTo).length;
  return {
    war,
    score: Number(score.toFixed(4)),
    conflict: war ? pickConflict(matches, leadMatches) : null,
    terms: collectTerms(document.text, document.tokens, shares.subarray(title.length)),
    genre,
  };
}

function scaleShares(shares: Float64Array, { from, to }: Stretch, factor: number): void {
  for (let at = from; at < to; at++) shares[at] = (shares[at] ?? 0) * factor;
}

const WARS: ReadonlySet<string> = new Set(['war', 'wars']);

/** Whether a war before the token `to` is a figure of speech. */
function hasFigurativeWar(tokens: readonly Token[], to: number): boolean {
  for (let at = 0; at < to; at++) {
    if (!WARS.has(tokens[at]?.lower ?? '')) continue;
    if (isFigurative(tokens[at - 1]?.lower, tokens[at + 1]?.lower, tokens[at + 2]?.lower)) return true;
  }
  return false;
}
