import { read } from '../../../src/extract/read.ts';
import type { Figure } from '../../../src/model/figure.ts';

/** Every figure the engine reads from an English text. */
export function figuresOf(text: string, publishedAt: number | null = null): readonly Figure[] {
  return read({ text, publishedAt, language: 'en', conflicts: [] }).figures;
}

/** One line for each figure: "20 at_least killed people", with the value in front when it is not in the words. */
export function describeFigures(text: string): readonly string[] {
  return figuresOf(text).map(({ text: words, low, high, bound, unit, measure, counts }) =>
    [words, `${low}..${high}`, bound, unit, measure, counts?.text ?? '-'].join(' | '),
  );
}
