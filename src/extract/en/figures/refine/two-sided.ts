// "more than 100 and less than 300" is one range; "more than 100 killed and fewer than 300 wounded" is two figures.
import type { Draft } from '../../../refine/draft.ts';
import type { Scene } from '../scene.ts';

const isLower = (draft: Draft): boolean => draft.bound === 'more_than' || draft.bound === 'at_least';
const isUpper = (draft: Draft): boolean => draft.bound === 'less_than' || draft.bound === 'up_to';

/** Joins a lower and an upper limit with only "and", "but" or a comma between them into one range, told twice. */
export function refineTwoSided(scene: Scene, draft: Draft): void {
  const before = scene.bySentence.get(draft.sentence)?.[draft.ordinal - 1];
  if (before === undefined || draft.qualifierFirst !== before.qualifierLast + 1 || before.unit !== draft.unit) return;
  if (!/^(?:and|but|,|yet)$/u.test(scene.tokens[before.qualifierLast]?.lower ?? '')) return;
  const [lower, upper] =
    isLower(before) && isUpper(draft) ? [before, draft] : isUpper(before) && isLower(draft) ? [draft, before] : [];
  if (lower === undefined || upper === undefined || lower.low === null || upper.high === null || lower.low > upper.high)
    return;
  const { low } = lower;
  const { high } = upper;
  for (const side of [before, draft]) {
    side.low = low;
    side.high = high;
    side.bound = 'range';
  }
  draft.sameAs = before;
  scene.note('two-sided', draft, `one range with the number before: ${low} to ${high}`);
}
