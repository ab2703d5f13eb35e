import type { Figure } from '../../model/figure.ts';
import type { Claim, Origin, ReadArticle } from '../../model/story.ts';
import { pointOf } from './compare-values.ts';
import { isSameClaimant } from './same-claimant.ts';
import { sameSubject, subjectOf, wordsOfFigure } from './same-subject.ts';

/**
 * How a relay says more than the origin it passes on. `higher`: a larger value. `bound`: a limit or estimate made firmer
 * ("up to 50" → "at least 50", "about 50" → "50"). `claimant`: who says so is left out. `caveat`: that it is unverified is
 * left out.
 */
export type DriftKind = 'higher' | 'bound' | 'claimant' | 'caveat';

export interface RelayDrift {
  readonly kind: DriftKind;
  readonly relay: Claim;
  readonly origin: Claim;
}

/** Firmness of a bound: what it leaves open below and above. */
const FIRMNESS: Readonly<Record<Figure['bound'], number>> = {
  up_to: 0,
  less_than: 0,
  vague: 1,
  approx: 1,
  range: 1,
  exact: 2,
  at_least: 2,
  more_than: 3,
};

/**
 * Figures of `relay` that are stronger than those of `origin` they pass on, in the order of the relay's text. A relay's
 * figure without a counterpart on the same thing is its own and never drift.
 */
export function findRelayDrift(relay: ReadArticle, origin: ReadArticle): readonly RelayDrift[] {
  const found: RelayDrift[] = [];
  relay.reading.figures.forEach((figure, index) => {
    const counterpart = counterpartOf(figure, origin);
    if (counterpart === null) return;
    const kind = driftKind(figure, counterpart.figure);
    if (kind !== null) found.push({ kind, relay: claimOf(relay, index, figure), origin: counterpart });
  });
  return found;
}

/** Drift of every relay of an origin whose own text was read; nothing when it was not. */
export function findOriginDrift(origin: Origin, articles: ReadonlyMap<string, ReadArticle>): readonly RelayDrift[] {
  const relays = new Set(origin.relayIds ?? []);
  const own = origin.articleIds.find((id) => !relays.has(id) && articles.has(id));
  const source = own === undefined ? undefined : articles.get(own);
  if (source === undefined) return [];
  return [...relays].flatMap((id) => {
    const relay = articles.get(id);
    return relay === undefined ? [] : findRelayDrift(relay, source);
  });
}

const claimOf = ({ article }: ReadArticle, index: number, figure: Figure): Claim => ({
  articleId: article.id,
  index,
  figure,
  at: article.publishedAt,
});

function counterpartOf(figure: Figure, origin: ReadArticle): Claim | null {
  const subject = subjectOf(wordsOfFigure(figure));
  let best: Claim | null = null;
  let surest = -1;
  for (const [index, other] of origin.reading.figures.entries()) {
    const sureness = sameSubject(subjectOf(wordsOfFigure(other)), subject);
    if (sureness === null || (other.partOf === null) !== (figure.partOf === null)) continue;
    const [a, b] = [figure.claimant, other.claimant];
    if (a !== null && b !== null && !isSameClaimant(a.text, b.text)) continue;
    const evidence = sureness + (pointOf(other) === pointOf(figure) ? 1 : 0);
    if (evidence <= surest) continue;
    surest = evidence;
    best = claimOf(origin, index, other);
  }
  return best;
}

function driftKind(relay: Figure, origin: Figure): DriftKind | null {
  const [value, source] = [pointOf(relay), pointOf(origin)];
  if (value !== null && source !== null) {
    if (value > Math.max(source, origin.high ?? source)) return 'higher';
    if (value === source && FIRMNESS[relay.bound] > FIRMNESS[origin.bound]) return 'bound';
  }
  if (value !== source) return null;
  if (origin.unverified && !relay.unverified) return 'caveat';
  return origin.claimant !== null && relay.claimant === null ? 'claimant' : null;
}
