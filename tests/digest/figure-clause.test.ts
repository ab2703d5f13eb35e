import { expect, it } from 'vitest';
import { clauseOf } from '../../src/digest/figure-clause.ts';
import { readText } from '../support/read-text.ts';

const clauses = (text: string) => {
  const { reading } = readText(text);
  return reading.figures.filter((figure) => figure.key).map((figure) => clauseOf(figure, text));
};

it('launched or shot down is said in the article’s own clause', () => {
  const text =
    'Kestria launched 62 drones at power stations overnight, the air force said, adding that 48 of them were shot down.';
  expect(clauses(text)).toEqual([
    'Kestria launched 62 drones at power stations overnight',
    'adding that 48 of them were shot down',
  ]);
});

it('killed, wounded and displaced say themselves', () => {
  expect(clauses('Six people were killed and 11 wounded in Brenik, the governor said.')).toEqual([null, null]);
});

it('prisoners who are exchanged are not said to be captured', () => {
  expect(clauses('Each side released 95 prisoners of war on Monday, the ministry said.')).toEqual([
    'Each side released 95 prisoners of war on Monday',
  ]);
});
