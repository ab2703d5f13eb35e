// "11 people were killed … The 11 dead …": one claim, told twice.
import type { Draft } from './draft.ts';
import { harms } from './harms.ts';

const heads = (a: Draft, b: Draft): boolean => {
  if (a.head === b.head || a.head === '' || b.head === '') return true;
  const same = (x: string, y: string): boolean => x === `${y}s`;
  return same(a.head, b.head) || same(b.head, a.head);
};

/** Most earlier figures of one value that a figure is compared with. */
const MAX_COMPARED = 8;

/**
 * Links a figure to an earlier one with the same value, measure and unit. Heads must agree; of what befell people, general
 * ones ("people", "others") agree with all when `general` says so. Two in one sentence are two counts.
 */
export function linkRepeats(drafts: readonly Draft[], general: ReadonlySet<string>): void {
  const byValue = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (!draft.countable || draft.sameAs !== null || draft.unit === 'duration' || draft.measure === 'other') continue;
    const value = `${draft.unit} ${draft.measure} ${draft.low ?? ''} ${draft.high ?? ''}`;
    const loose = `${draft.unit} ${draft.measure} ${draft.low ?? draft.high ?? ''}`;
    const earlier = byValue.get(value) ?? byValue.get(loose);
    const found = earlier?.find(
      (other) =>
        other.sentence !== draft.sentence &&
        (other.bound === 'vague') === (draft.bound === 'vague') &&
        (other.bound === 'range') === (draft.bound === 'range') &&
        (heads(other, draft) || (harms.has(draft.measure) && (general.has(draft.head) || general.has(other.head)))),
    );
    if (found !== undefined) draft.sameAs = found.sameAs ?? found;
    for (const key of new Set([value, loose])) {
      const list = byValue.get(key);
      if (list === undefined) byValue.set(key, [draft]);
      else if (list.length < MAX_COMPARED) list.push(draft);
    }
  }
}
