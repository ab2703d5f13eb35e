// `node bench/extract-hostile.ts [seconds] [seed]`: hunts for texts that are slow to read. A text is a short run of
// tokens, repeated to a size; runs are bred from one another, and those that cost the most a kB live on. Prints the 20 slowest
// at 100 kB with their ms of user CPU and how the time grew when the text doubled (2 is linear), and fails when one
// of them takes over a second. Runs that were slow once are read first, every time.
import { read } from '../src/extract/read.ts';

const BUDGET_MS = 1000 * Number(process.argv[2] ?? 60);
const SIZE = 100_000;
/** Longest a text of 100 kB may take, in ms of user CPU. */
const LIMIT_MS = 1000;
/** Long enough that what grows with the square of the length stands out, short enough to try thousands. */
const TRIAL_SIZE = 8_000;
const POPULATION = 60;
const MAX_TOKENS = 12;
const PRINTED = 20;

const tokens: readonly string[] = [
  // marks of quotation, alone, around a word, nested, unclosed
  ...['"', '“', '”', "'", '‘', '’', "''", '``', '«', '»', '„', '‹', '›', '"a"', '“A b.”', '‘a’', '«a»', '„a“', "''a''"],
  ...['"a," ', '"A b c," ', '“a ‘b’ c” ', '"We are here. " ', '“Yes,” ', '"no"', '“We', 'is"', '(“a”)', '=“a”'],
  // cues, and what stands around them
  ...['said ', 'says ', 'he said ', ', he said, ', 'said that ', 'told ', 'who said ', 'to say ', 'according to '],
  ...['as put by ', 'in the words of ', 'called ', 'believes ', 'accused ', 'was called ', 'by ', 'quoted as saying '],
  ...[
    'including ',
    'saying ',
    'warning ',
    'whom ',
    'of whom ',
    'who ',
    'which ',
    'that ',
    'and ',
    'but ',
    'or ',
    'as ',
  ],
  ...['while ', 'after ', 'when ', 'if ', 'in ', 'of ', 'for ', 'with ', 'on ', 'at ', 'to ', 'without '],
  // people, bodies, things
  ...[
    'Ada ',
    'Ada Marsh ',
    'Ada Marsh, ',
    'Bo Hale said ',
    "Marsh's ",
    'Mr. ',
    'U.S. ',
    'President of ',
    'Gen. A. B. ',
  ],
  ...[
    'he ',
    'she ',
    'they ',
    'it ',
    'I ',
    'his ',
    'the ',
    'a ',
    'the mayor ',
    'a spokesman for ',
    'officials ',
    'one of ',
  ],
  ...['the army of ', 'Ministry of ', 'bin ', 'al-', 'Al ', 'claim ', 'statement ', 'sources ', 'police ', 'has been '],
  // figures
  ...[
    '1',
    '7 ',
    '20 ',
    '12,345 ',
    '1.',
    '1-',
    '$1',
    '$5bn ',
    '20% ',
    'one ',
    'hundred ',
    'million ',
    'a third ',
    '1 in 2 ',
  ],
  ...[
    'half ',
    'dozens of ',
    'at least ',
    'more than ',
    'up to ',
    'between ',
    'as many as ',
    'nearly ',
    '½',
    '20 killed ',
  ],
  ...[
    'killed ',
    'wounded ',
    'soldiers ',
    'people ',
    'tanks ',
    'were killed ',
    'others ',
    'km ',
    '(12 miles) ',
    '20 of ',
  ],
  ...['since 2014 ', 'on Monday ', 'Nov. 5 ', 'overnight ', 'war ', 'in Orla ', 'Feb. ', '2024', '10:30 ', '+1 '],
  // marks, breaks and runs without a space
  ...[
    '. ',
    '.',
    ', ',
    ',',
    '; ',
    ';',
    ': ',
    ':',
    '—',
    ' – ',
    '-',
    '…',
    '!',
    '? ',
    '(',
    ')',
    '[',
    ']',
    '{',
    '/',
    '&',
    '#',
  ],
  ...[
    '\n',
    '\n\n',
    '\n\n“',
    '\n- ',
    ' ',
    '  ',
    '\t',
    '\u00a0',
    '\u200b',
    'x',
    'A',
    'ß',
    '😀',
    '\u0301',
    'a.b.',
    'A.',
    'a-b-',
  ],
  ...['https://a.b/', '@a ', 'a@b.c ', '<b>', '*', '_', '|', '\\', '=', '%', '$', '°', '٣', '中'],
];

/** Runs that once took more than their share. */
const once: readonly (readonly string[])[] = [
  ['including ', '"a" '],
  ['«a»', '1'],
  ['"a" ', 'including ', '"a," '],
  ['"x," he said. ', '"y," she said. '],
  ['Ada Marsh said 20 died, ', 'Bo Hale said 30 died, '],
  ['20, 30, 40 and '],
  ['one hundred and one thousand and '],
  ['20 kilometres (12 miles) '],
  ['“', '"'],
  ['Ada Bo Cy Di Ed Flo '],
  ['20 people were killed.\n'],
  ['“a ‘b “c” d’ e” '],
];

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
const randomFrom = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
const random = randomFrom(Number(process.argv[3] ?? 1));
const below = (limit: number): number => Math.floor(random() * limit);
const anyToken = (): string => tokens[below(tokens.length)] ?? '';

/** One run of tokens; `head` stands once before the repeats, so that an opening mark can wait for its pair. */
interface Run {
  readonly head: string;
  readonly tokens: readonly string[];
}

const fill = ({ head, tokens: parts }: Run, length: number): string => {
  const unit = parts.join('');
  return (head + unit.repeat(Math.ceil(length / unit.length))).slice(0, length);
};

/** ms of user CPU of the faster of `times` readings. */
const timeOf = (text: string, times: number): number => {
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < times; turn += 1) {
    const start = process.cpuUsage().user;
    read({ text, language: 'en', conflicts: [] });
    best = Math.min(best, (process.cpuUsage().user - start) / 1000);
  }
  return best;
};

const newRun = (): Run => ({
  head: random() < 0.15 ? anyToken() : '',
  tokens: Array.from({ length: 1 + below(5) }, anyToken),
});

/** A run like `one`, with a token more, fewer or other, doubled, turned, or with the end of `other`. */
const bred = (one: Run, other: Run): Run => {
  const parts = [...one.tokens];
  const at = below(parts.length);
  const kind = below(7);
  if (kind === 0) parts.splice(at, 0, anyToken());
  else if (kind === 1 && parts.length > 1) parts.splice(at, 1);
  else if (kind === 2) parts[at] = anyToken();
  else if (kind === 3) parts.splice(at, 0, parts[at] ?? anyToken());
  else if (kind === 4) parts.push(...parts.splice(0, at));
  else if (kind === 5) parts.splice(at, parts.length, ...other.tokens.slice(below(other.tokens.length)));
  else return { head: random() < 0.5 ? '' : anyToken(), tokens: parts };
  return { head: one.head, tokens: parts.slice(0, MAX_TOKENS) };
};

const nameOf = ({ head, tokens: parts }: Run): string => `${head}|${parts.join('')}`;
/** Runs of the same few tokens in another order or number are one kind, so that one weakness does not fill the table. */
const kindOf = ({ tokens: parts }: Run): string => [...new Set(parts)].sort().join('');

const tried = new Map<string, { readonly run: Run; readonly ms: number }>();
const attempt = (run: Run): void => {
  const name = nameOf(run);
  if (tried.has(name) || run.tokens.join('').length === 0) return;
  tried.set(name, { run, ms: timeOf(fill(run, TRIAL_SIZE), 1) });
};
const slowest = (count: number): readonly Run[] => {
  const kinds = new Set<string>();
  const found: Run[] = [];
  for (const { run } of [...tried.values()].sort((a, b) => b.ms - a.ms)) {
    const kind = kindOf(run);
    if (kinds.has(kind)) continue;
    kinds.add(kind);
    found.push(run);
    if (found.length === count) break;
  }
  return found;
};

// Compiled before anything is timed, so that the first runs are not blamed for it.
for (const parts of once) timeOf(fill({ head: '', tokens: parts }, TRIAL_SIZE), 2);
const end = performance.now() + BUDGET_MS;
for (const parts of once) attempt({ head: '', tokens: parts });
for (const token of tokens) attempt({ head: '', tokens: [token] });
while (performance.now() < end) {
  const parents = slowest(POPULATION);
  // a first reading may have met a full memory; the best are read again before they breed
  for (const run of parents.slice(0, 5)) {
    const again = timeOf(fill(run, TRIAL_SIZE), 2);
    tried.set(nameOf(run), { run, ms: again });
  }
  for (let child = 0; child < POPULATION && performance.now() < end; child += 1) {
    const one = parents[Math.floor(below(parents.length) * random())];
    const other = parents[below(parents.length)];
    attempt(one === undefined || other === undefined || random() < 0.2 ? newRun() : bred(one, other));
  }
}

const results = slowest(2 * PRINTED)
  .map((run) => ({ run, ms: timeOf(fill(run, SIZE), 1) }))
  .sort((a, b) => b.ms - a.ms)
  .slice(0, PRINTED)
  .map(({ run, ms }) => ({ run, ms: Math.min(ms, timeOf(fill(run, SIZE), 1)) }))
  .sort((a, b) => b.ms - a.ms);
console.log(`${tried.size} runs tried in ${BUDGET_MS / 1000} s; the slowest at ${SIZE / 1000} kB:`);
for (const { run, ms } of results) {
  const growth = timeOf(fill(run, 2 * SIZE), 1) / Math.max(1, ms);
  console.log(
    `${ms.toFixed(0).padStart(7)} ms  grows ${growth.toFixed(1)}  ${JSON.stringify(run.head)} ${JSON.stringify(run.tokens.join(''))}`,
  );
}
if ((results[0]?.ms ?? 0) > LIMIT_MS) process.exitCode = 1;
