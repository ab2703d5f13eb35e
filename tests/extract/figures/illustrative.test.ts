import { expect, test } from 'vitest';
import { figuresOf } from './figures-of.ts';

const listed = (text: string): readonly string[] =>
  figuresOf(text)
    .filter(({ key }) => key)
    .map((figure) => figure.text);

test.each([
  '“Imagine 50 men killed before your eyes,” said the sergeant.',
  'He wrote: “If they trade 1,200 prisoners for 1,200, we have lost.”',
  'The president said: “Every one of the captured men will be received as a son.”',
  'He said each one of them had been captured alive.',
])('no claim: %s', (text) => {
  expect(listed(text)).toEqual([]);
});

test.each([
  ['50', '“We lost 50 men, all dead,” said the general.'],
  ['40', '“If nobody helps, more will die: we lost 40 men,” said the general.'],
  ['48 hours', '“We will attack if the broadcasts do not stop within 48 hours,” the army said.'],
])('%s is one: %s', (figure, text) => {
  expect(listed(text).join(' ')).toContain(figure.split(' ')[0]);
});
