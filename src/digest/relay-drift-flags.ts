import type { Flag } from '../model/digest.ts';
import type { Feed } from '../model/feed.ts';
import type { Claim, Origin, ReadArticle } from '../model/story.ts';
import { type DriftKind, findOriginDrift, type RelayDrift } from '../stories/claims/drift.ts';
import { printedValue } from '../stories/claims/printed-value.ts';

/** Lines of a story at most; one is a caution, five are a report of their own. */
const MAX_FLAGS = 2;
/** What misleads a reader most comes first. */
const WEIGHT: Readonly<Record<DriftKind, number>> = { higher: 0, bound: 1, caveat: 2, claimant: 3 };

/**
 * Where a relay says more than the origin it passes on, when both were read: “Daily Post gives “60” for what AP gives as
 * “at least 50”.” Key figures alone.
 */
export function relayDriftFlags(
  origins: readonly Origin[],
  articles: readonly ReadArticle[],
  feeds: ReadonlyMap<string, Feed>,
): readonly Flag[] {
  const byId = new Map(articles.map((entry) => [entry.article.id, entry]));
  const nameOf = ({ articleId }: Claim): string => {
    const feedId = byId.get(articleId)?.article.feedId ?? '';
    return feeds.get(feedId)?.name ?? feedId;
  };
  const printed = ({ articleId, figure }: Claim) => printedValue(figure, byId.get(articleId)?.article.text ?? '');
  const sentence = ({ kind, relay, origin }: RelayDrift): string => {
    const [from, to] = [nameOf(origin), nameOf(relay)];
    if (kind === 'caveat') return `${to} leaves out that “${printed(relay)}” could not be verified, as ${from} says.`;
    return kind === 'claimant'
      ? `${to} does not say who gives “${printed(relay)}”; ${from}, which it passes on, names ${origin.figure.claimant?.text}.`
      : `${to} gives “${printed(relay)}” for what ${from}, which it passes on, gives as “${printed(origin)}”.`;
  };
  return origins
    .flatMap((origin) => findOriginDrift(origin, byId))
    .filter(({ relay, origin }) => relay.figure.key || origin.figure.key)
    .toSorted((a, b) => WEIGHT[a.kind] - WEIGHT[b.kind])
    .slice(0, MAX_FLAGS)
    .map((drift): Flag => ({ kind: 'drift', text: sentence(drift) }));
}
