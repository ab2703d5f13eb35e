/**
 * Trains the weights of the relevance model: `node tests/eval/training/train-relevance.ts [CORPUS.jsonl]`. Reads the training items
 * only (`../shared/corpora/relevance/wp-current-events.train.jsonl`), writes `src/extract/en/relevance/relevance.weights.json`.
 * The same items give the same bytes.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadConflicts } from '../../../src/config/load-config.ts';
import { nameFinder } from '../../../src/extract/en/relevance/conflict-names.ts';
import { phraseKey, stretchScale, visitFeatures } from '../../../src/extract/en/relevance/features.ts';
import { readWords } from '../../../src/extract/en/relevance/read-words.ts';
import { tokenise } from '../../../src/text/tokens.ts';
import { fitLogistic } from './fit-logistic.ts';
import { relevancePriors } from './relevance-priors.ts';
import { withoutSourceNote } from './source-note.ts';

interface Item {
  readonly text: string;
  readonly label: 0 | 1;
}

const ROOT = new URL('../../../', import.meta.url);
const WEIGHTS = new URL('src/extract/en/relevance/relevance.weights.json', ROOT);

/** A feature must be seen in this many items; each is read twice. */
const MIN_ITEMS = 4;
/** Ridge penalty, relative by kind of feature: what many items share may weigh more than single words, and words more than phrases. */
const RIDGE = 5;
const RIDGE_FOR: Readonly<Record<string, number>> = {
  class: 0.3,
  frame: 0.3,
  setting: 0.3,
  sides: 0.3,
  word: 1,
  name: 1.5,
  phrase: 1.5,
};
/** War items are the smaller part of the training set and not of a war feed. */
const WAR_WEIGHT = 2.5;
/**
 * Every item is read a second time without its names, and counts this much then: a war between countries nobody has heard of must be
 * told by what happens in it.
 */
const BLIND_WEIGHT = 0.6;
const ROUNDS = 20;
/** Weights nearer to 0 than this are left out; three decimals are kept. */
const SMALLEST = 0.005;

const corpus = process.argv[2] ?? new URL('../shared/corpora/relevance/wp-current-events.train.jsonl', ROOT);
if (!existsSync(corpus)) {
  process.stderr.write(
    `No training items at ${String(corpus)}: give the path of a JSONL file with "text" and "label".\n`,
  );
  process.exit(2);
}
const items = readFileSync(corpus, 'utf8')
  .trim()
  .split('\n')
  .map((line): Item => JSON.parse(line));
const names = nameFinder(loadConflicts(fileURLToPath(new URL('config/conflicts.yaml', ROOT))));

interface Row {
  readonly features: readonly string[];
  readonly scale: number;
  readonly positive: boolean;
  readonly weight: number;
}

/** @param blind whether every name is one we have not met: no registry, no country */
function readRow(item: Item, blind: boolean): Row {
  const tokens = tokenise(withoutSourceNote(item.text));
  const matches = blind ? [] : names(tokens);
  const words = readWords(tokens, 0, tokens.length, matches);
  const features = new Set<string>();
  visitFeatures(words, matches, false, {
    feature: (kind, key) => {
      if (kind === 'within' || (blind && key.startsWith('country'))) return;
      features.add(`${kind}:${key}`);
    },
    word: (kind, key) => {
      if (!blind || kind !== 'name') features.add(`${kind}:${key}`);
    },
    phrase: (...phrase) => {
      const keys = phrase.flatMap((word) => (word === undefined ? [] : [phraseKey(word)]));
      if (blind && keys.includes('country')) return;
      features.add(`phrase:${keys.slice(0, 2).join(' ')}`);
      if (keys.length > 2) features.add(`phrase:${keys.join(' ')}`);
    },
  });
  const positive = item.label === 1;
  return {
    features: [...features],
    scale: stretchScale(words),
    positive,
    weight: (positive ? WAR_WEIGHT : 1) * (blind ? BLIND_WEIGHT : 1),
  };
}

const rows = [false, true].flatMap((blind) => items.map((item) => readRow(item, blind)));

const seen = new Map<string, number>();
for (const row of rows) for (const name of row.features) seen.set(name, (seen.get(name) ?? 0) + 1);
const vocabulary = [...seen]
  .filter(([, items]) => items >= MIN_ITEMS)
  .map(([name]) => name)
  .sort();
const ids = new Map(vocabulary.map((name, id) => [name, id]));

const { bias, weights } = fitLogistic(
  rows.map((row) => ({
    columns: row.features.flatMap((name) => ids.get(name) ?? []),
    value: row.scale,
    positive: row.positive,
    weight: row.weight,
  })),
  vocabulary.map((name) => RIDGE * (RIDGE_FOR[name.slice(0, name.indexOf(':'))] ?? 1)),
  vocabulary.map((name) => relevancePriors[name] ?? 0),
  ROUNDS,
);
const kept = vocabulary.flatMap((name, id): [string, number][] => {
  const weight = weights[id] ?? 0;
  return Math.abs(weight) < SMALLEST ? [] : [[name, Number(weight.toFixed(3))]];
});
const lines = kept.map(([name, weight]) => `${JSON.stringify(name)}:${weight}`);
writeFileSync(WEIGHTS, `{"bias":${Number(bias.toFixed(3))},"weights":{\n${lines.join(',\n')}\n}}\n`);
process.stderr.write(`${items.length} items, ${kept.length} weights.\n`);
