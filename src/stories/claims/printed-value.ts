import type { Figure } from '../../model/figure.ts';

/** Units of text between a number and its qualifier beyond which they are not printed as one stretch. */
const MAX_GAP = 24;

/** Printed in parentheses where the text gives a bound by other means than words at the number. */
const BOUND_WORDS: Readonly<Partial<Record<Figure['bound'], string>>> = {
  approx: 'about',
  more_than: 'more than',
  at_least: 'at least',
  less_than: 'less than',
  up_to: 'up to',
};

/** Units whose word is no part of the number, and without which it says nothing: "12,000 tonnes", "580 square miles". */
const MEASURED: ReadonlySet<Figure['unit']> = new Set(['mass', 'area', 'distance', 'duration']);
/** The words of the unit behind a number. */
const UNIT_WORDS = /^[\s-]?(?:(?:square|sq\.?|cubic|metric|nautical)\s)?\p{L}+\d?/u;

/** Where the number ends in print: past the word of its unit. */
function endOf({ unit, end }: Figure, text: string): number {
  const words = MEASURED.has(unit) ? UNIT_WORDS.exec(text.slice(end, end + MAX_GAP))?.[0] : undefined;
  return end + (words?.length ?? 0);
}

/** A figure's number with the words of its bound, verbatim when they stand together in `text`: no number loses its bound. */
export function printedValue(figure: Figure, text: string): string {
  const { qualifier } = figure;
  const last = endOf(figure, text);
  const number = last === figure.end ? figure.text : text.slice(figure.start, last).replace(/\s+/gu, ' ');
  if (qualifier === null) {
    const bound = BOUND_WORDS[figure.bound];
    return bound === undefined ? number : `(${bound}) ${number}`;
  }
  const start = Math.min(qualifier.start, figure.start);
  const end = Math.max(qualifier.end, last);
  if (end - start <= qualifier.text.length + number.length + MAX_GAP) {
    return text.slice(start, end).replace(/\s+/gu, ' ');
  }
  return `${qualifier.text} ${number}`;
}
