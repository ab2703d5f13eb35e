import { readFileSync, writeFileSync } from 'node:fs';
import { root, type Scores } from './evaluation.ts';

/** Pinned scores: evaluation → metric → lowest value that passes. */
export type Floors = Readonly<Record<string, Scores>>;

const PATH = `${root}tests/eval/floors.json`;
/** Floors are kept to one decimal, rounded down. */
const STEPS = 10;

export function readFloors(): Floors {
  return JSON.parse(readFileSync(PATH, 'utf8'));
}

/** What is wrong with `scores` against the floors of their evaluation, one sentence each. */
export function compare(name: string, scores: Scores, floors: Floors): readonly string[] {
  const pinned = floors[name] ?? {};
  const problems: string[] = [];
  for (const [metric, score] of Object.entries(scores)) {
    const floor = pinned[metric];
    if (floor === undefined) problems.push(`${name} · ${metric} has no floor; pin it with --accept ${name}`);
    else if (!(score >= floor)) problems.push(`${name} · ${metric} is ${score.toFixed(2)}, below its floor ${floor}`);
  }
  for (const metric of Object.keys(pinned)) {
    if (!(metric in scores)) problems.push(`${name} · ${metric} has a floor and is no longer measured`);
  }
  return problems;
}

/** Writes the scores as the new floors of their evaluations, up or down; the others stay as they are. */
export function acceptFloors(measured: Floors): void {
  const floors: Record<string, Scores> = { ...readFloors() };
  for (const [name, scores] of Object.entries(measured)) {
    floors[name] = Object.fromEntries(
      Object.entries(scores).map(([metric, score]) => [metric, Math.floor(score * STEPS + 1e-6) / STEPS]),
    );
  }
  const sorted = Object.fromEntries(Object.entries(floors).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(PATH, `${JSON.stringify(sorted, null, 2)}\n`);
}
