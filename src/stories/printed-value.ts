import type { Figure } from '../model/figure.ts';

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

/** A figure's number with the words of its bound, verbatim when they stand together in `text`: no number loses its bound. */
export function printedValue(figure: Figure, text: string): string {
  const { qualifier } = figure;
  if (qualifier === null) {
    const bound = BOUND_WORDS[figure.bound];
    return bound === undefined ? figure.text : `(${bound}) ${figure.text}`;
  }
  const start = Math.min(qualifier.start, figure.start);
  const end = Math.max(qualifier.end, figure.end);
  if (end - start <= qualifier.text.length + figure.text.length + MAX_GAP) {
    return text.slice(start, end).replace(/\s+/gu, ' ');
  }
  return `${qualifier.text} ${figure.text}`;
}
