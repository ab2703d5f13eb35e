import { read } from '../../../src/extract/read.ts';
import { type EvaluationOutput, readLines, type Scores } from '../frame/evaluation.ts';

interface NumberText {
  readonly text: string;
  readonly spans: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly type: string;
    readonly value: string | null;
  }[];
}

const KINDS = ['number', 'percentage', 'currency', 'numberrange'] as const;

const same = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-6 * Math.max(1e-12, Math.abs(b)));

/** Ends of an annotated value: "[10,20)", "(5,)", "30%", "7". */
const endsOf = (kind: string, value: string): readonly [number | null, number | null] => {
  const range = /^[[(](.*),(.*)[\])]$/u.exec(value);
  const end = (part: string | undefined): number | null => (part === undefined || part === '' ? null : Number(part));
  if (kind === 'numberrange') return [end(range?.[1]), end(range?.[2])];
  const number = Number.parseFloat(value) / (kind === 'percentage' ? 100 : 1);
  return [number, number];
};

/** Share of annotated numbers, percentages, amounts and ranges that a figure with the right value covers. */
export function scoreNumbers(path: string, out: EvaluationOutput): Scores {
  const counts = new Map<string, { right: number; all: number }>();
  for (const { text, spans } of readLines<NumberText>(path)) {
    const { figures } = read({ text, language: 'en', conflicts: [] });
    for (const { start, end, type, value, text: words } of spans) {
      if (!KINDS.some((kind) => kind === type) || value === null || value === 'null') continue;
      const [low, high] = endsOf(type, value);
      const hit = figures.some((figure) => {
        if (figure.start >= end || start >= figure.end) return false;
        return type === 'numberrange'
          ? same(figure.low, low) && same(figure.high, high)
          : same(figure.low, low) || same(figure.high, high);
      });
      const count = counts.get(type) ?? { right: 0, all: 0 };
      count.all += 1;
      if (hit) count.right += 1;
      else
        out.error(
          `${type} ${words} = ${value}: ${figures.map((figure) => `${figure.text} ${figure.low}..${figure.high}`).join('; ')}`,
        );
      counts.set(type, count);
    }
  }
  const all = [...counts.values()];
  const total = all.reduce((sum, count) => sum + count.all, 0);
  return {
    all: (100 * all.reduce((sum, count) => sum + count.right, 0)) / Math.max(1, total),
    ...Object.fromEntries([...counts].map(([kind, { right, all: whole }]) => [kind, (100 * right) / whole])),
  };
}
