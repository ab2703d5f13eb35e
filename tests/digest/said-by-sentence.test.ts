import { describe, expect, it } from 'vitest';
import { clauseOf } from '../../src/digest/figure-clause.ts';
import { read } from '../../src/extract/read.ts';

const clauses = (text: string) =>
  read({ text, language: 'en', conflicts: [] })
    .figures.filter((figure) => figure.key)
    .map((figure) => clauseOf(figure, text));

describe('a fixed word beside a figure', () => {
  it.each([
    'At least 31 people were killed in Varn, the mayor said.',
    'The militia abducted 14 teachers in Varn, the mayor said.',
  ])('stands where the sentence says it: %s', (text) => {
    expect(clauses(text)).toEqual([null]);
  });

  it.each([
    [
      'He was one of 86 Vardanian soldiers freed on 2 October.',
      'He was one of 86 Vardanian soldiers freed on 2 October',
    ],
    [
      'More than 620 people have been returned from captivity, the army said.',
      'More than 620 people have been returned from captivity',
    ],
    ['The rebels captured 40 soldiers. Two were released on Friday.', 'Two were released on Friday'],
  ])('gives way to the clause where captives get free: %s', (text, clause) => {
    expect(clauses(text)).toContain(clause);
  });
});
