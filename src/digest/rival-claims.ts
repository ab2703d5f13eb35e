import type { Figure } from '../model/figure.ts';
import { areOfOtherOrders, WITHIN_ARTICLE } from '../stories/compare-values.ts';

/** Measures whose counts of people two sources can contradict each other on. */
const CONTESTED: ReadonlySet<Figure['measure']> = new Set([
  'killed',
  'wounded',
  'missing',
  'captured',
  'deserted',
  'displaced',
]);
/** Nouns for the same people in a war; a noun in no class stands for itself. */
const CLASSES: readonly RegExp[] = [
  /^(?:soldiers?|troops?|servicem[ae]n|servicewom[ae]n|military|personnel|conscripts?|recruits?)$/u,
  /^(?:people|persons?|residents?|inhabitants?|victims?)$/u,
  /^(?:civilians?|noncombatants?)$/u,
];
/** Sources whose values lie closer together than this say the same in round numbers. */
const APART = 1.3;

/**
 * Whether two figures of one article are rival claims about the same thing: two named sources, one measure, the same
 * people, no place or period that tells them apart, and values too far apart to be the same count. "More than 100,000,
 * says one; closer to 200,000, say others."
 */
export function areRivals(a: Figure, b: Figure): boolean {
  if (a.measure !== b.measure || !CONTESTED.has(a.measure) || a.unit !== 'count' || b.unit !== 'count') return false;
  if (a.partOf !== null || b.partOf !== null || a.claimant === null || b.claimant === null) return false;
  if (a.claimant.text.toLowerCase() === b.claimant.text.toLowerCase()) return false;
  if (classOf(a) !== classOf(b) || a.counts === null || b.counts === null) return false;
  if (differ(a.place, b.place) || differ(a.period, b.period) || differ(a.side, b.side)) return false;
  if (areOfOtherOrders(a, b, WITHIN_ARTICLE)) return false;
  const [low, high] = [sizeOf(a), sizeOf(b)].toSorted((x, y) => x - y);
  return low !== undefined && high !== undefined && low > 0 && high / low >= APART;
}

function classOf(figure: Figure): string {
  const head =
    figure.counts?.text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.at(-1) ?? '';
  const index = CLASSES.findIndex((words) => words.test(head));
  return index < 0 ? head : String(index);
}

/** Both name one, and not the same. */
function differ(a: { readonly text: string } | null, b: { readonly text: string } | null): boolean {
  return a !== null && b !== null && a.text.toLowerCase() !== b.text.toLowerCase();
}

function sizeOf(figure: Figure): number {
  return figure.low ?? figure.high ?? 0;
}
