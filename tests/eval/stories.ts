import { read } from '../../src/extract/read.ts';
import { changesOfDocument } from '../../src/stories/read-changes-lines.ts';
import { type StoryDocument, storiesOfDocuments } from '../../src/stories/read-stories-lines.ts';
import { tokenise } from '../../src/text/tokens.ts';
import { type Evaluation, readLines } from './frame/evaluation.ts';
import { bcubed, pairwise } from './frame/story-scores.ts';

const CORPORA = '../shared/corpora';
const ARRIVAL_ORDERS = 5;

interface GroupedLine {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly date: string | null;
  readonly cluster: string | number;
}

const toDocument = (line: GroupedLine): StoryDocument => ({
  id: line.id,
  title: line.title,
  text: line.text,
  publishedAt: line.date === null ? null : Date.parse(line.date),
  feed: null,
});

/** The lines in another order of arrival, the same one for the same seed. */
const shuffled = <T>(items: readonly T[], seed: number): readonly T[] => {
  const keyed = items.map((item, index) => ({ item, key: Math.sin((index + 1) * 12.9898 * (seed + 1)) * 43758.5453 }));
  return keyed.sort((a, b) => (a.key % 1) - (b.key % 1)).map(({ item }) => item);
};

const grouped = (name: string, about: string, path: string, orders: number): Evaluation => ({
  name,
  about,
  needs: [path],
  run: ({ error }) => {
    const lines = readLines<GroupedLine>(path);
    const gold = lines.map((line) => String(line.cluster));
    let [bcubedF1, pairwiseF1, precision] = [0, 0, 0];
    for (let order = 0; order < orders; order += 1) {
      const answers = storiesOfDocuments(shuffled(lines, order).map(toDocument));
      const storyOf = new Map(answers.map(({ id, story }) => [id, story]));
      const found = lines.map((line) => storyOf.get(line.id) ?? line.id);
      bcubedF1 += bcubed(gold, found).f1 / orders;
      pairwiseF1 += pairwise(gold, found).f1 / orders;
      precision += pairwise(gold, found).precision / orders;
      if (order === 0) for (const line of mistakes(lines, found)) error(line);
    }
    return { 'BCubed F1': bcubedF1, 'pairwise F1': pairwiseF1, 'pairwise precision': precision };
  },
});

/** One line for each found story that holds articles of several events. */
function mistakes(lines: readonly GroupedLine[], found: readonly string[]): readonly string[] {
  const stories = Map.groupBy(lines, (_, index) => found[index]);
  return [...stories.values()]
    .filter((members) => new Set(members.map((line) => line.cluster)).size > 1)
    .map((members) => `together: ${members.map((line) => `${line.id}[${line.cluster}]`).join(' ')}`);
}

interface UpdateLine {
  readonly id: string;
  readonly old: string;
  readonly new: string;
}

interface NumberPair {
  readonly from: string;
  readonly to: string;
}

const numberNames =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** A number in one spelling: "2,000" and "2000", "eleven" and "11" are the same. */
const spelled = (number: string): string => {
  const bare = number.toLowerCase().replace(/[^\p{L}\d.]|\.$/gu, '');
  const value = numberNames.indexOf(bare);
  return value > 0 ? String(value) : bare;
};

const numberWord =
  /^(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens|several|hundreds|thousands)$/u;

/**
 * Numbers replaced in place, found without the engine: stretches of differing words between words both texts share that
 * hold exactly one number before and after. Numbers spelled another way are no change.
 */
function replacedNumbers(old: string, changed: string): readonly NumberPair[] {
  const [a, b] = [tokenise(old), tokenise(changed)];
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      if (row === undefined) continue;
      row[j] =
        a[i]?.lower === b[j]?.lower
          ? (table[i + 1]?.[j + 1] ?? 0) + 1
          : Math.max(table[i + 1]?.[j] ?? 0, table[i]?.[j + 1] ?? 0);
    }
  }
  const pairs: NumberPair[] = [];
  let [before, after]: [string[], string[]] = [[], []];
  const close = (): void => {
    const [from, to] = [before[0], after[0]];
    const single = before.length === 1 && after.length === 1;
    if (single && from !== undefined && to !== undefined && spelled(from) !== spelled(to)) pairs.push({ from, to });
    [before, after] = [[], []];
  };
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i]?.lower === b[j]?.lower) {
      close();
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) {
      if (numberWord.test(a[i]?.lower ?? '')) before.push(a[i]?.text ?? '');
      i += 1;
    } else {
      if (numberWord.test(b[j]?.lower ?? '')) after.push(b[j]?.text ?? '');
      j += 1;
    }
  }
  close();
  return pairs;
}

const readText = (text: string) => read({ text, language: 'en', conflicts: [] });

const updates: Evaluation = {
  name: 'updates',
  about: 'numbers replaced in place (by a plain word diff) that `changes` gives with old and new value',
  needs: [`${CORPORA}/updates/current-events-updates.jsonl`],
  run: ({ error }) => {
    let [numbers, found, readNumbers, readFound, pairsWith, pairsFound] = [0, 0, 0, 0, 0, 0];
    for (const line of readLines<UpdateLine>(`${CORPORA}/updates/current-events-updates.jsonl`)) {
      const wanted = replacedNumbers(line.old, line.new);
      const { changes } = changesOfDocument(line, readText);
      const [old, changed] = [readText(line.old).figures, readText(line.new).figures];
      const holds = (value: string | null, number: string): boolean =>
        value?.split(/[\s–—-]+/u).some((piece) => spelled(piece) === spelled(number)) ?? false;
      const reads = ({ from, to }: NumberPair): boolean =>
        old.some((figure) => holds(figure.text, from)) && changed.some((figure) => holds(figure.text, to));
      const isFound = ({ from, to }: NumberPair): boolean =>
        changes.some((change) => holds(change.from, from) && holds(change.to, to));
      const readable = wanted.filter(reads);
      numbers += wanted.length;
      found += wanted.filter(isFound).length;
      readNumbers += readable.length;
      readFound += readable.filter(isFound).length;
      if (readable.length > 0) {
        pairsWith += 1;
        if (readable.every(isFound)) pairsFound += 1;
      }
      for (const pair of wanted) {
        if (!isFound(pair))
          error(`${line.id}: ${pair.from} → ${pair.to}${reads(pair) ? '' : ' (not read)'} | ${line.new}`);
      }
    }
    return {
      'pairs whose change is read, all found': (100 * pairsFound) / Math.max(1, pairsWith),
      'changes read and found': (100 * readFound) / Math.max(1, readNumbers),
      'of all numbers replaced': (100 * found) / Math.max(1, numbers),
    };
  },
};

/** Stories against grouped news, whatever the order of arrival; changes against a plain word diff. */
export const evaluations: readonly Evaluation[] = [
  grouped('stories-train', 'ECB+ training topics', `${CORPORA}/stories/ecbplus.train.jsonl`, 1),
  grouped(
    'stories-dev',
    'ECB+ development topics, five orders of arrival',
    `${CORPORA}/stories/ecbplus.dev.jsonl`,
    ARRIVAL_ORDERS,
  ),
  grouped(
    'stories-versions',
    'edited versions of short news items',
    `${CORPORA}/stories/wp-current-events-versions.dev.jsonl`,
    1,
  ),
  updates,
];
