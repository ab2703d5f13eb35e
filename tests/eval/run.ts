// `npm run eval [-- name…] [--errors] [--accept]`: scores every evaluation in this folder against its pinned floors.
// `--accept` writes what was measured as the new floors, and is the only thing that moves them.
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Evaluation, firstAbsent, root, type Scores } from './frame/evaluation.ts';
import { acceptFloors, compare, readFloors } from './frame/floors.ts';

const { values: flags, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { accept: { type: 'boolean', default: false }, errors: { type: 'boolean', default: false } },
});

const files = readdirSync(`${root}tests/eval`).filter((file) => file.endsWith('.ts') && file !== 'run.ts');
const evaluations: Evaluation[] = [];
for (const file of files.sort()) {
  const module: { readonly evaluations: readonly Evaluation[] } = await import(`./${file}`);
  evaluations.push(...module.evaluations);
}

const floors = readFloors();
const measured: Record<string, Scores> = {};
const problems: string[] = [];
for (const evaluation of evaluations) {
  const { name, about } = evaluation;
  if (wanted.length > 0 && !wanted.some((prefix) => name.startsWith(prefix))) continue;
  const absent = firstAbsent(evaluation.needs);
  if (absent !== null) {
    console.log(`SKIPPED ${name}: ${absent} is not here`);
    continue;
  }
  const scores = await evaluation.run({ error: (line) => flags.errors && console.log(`  ${line}`) });
  measured[name] = scores;
  console.log(`${name}: ${about}`);
  for (const [metric, score] of Object.entries(scores)) {
    console.log(`  ${score.toFixed(2).padStart(8)}  ${metric} (floor ${floors[name]?.[metric] ?? 'none'})`);
  }
  problems.push(...compare(name, scores, floors));
}
for (const name of Object.keys(floors)) {
  if (!evaluations.some((evaluation) => evaluation.name === name))
    problems.push(`${name} has floors and no evaluation`);
}

if (flags.accept) {
  acceptFloors(measured);
  console.log(`floors accepted for ${Object.keys(measured).join(', ')}`);
} else if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}
