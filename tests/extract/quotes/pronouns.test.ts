import { expect, test } from 'vitest';
import { readQuotes } from './read-quotes.ts';

const shown = (text: string): readonly (string | null | undefined)[] =>
  readQuotes(text)
    .filter(({ key }) => key)
    .map(({ speaker }) => speaker?.name);

test.each<[why: string, text: string, meant: readonly string[]]>([
  [
    'a place in a sentence, though a spokesperson stands beside it',
    'Forty people died at a festival in central Norland, a spokesperson for the rebels told the press.\n\n“Children were completely torn apart by the bombs that night,” she said.',
    [],
  ],
  [
    'the town a report was written in',
    'ORLA CITY (Own report) - The strike killed nine.\n\nThe military had targeted a commander. It said “claims of mass casualties are under review by the staff”.',
    ['The military'],
  ],
])('a pronoun is not %s', (_why, text, meant) => {
  expect(shown(text)).toEqual(meant);
});

test('a pronoun is the person the text has named', () => {
  expect(shown('Petra Lund fled to Orla. “We saw the flash over the whole of the harbour,” she said.')).toEqual([
    'Petra Lund',
  ]);
});

test('what a sign says ends with the sign; who held it speaks on', () => {
  const text =
    '“My son has been gone for years,” said Iryna, who held a sign that read “Bring all of them home now”. “Numbers mean nothing to me.”';
  expect(readQuotes(text).map(({ speaker }) => speaker?.name)).toEqual(['Iryna', 'a sign', 'Iryna']);
});
