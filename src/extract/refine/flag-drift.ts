// "hundreds of thousands have deserted" beside "more than 100,000, according to …": the vague figure says more.
import type { Draft } from './draft.ts';
import { harms } from './harms.ts';

/** A vague figure further above the cited one than this, as a factor, counts a war and not the event. Own choice. */
const MAX_DRIFT = 100;

/** Flags vague figures whose least value is above the least value of a figure of the same measure that names its source. */
export function flagDrift(drafts: readonly Draft[]): void {
  // The article's own cited figure is the first with a source; a higher rival claim does not excuse the vague one.
  const first = new Map<string, number>();
  for (const draft of drafts) {
    if (
      !draft.countable ||
      draft.bound === 'vague' ||
      draft.claimant === null ||
      draft.low === null ||
      first.has(draft.measure)
    )
      continue;
    if (draft.unit === 'count' && draft.partOf === null) first.set(draft.measure, draft.low);
  }
  for (const draft of drafts) {
    if (draft.bound !== 'vague' || !harms.has(draft.measure) || draft.low === null) continue;
    const least = first.get(draft.measure);
    if (least !== undefined && draft.low > least && draft.low <= MAX_DRIFT * least) draft.drift = true;
  }
}
