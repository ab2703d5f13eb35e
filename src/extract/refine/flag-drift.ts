// "hundreds of thousands have deserted" beside "more than 100,000, according to …": the vague figure says more.
import type { Draft } from './draft.ts';
import { harms } from './harms.ts';

/** A vague figure further above the cited one than this, as a factor, counts a war and not the event. Own choice. */
const MAX_DRIFT = 100;

/** Flags vague figures whose least value is above the least value of a figure of the same measure that names its source. */
export function flagDrift(drafts: readonly Draft[]): void {
  // The article's own cited figure is the first with a source; a higher rival claim does not excuse the vague one.
  const first = new Map<string, Draft>();
  for (const draft of drafts) {
    if (
      !draft.countable ||
      draft.bound === 'vague' ||
      draft.claimant === null ||
      draft.low === null ||
      first.has(draft.measure)
    )
      continue;
    if (draft.unit === 'count' && draft.partOf === null) first.set(draft.measure, draft);
  }
  for (const draft of drafts) {
    if (draft.bound !== 'vague' || !harms.has(draft.measure) || draft.low === null) continue;
    const cited = first.get(draft.measure);
    // A rival who comes after the cited figure and says "dozens" drifts from nothing.
    if (cited !== undefined && draft.claimant !== null && draft.start > cited.start) continue;
    const least = cited?.low ?? null;
    if (least !== null && draft.low > least && draft.low <= MAX_DRIFT * least) draft.drift = true;
  }
}
