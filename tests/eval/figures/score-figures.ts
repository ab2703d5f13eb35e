import { read } from '../../../src/extract/read.ts';
import type { Figure } from '../../../src/model/figure.ts';
import type { EvaluationOutput, Scores } from '../frame/evaluation.ts';
import type { GoldFigure, GoldText } from './gold.ts';

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

const near = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-3 * Math.max(1, Math.abs(b)));

const head = (phrase: string): string =>
  (
    phrase
      .toLowerCase()
      .replace(/['’]s\b/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).at(-1) ?? '';

/** Heads agree, or one phrase holds the other. */
const agrees = (gold: readonly (string | null)[], found: string | null): boolean =>
  gold.some((phrase) => {
    if (phrase === null || found === null) return phrase === found;
    const [a, b] = [phrase.toLowerCase(), found.toLowerCase()];
    return head(a) === head(b) || (b.length > 2 && a.includes(b)) || (a.length > 2 && b.includes(a));
  });

const share = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole);

/** Which fields of a found figure are right. */
const judge = (gold: GoldFigure, found: Figure): Readonly<Record<string, boolean>> => ({
  value: gold.values.some(([low, high]) => near(found.low, low) && near(found.high, high)),
  bound: gold.bounds.includes(found.bound),
  measure: gold.measures.includes(found.measure),
  counts: agrees(gold.counts, found.counts?.text ?? null),
  claimant: agrees(gold.claimants, found.claimant?.text ?? null),
});

/**
 * Precision, recall and F1 of the listed figures, the share of annotated figures with each field right, and how many
 * claims that must be listed have value, bound, counted and claimant all right.
 */
export function scoreFigures(texts: readonly GoldText[], out: EvaluationOutput): Scores {
  const right: Record<string, number> = { value: 0, bound: 0, measure: 0, counts: 0, claimant: 0 };
  let [listed, rightlyListed, must, found, claims, seen, verbatim, findings] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (const { id, text, figures: gold } of texts) {
    const { figures } = read({ text, language: 'en', conflicts: [] });
    findings += figures.length;
    verbatim += figures.filter((figure) => figure.text === text.slice(figure.start, figure.end)).length;
    for (const figure of figures.filter(({ key }) => key)) {
      listed += 1;
      if (gold.some((other) => other.key >= 1 && overlaps(other, figure))) rightlyListed += 1;
      else out.error(`${id}: must not be listed: ${figure.text}`);
    }
    for (const wanted of gold) {
      const hit = figures.find((figure) => overlaps(figure, wanted));
      if (wanted.key === 2 && !(wanted.repeat && hit?.key !== true)) {
        must += 1;
        if (hit?.key) found += 1;
        else out.error(`${id}: not listed: ${text.slice(wanted.start, wanted.end)}`);
      }
      if (wanted.key === 0 || hit === undefined) continue;
      seen += 1;
      const fields = judge(wanted, hit);
      for (const [field, ok] of Object.entries(fields)) {
        if (ok) right[field] = (right[field] ?? 0) + 1;
        else
          out.error(
            `${id}: ${hit.text}: ${field} of ${JSON.stringify({ low: hit.low, high: hit.high, bound: hit.bound, measure: hit.measure, counts: hit.counts?.text, claimant: hit.claimant?.text })}`,
          );
      }
      if (
        wanted.key === 2 &&
        hit.key &&
        !wanted.repeat &&
        fields.value &&
        fields.bound &&
        fields.counts &&
        fields.claimant
      )
        claims += 1;
    }
  }
  const originals = texts.flatMap(({ figures }) => figures).filter(({ key, repeat }) => key === 2 && !repeat).length;
  const precision = share(rightlyListed, listed);
  const recall = share(found, must);
  return {
    'key precision': precision,
    'key recall': recall,
    'key F1': precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    'whole claims': share(claims, originals),
    ...Object.fromEntries(Object.entries(right).map(([field, count]) => [field, share(count, seen)])),
    verbatim: share(verbatim, findings),
  };
}
