import type { NameMatch } from './conflict-names.ts';

/** Evidence a conflict needs: one name that no other conflict shares, or several shared ones. */
const ENOUGH = 1;
/** A name in the title or the opening counts this much more. */
const LEAD_FACTOR = 2;

interface Evidence {
  weight: number;
  first: number;
  readonly entries: Map<string, number>;
}

/**
 * The conflict the names speak for, or null. Each distinct name counts once, for less when several conflicts share it, and
 * a little more when repeated.
 *
 * @param matches in the order of the text, title first
 * @param leadMatches how many of them stand in the title or the opening
 */
export function pickConflict(matches: readonly NameMatch[], leadMatches: number): string | null {
  const evidence = new Map<string, Evidence>();
  matches.forEach((match, order) => {
    const listings = new Map(match.listings.map((listing) => [listing.conflict, listing.entry]));
    const share = (order < leadMatches ? LEAD_FACTOR : 1) / listings.size;
    for (const [conflict, entry] of listings) {
      const found = evidence.get(conflict) ?? { weight: 0, first: order, entries: new Map<string, number>() };
      const before = found.entries.get(entry) ?? 0;
      found.entries.set(entry, before + 1);
      found.weight += share / (before + 1) ** 2;
      evidence.set(conflict, found);
    }
  });
  let best: { readonly conflict: string; readonly weight: number; readonly first: number } | null = null;
  for (const [conflict, { weight, first }] of evidence) {
    if (weight < ENOUGH) continue;
    if (best === null || weight > best.weight || (weight === best.weight && first < best.first))
      best = { conflict, weight, first };
  }
  return best?.conflict ?? null;
}
