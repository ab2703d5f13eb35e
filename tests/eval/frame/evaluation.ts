import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Root of the repository, with a trailing slash. */
export const root: string = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * One set of texts scored against one part of the engine. A file `tests/eval/<name>.ts` exports `evaluations`, a list
 * of these; `npm run eval` finds the file by itself and holds every score to its floor in `floors.json`.
 */
export interface Evaluation {
  /** Unique, kebab-case; the key in `floors.json`. */
  readonly name: string;
  /** One line for the table: what is measured on what. */
  readonly about: string;
  /** Files it reads, relative to the root of the repository. When one is absent the evaluation is skipped, visibly. */
  readonly needs: readonly string[];
  /** Scores by metric, higher is better, in percent unless the metric's name says otherwise. */
  readonly run: (out: EvaluationOutput) => Promise<Scores> | Scores;
}

export type Scores = Readonly<Record<string, number>>;

export interface EvaluationOutput {
  /** One line for each error; printed with `--errors`. */
  readonly error: (line: string) => void;
}

/** Objects of an NDJSON file, path relative to the root of the repository. */
export function readLines<T>(path: string): readonly T[] {
  return readFileSync(root + path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): T => JSON.parse(line));
}

/** The first of `paths` that is absent, or null when all are there. */
export function firstAbsent(paths: readonly string[]): string | null {
  return paths.find((path) => !existsSync(root + path)) ?? null;
}
