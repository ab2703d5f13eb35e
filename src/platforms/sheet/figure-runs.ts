import { type FigureLine, plain, type Run, strong } from './sheet.ts';

/** A figure in one line: **value** what — source · Herald ⟨1⟩ · notes. */
export function figureRuns(figure: FigureLine): readonly Run[] {
  return [
    strong(figure.value),
    plain(`${figure.what === '' ? '' : ` ${figure.what}`} — ${figure.source} · `),
    figure.ref,
    ...figure.notes.map((note) => plain(` · ${note}`)),
  ];
}
