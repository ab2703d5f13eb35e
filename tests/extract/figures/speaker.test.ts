import { expect, it } from 'vitest';
import { readText } from '../../support/read-text.ts';

const listed = (text: string) =>
  readText(text)
    .reading.figures.filter((figure) => figure.key)
    .map((figure) => figure.text);

it('a number that names who speaks is no count', () => {
  expect(
    listed('"You sleep two hours and then you dig," said one private who deserted his unit in September.'),
  ).toEqual([]);
  expect(
    listed('"You sleep two hours and then you dig," said the commander. Nine soldiers deserted his unit in September.'),
  ).toEqual(['Nine']);
});
