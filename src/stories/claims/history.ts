import type { Bound, Figure, Unit } from '../../model/figure.ts';
import { pointOf } from './compare-values.ts';
import { printedValue } from './printed-value.ts';
import { isSameClaimant } from './same-claimant.ts';
import { subjectOf, wordsOfFigure } from './same-subject.ts';

/** A figure found in the store, with the article it stands in. */
export interface HistoryRow {
  readonly article: {
    readonly id: string;
    readonly feedId: string;
    readonly url: string | null;
    readonly publishedAt: number;
    readonly text: string;
  };
  readonly index: number;
  readonly figure: Figure;
}

/** One claim in time. */
export interface HistoryPoint {
  /** Publication time, epoch ms. */
  readonly at: number;
  /** The value to draw: the middle of a range, the limit of an open bound. */
  readonly value: number;
  /** Null: open in that direction. */
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  /** As printed, with its bound. */
  readonly printed: string;
  readonly articleId: string;
  readonly index: number;
  readonly feedId: string;
  readonly url: string | null;
}

/** What one claimant said of one thing over time. */
export interface HistorySeries {
  /** As most articles write it; null for figures without a source. */
  readonly claimant: string | null;
  readonly unit: Unit;
  readonly currency: string | null;
  /** What is counted, as most articles write it; null when they name nothing. */
  readonly counts: string | null;
  /** "since October 2023": figures of one long period are never mixed with those of another, or of a day. */
  readonly period: string | null;
  /** Oldest first; a value said again on the same UTC day by the same claimant is one point. */
  readonly points: readonly HistoryPoint[];
}

const DAY_MS = 86_400_000;

interface Growing {
  readonly rows: HistoryRow[];
  readonly claimant: string | null;
  readonly key: string;
}

/**
 * The history of one measure by claimant, longest series first. Rows may come in any order and hold any measure the
 * caller asked for; shares of a whole and figures without a number are left out.
 */
export function figureHistory(rows: readonly HistoryRow[]): readonly HistorySeries[] {
  const ordered = rows
    .filter(({ figure }) => figure.partOf === null && figure.sameAs === null && pointOf(figure) !== null)
    .toSorted(
      (a, b) =>
        a.article.publishedAt - b.article.publishedAt ||
        (a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : a.index - b.index),
    );
  const growing: Growing[] = [];
  for (const row of ordered) {
    const claimant = row.figure.claimant?.text ?? null;
    const key = keyOf(row.figure);
    const known = growing.find(
      (each) =>
        each.key === key &&
        (each.claimant === null || claimant === null
          ? each.claimant === claimant
          : isSameClaimant(each.claimant, claimant)),
    );
    if (known === undefined) growing.push({ rows: [row], claimant, key });
    else known.rows.push(row);
  }
  return growing.map(seriesOf).toSorted((a, b) => b.points.length - a.points.length);
}

/** Series are split by unit, thing counted, side and long period. */
function keyOf(figure: Figure): string {
  const subject = subjectOf(wordsOfFigure(figure));
  const words = (set: ReadonlySet<string>): string => [...set].sort().join(' ');
  return [subject.measure, subject.unit, words(subject.counts), words(subject.side), subject.period].join('|');
}

function seriesOf({ rows }: Growing): HistorySeries {
  const points: HistoryPoint[] = [];
  for (const { article, index, figure } of rows) {
    const value = pointOf(figure);
    if (value === null) continue;
    const last = points.at(-1);
    const sameDay = last !== undefined && Math.floor(last.at / DAY_MS) === Math.floor(article.publishedAt / DAY_MS);
    if (sameDay && last.low === figure.low && last.high === figure.high) continue;
    points.push({
      at: article.publishedAt,
      value,
      low: figure.low,
      high: figure.high,
      bound: figure.bound,
      printed: printedValue(figure, article.text),
      articleId: article.id,
      index,
      feedId: article.feedId,
      url: article.url,
    });
  }
  const first = rows[0]?.figure;
  return {
    claimant: mostCommon(rows.map(({ figure }) => figure.claimant?.text ?? null)),
    unit: first?.unit ?? 'count',
    currency: first?.currency ?? null,
    counts: mostCommon(rows.map(({ figure }) => figure.counts?.text ?? null)),
    period: mostCommon(
      rows.map(({ figure }) => (subjectOf(wordsOfFigure(figure)).period === '' ? null : (figure.period?.text ?? null))),
    ),
    points,
  };
}

/** The commonest of the names; the first met among equals. */
function mostCommon(names: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  let best: string | null = null;
  for (const [name, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = name;
  return best;
}
