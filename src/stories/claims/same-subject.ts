import type { Figure } from '../../model/figure.ts';
import { isWithin, nameWords } from '../group/name-words.ts';

/** What a figure is about, reduced to what can be compared. */
export interface Subject {
  readonly measure: string;
  readonly unit: string;
  /** Words of what is counted; empty for people in general or when nothing is named. */
  readonly counts: ReadonlySet<string>;
  readonly side: ReadonlySet<string>;
  readonly place: ReadonlySet<string>;
  /** Of a period longer than the event of the day; empty otherwise. */
  readonly period: string;
  /** Words of the period, however short. */
  readonly when: ReadonlySet<string>;
}

/** Words for people in general, and for those the measure itself already names. */
const PEOPLE: ReadonlySet<string> = new Set(
  [
    'people person persons others other individuals victims dead bodies deaths lives casualties fatalities killed wounded',
    'injured injuries missing displaced detained arrested captured prisoners residents men human feared presumed believed dozens hundreds more number',
  ].flatMap((line) => line.split(' ').flatMap((word) => [...nameWords(word)])),
);
/** Measures whose word does not say what is counted: without the same thing counted they are not comparable. */
const NEEDS_COUNTS: ReadonlySet<string> = new Set([
  'other',
  'distance',
  'duration',
  'money',
  'weapons',
  'attacks',
  'people',
]);
/** A period that reaches back beyond the event of the day. */
const LONG_PERIOD =
  /\b(?:since|so far|this year|last year|war|total|overall|in all|weeks?|months?|years?|20\d\d|(?:past|last|previous)\s+(?:\S+\s+)?(?:hours|days?))\b/iu;

/** The parts of a figure that say what it is about, in the article's words. */
export interface SubjectWords {
  readonly measure: string;
  readonly unit: string;
  readonly currency: string | null;
  readonly counts: string | null;
  readonly side: string | null;
  readonly place: string | null;
  readonly period: string | null;
}

export function wordsOfFigure(figure: Figure): SubjectWords {
  return {
    measure: figure.measure,
    unit: figure.unit,
    currency: figure.currency ?? null,
    counts: figure.counts?.text ?? null,
    side: figure.side?.text ?? null,
    place: figure.place?.text ?? null,
    period: figure.period?.text ?? null,
  };
}

const wordsIn = (text: string | null): ReadonlySet<string> => (text === null ? new Set() : nameWords(text));

export function subjectOf(words: SubjectWords): Subject {
  const counts = new Set([...wordsIn(words.counts)].filter((word) => !PEOPLE.has(word)));
  const side = wordsIn(words.side);
  for (const word of side) counts.delete(word);
  const period = words.period !== null && LONG_PERIOD.test(words.period) ? words.period : null;
  return {
    measure: words.measure,
    unit: words.unit === 'money' ? `money ${words.currency ?? ''}` : words.unit,
    counts,
    side,
    place: wordsIn(words.place),
    period: [...wordsIn(period)].sort().join(' '),
    when: wordsIn(words.period),
  };
}

const fits = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === 0 || b.size === 0 || isWithin(a, b) || isWithin(b, a);

/**
 * How surely two figures of one story are about the same thing: null when they are not, else 0 and up, a point for each
 * of thing counted, side, place and period that both name.
 */
export function sameSubject(a: Subject, b: Subject): number | null {
  if (a.measure !== b.measure || a.unit !== b.unit || a.period !== b.period) return null;
  if (!fits(a.side, b.side) || !fits(a.place, b.place)) return null;
  const counted = a.counts.size > 0 && b.counts.size > 0;
  if (counted ? !(isWithin(a.counts, b.counts) || isWithin(b.counts, a.counts)) : a.counts.size !== b.counts.size) {
    return null;
  }
  if (!counted && NEEDS_COUNTS.has(a.measure)) return null;
  const both = (x: ReadonlySet<string>, y: ReadonlySet<string>): number => (x.size > 0 && y.size > 0 ? 1 : 0);
  return (counted ? 1 : 0) + both(a.side, b.side) + both(a.place, b.place) + (a.period === '' ? 0 : 1);
}

const isSameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && isWithin(a, b);

/** Whether both name the same thing counted, and the same side, place and period or none. */
export function agreesInEverything(a: Subject, b: Subject): boolean {
  return (
    a.counts.size > 0 &&
    isSameSet(a.counts, b.counts) &&
    isSameSet(a.side, b.side) &&
    isSameSet(a.place, b.place) &&
    isSameSet(a.when, b.when)
  );
}
