/**
 * Trains the weights of the relevance model: `node tests/eval/training/train-relevance.ts [--cv] [CORPUS.jsonl]`. Reads the training items
 * only (`../shared/corpora/relevance/wp-current-events.train.jsonl`), writes `src/extract/en/relevance/relevance.weights.json`. The same
 * items give the same bytes. With `--cv` nothing is written: each fifth of the items, in order of time, is judged by a model
 * of the others, at every cut that could matter.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadConflicts } from '../../../src/config/load-config.ts';
import { nameFinder } from '../../../src/extract/en/relevance/conflict-names.ts';
import { crossValidate } from './cross-validate.ts';
import { fitRelevance } from './fit-relevance.ts';
import { type Item, readRow } from './read-row.ts';

const ROOT = new URL('../../../', import.meta.url);
const WEIGHTS = new URL('src/extract/en/relevance/relevance.weights.json', ROOT);

/**
 * Added to the bias. Cross-validation puts the cut of precision 93 in a feed with two war items of five at 0.08; reports of wars whose names nobody has
 * met come out lower than the items do, and are what must not be missed.
 */
const LEANING = 0.15;
/** Weights nearer to 0 than this are left out; three decimals are kept. */
const SMALLEST = 0.005;

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { cv: { type: 'boolean', default: false } },
});
const corpus = positionals[0] ?? new URL('../shared/corpora/relevance/wp-current-events.train.jsonl', ROOT);
if (!existsSync(corpus)) {
  process.stderr.write(
    `No training items at ${String(corpus)}: give the path of a JSONL file with "text", "label" and "topics".\n`,
  );
  process.exit(2);
}
const names = nameFinder(loadConflicts(fileURLToPath(new URL('config/conflicts.yaml', ROOT))));
const readings = readFileSync(corpus, 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const item: Item = JSON.parse(line);
    return { item, named: readRow(item, names, false), blind: readRow(item, names, true) };
  });

if (flags.cv) {
  for (const line of crossValidate(readings)) process.stdout.write(`${line}\n`);
} else {
  const { bias, weights } = fitRelevance(readings);
  const lines = [...weights].flatMap(([name, weight]) =>
    Math.abs(weight) < SMALLEST ? [] : [`${JSON.stringify(name)}:${Number(weight.toFixed(3))}`],
  );
  writeFileSync(WEIGHTS, `{"bias":${Number((bias + LEANING).toFixed(3))},"weights":{\n${lines.join(',\n')}\n}}\n`);
  process.stderr.write(`${readings.length} items, ${lines.length} weights.\n`);
}
