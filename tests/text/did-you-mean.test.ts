import { expect, it } from 'vitest';
import { didYouMean } from '../../src/text/did-you-mean.ts';

const known = ['timezone', 'conflicts', 'keywords', 'layout'];

it.each([
  ['timezon', 'timezone'],
  ['tiemzone', 'timezone'],
  ['Conflict', 'conflicts'],
  ['layotu', 'layout'],
])('"%s" is meant to be "%s"', (word, meant) => {
  expect(didYouMean(word, known)).toBe(meant);
});

it.each(['zzz', 'channel', ''])('"%s" is like none of them', (word) => {
  expect(didYouMean(word, known)).toBeNull();
});
