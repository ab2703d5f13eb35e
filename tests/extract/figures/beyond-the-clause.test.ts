import { describe, expect, it } from 'vitest';
import { figuresOf } from './figures-of.ts';

const figure = (text: string, words: string) => figuresOf(text).find((each) => each.text === words);

describe('when it happened', () => {
  it.each([
    ['An attack on Sunday that killed 38 people was condemned.', '38', 'on Sunday'],
    ['Twelve people were killed, and 30 were wounded, in Orla on Monday.', '30', 'on Monday'],
  ])('is read across what belongs together: %s', (text, words, period) => {
    expect(figure(text, words)?.period?.text).toBe(period);
  });

  it.each([
    ['Roughly 150 houses were burned, and the road to Saint-Brenn has been cut since the 11th.', '150'],
    ['The truce took effect on Sunday after five days of fighting that killed at least 38 people.', '38'],
  ])('is not taken from another clause: %s', (text, words) => {
    expect(figure(text, words)?.period).toBeNull();
  });
});

describe('letters that touch an amount', () => {
  it.each([
    ['He announced N50 million for the families.', 'N50 million', 5e7, 'NGN'],
    ['The fund gave R40m.', 'R40m', 4e7, 'ZAR'],
    ['Families were paid KSh300,000.', 'KSh300,000', 3e5, 'KES'],
  ])('are a currency: %s', (text, words, value, currency) => {
    expect(figure(text, words)).toMatchObject({ low: value, unit: 'money', currency });
  });

  it('are a name before a plain number', () => {
    expect(figuresOf('An R44 helicopter came down on the N1 road.').filter((each) => each.unit === 'money')).toEqual(
      [],
    );
  });
});

describe('who gives a number', () => {
  it.each([
    ['A UN mission that interviewed 174 prisoners found that 169 had been tortured.', '169', 'A UN mission'],
    ['The chairman, Mr. Ole Brenn, told reporters that 16 bodies had been recovered.', '16', 'Mr. Ole Brenn'],
    ['Researchers put deaths in the capital alone at more than 61,000.', '61,000', 'Researchers'],
  ])('is found past a relative clause, a title and a place: %s', (text, words, claimant) => {
    expect(figure(text, words)?.claimant?.text).toBe(claimant);
  });
});

describe('nothing to list', () => {
  it.each(['The governor spoke of one massacre too many.', 'He had lost 31 kilos in prison.'])('in: %s', (text) => {
    expect(figuresOf(text).filter((each) => each.key)).toEqual([]);
  });
});
