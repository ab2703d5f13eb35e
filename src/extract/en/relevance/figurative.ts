const BEFORE: ReadonlySet<string> = new Set(
  'price trade culture cultural bidding turf ratings star streaming browser console class tariff memory flame format talent pitch heart panic asthma'.split(
    ' ',
  ),
);
const AFTER: ReadonlySet<string> = new Set(
  'words chest attrition waste cancer poverty obesity woke want nerves'.split(' '),
);
const LIGHT: ReadonlySet<string> = new Set(['of', 'on', 'against', '-', '‑']);

/** Whether a word of fighting between these neighbours is a figure of speech: "price war", "war of words", "heart attack". */
export function isFigurative(
  before: string | undefined,
  next: string | undefined,
  afterNext: string | undefined,
): boolean {
  if (before !== undefined && BEFORE.has(before)) return true;
  if (next === undefined) return false;
  return AFTER.has(next) || (LIGHT.has(next) && afterNext !== undefined && AFTER.has(afterNext));
}
