// `node bench/extract-hostile.ts [kB]`: searches for texts that are slow to read. Each pattern is repeated to the given
// size (100 kB unless told otherwise), read once, and read again at double the size; prints the slowest first, with the
// ms and how the time grew when the text doubled (2 is linear), and fails when one at the given size takes over a second.
import { read } from '../src/extract/read.ts';

const SIZE = 1000 * Number(process.argv[2] ?? 100);
/** Longest a text of 100 kB may take, in ms of user CPU. */
const LIMIT_MS = 1000;

const pieces: readonly string[] = [
  ...['"a"', '“', '”', "'", '’', '(', ')', '[', '«a»', '„a“', "''", '‘a’'],
  ...[
    '1',
    '12,345',
    '1.',
    '1-',
    '$1',
    '20%',
    'one ',
    'hundred ',
    'million ',
    'and ',
    'of ',
    'a third ',
    '1 in 2 ',
    '½',
  ],
  ...['said ', 'according to ', 'police said ', ', he said, ', 'killed ', '20 killed ', 'including ', 'as many as '],
  ...[
    'A',
    'Ada Marsh ',
    'Mr. ',
    'U.S. ',
    'he ',
    'the ',
    '. ',
    '.',
    ',',
    ';',
    ':',
    '—',
    '- ',
    '\n',
    '\n\n',
    ' ',
    '\u00a0',
  ],
  ...[
    'soldiers ',
    'war ',
    'in Orla ',
    'since 2014 ',
    'on Monday ',
    '!',
    '?',
    '…',
    '😀',
    '\u0301',
    'ß',
    'x',
    'https://a.b/',
    '@a ',
  ],
];
const whole: readonly string[] = [
  ...['"a"\n\n', '"a "b" c" ', '“a ‘b “c” d’ e” ', '20 people were killed.\n', '7\n', '1 2 3 ', 'one two three '],
  ...['"We lost 20," said Ada Marsh. ', 'Ada Marsh said 20 died, Bo Hale said 30 died, ', '20, 30, 40 and ', '(20) '],
  ...[
    '20 soldiers and ',
    'more than 20 or fewer than 30 ',
    'Ada Bo Cy Di Ed Flo ',
    'a-b-c-',
    'said said ',
    '“',
    '“"',
    '([{',
    '"\n',
  ],
  ...[
    'Ada Marsh, a spokeswoman, ',
    'of the army of the ',
    '20 kilometres (12 miles) ',
    'The war. ',
    'A. B. C. ',
    'A.B.C.',
  ],
  ...[
    '"x," he said. "y," she said. ',
    'Ada Marsh\n\n"She said so"\n\n',
    'one hundred and one thousand and ',
    'half of half of ',
  ],
];

const fill = (pattern: string, length: number): string =>
  pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length);

/** ms of user CPU of one reading. */
const timeOf = (text: string): number => {
  const start = process.cpuUsage().user;
  read({ text, language: 'en', conflicts: [] });
  return (process.cpuUsage().user - start) / 1000;
};

// Every seventh pair is tried at a fiftieth of the size; the slowest of them go on with the rest.
const pairs = pieces.flatMap((a) => pieces.map((b) => a + b)).filter((_, index) => index % 7 === 0);
for (const pattern of whole) timeOf(fill(pattern, 2_000));
const suspects = pairs
  .map((pattern) => ({ pattern, ms: timeOf(fill(pattern, SIZE / 50)) }))
  .sort((a, b) => b.ms - a.ms)
  .slice(0, 12)
  .map(({ pattern }) => pattern);
const results = [...whole, ...pieces, ...suspects]
  .map((pattern) => ({ pattern, ms: timeOf(fill(pattern, SIZE)) }))
  .sort((a, b) => b.ms - a.ms);
for (const { pattern, ms } of results.slice(0, 12)) {
  const growth = timeOf(fill(pattern, 2 * SIZE)) / Math.max(1, ms);
  console.log(`${ms.toFixed(0).padStart(7)} ms  grows ${growth.toFixed(1)}  ${JSON.stringify(pattern)}`);
}
const slowest = results[0]?.ms ?? 0;
if (slowest > LIMIT_MS * (SIZE / 100_000)) process.exitCode = 1;
