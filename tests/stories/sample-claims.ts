import type { Figure } from '../../src/model/figure.ts';
import type { ReadArticle } from '../../src/model/story.ts';
import { sampleArticle } from '../support/sample-article.ts';

const HOUR_MS = 3_600_000;
const MORNING = Date.UTC(2026, 2, 3, 6);

/** A figure that says these things, standing nowhere in particular. */
export interface SaidFigure {
  readonly value: number;
  readonly measure?: Figure['measure'];
  readonly bound?: Figure['bound'];
  readonly claimant?: string;
  readonly counts?: string;
  readonly place?: string;
  readonly side?: string;
  readonly period?: string;
  readonly unverified?: boolean;
  readonly partOf?: number;
  readonly sameAs?: number;
  readonly key?: boolean;
}

const span = (text: string | undefined) => (text === undefined ? null : { start: 0, end: text.length, text });

export function saidFigure(said: SaidFigure): Figure {
  const { value, bound = 'exact' } = said;
  const claimant = span(said.claimant);
  const text = String(value);
  return {
    start: 0,
    end: text.length,
    text,
    low: bound === 'up_to' || bound === 'less_than' ? null : value,
    high: bound === 'at_least' || bound === 'more_than' ? null : value,
    bound,
    qualifier: null,
    unit: 'count',
    counts: span(said.counts),
    measure: said.measure ?? 'killed',
    claimant: claimant === null ? null : { ...claimant, inherited: false },
    period: span(said.period),
    place: span(said.place),
    side: span(said.side),
    unverified: said.unverified ?? false,
    drift: false,
    partOf: said.partOf ?? null,
    inQuote: false,
    key: said.key ?? true,
    salience: 0.5,
    sameAs: said.sameAs ?? null,
    sentence: { start: 0, end: text.length },
    rule: 'sample',
  };
}

/** An article of `feedId`, published so many hours into the day, that says these figures. */
export function saying(id: string, hour: number, figures: readonly SaidFigure[], feedId = id): ReadArticle {
  const entry = sampleArticle({ id, feedId, text: 'A text.', publishedAt: MORNING + hour * HOUR_MS });
  return { ...entry, reading: { ...entry.reading, figures: figures.map(saidFigure) } };
}
