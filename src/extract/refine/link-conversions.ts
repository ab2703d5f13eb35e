// "10 kilometres (6 miles)": one distance in two units.
import type { Draft } from './draft.ts';

/** Most characters between a number and its conversion in brackets. */
const MAX_GAP = 24;

/** Links a figure in brackets directly after one of the same unit, or of money, to that one. */
export function linkConversions(drafts: readonly Draft[], text: string): void {
  drafts.forEach((draft, index) => {
    const before = drafts[index - 1];
    if (before === undefined || draft.unit === 'count' || draft.start - before.end > MAX_GAP) return;
    if (!/^[^().;]*\((?:[^()]{0,12}\s)?\p{Sc}?$/u.test(text.slice(before.end, draft.start))) return;
    const same = draft.unit === before.unit || (draft.unit === 'area' && before.unit === 'distance');
    if (!same || (draft.unit === 'money' && draft.currency === before.currency)) return;
    draft.sameAs = before.sameAs ?? before;
    if (before.bound !== 'range' && draft.bound !== 'range') {
      draft.bound = before.bound;
      const value = draft.low ?? draft.high;
      draft.low = before.low === null ? null : value;
      draft.high = before.high === null ? null : value;
    }
  });
}
