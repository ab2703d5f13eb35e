import type { Figure } from '../model/figure.ts';

/** Units of text between a number and its qualifier beyond which they are not printed as one stretch. */
const MAX_GAP = 24;

/** A figure's number with the words of its bound, verbatim when they stand together in `text`. */
export function printedValue(figure: Figure, text: string): string {
  const { qualifier } = figure;
  if (qualifier === null) return figure.text;
  const start = Math.min(qualifier.start, figure.start);
  const end = Math.max(qualifier.end, figure.end);
  if (end - start <= qualifier.text.length + figure.text.length + MAX_GAP) {
    return text.slice(start, end).replace(/\s+/gu, ' ');
  }
  return `${qualifier.text} ${figure.text}`;
}
