import { describe, expect, it } from 'vitest';
import { areRivals } from '../../src/digest/rival-claims.ts';
import { readText } from '../support/read-text.ts';

const rivals = (text: string) => {
  const figures = readText(text).reading.figures.filter((figure) => figure.key);
  return figures.some((a) => figures.some((b) => a !== b && areRivals(a, b)));
};

describe('rival claims within one article', () => {
  it.each([
    'More than 12,000 soldiers have deserted since May, according to a report by the ministry. Sources close to the general staff speak of a number closer to 18,000 troops who have deserted.',
    'At least 14 people were killed in Oravka, the emergency service said. The mayor said 30 people were killed.',
  ])('finds %s', (text) => expect(rivals(text)).toBe(true));

  it.each([
    // One source, two counts.
    'Nine people were killed and 20 wounded, the governor said.',
    // Two places.
    'Six people were killed in Tarn, police said. Nineteen people were killed in Brenik, the governor said.',
    // Different people.
    'The army said 40 soldiers were killed. The emergency service said 14 civilians were killed.',
    // The same in round numbers.
    'About 100 people were killed, police said. The governor said 104 people were killed.',
  ])('ignores %s', (text) => expect(rivals(text)).toBe(false));
});
