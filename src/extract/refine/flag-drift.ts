// "hundreds of thousands have deserted" beside "more than 100,000, according to …": the vague figure says more.
import type { Draft } from './draft.ts';
import { harms } from './harms.ts';

/** Flags vague figures whose least value is above the least value of a figure of the same measure that names its source. */
export function flagDrift(drafts: readonly Draft[]): void {
  const cited = new Map<string, number>();
  for (const draft of drafts) {
    if (!draft.countable || draft.unit !== 'count' || draft.bound === 'vague' || draft.claimant === null) continue;
    if (draft.partOf !== null || !harms.has(draft.measure)) continue;
    const low = draft.low ?? 0;
    const known = cited.get(draft.measure);
    if (known === undefined || low > known) cited.set(draft.measure, low);
  }
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
    if (least !== undefined && draft.low > least && cited.has(draft.measure)) draft.drift = true;
  }
}
