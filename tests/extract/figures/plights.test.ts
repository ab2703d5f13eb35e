import { describe, expect, it } from 'vitest';
import { figuresOf } from './figures-of.ts';

/** "20 killed soldiers" for each figure listed. */
const listed = (text: string): readonly string[] =>
  figuresOf(text)
    .filter(({ key }) => key)
    .map(({ text: words, measure, counts }) => [words, measure, counts?.text ?? '-'].join(' | '));

describe('a share and its whole', () => {
  it.each([
    [
      'The war pushed half of the country’s 5 million people into hunger.',
      ['half | people | country’s 5 million people'],
    ],
    [
      "Nearly 90% of Norland's 2 million residents were displaced.",
      ["90% | displaced | Norland's 2 million residents"],
    ],
    ["The army has lost control of 14 of the region's 26 townships.", ['14 | territory | townships']],
    ['More than 40,000 people remain displaced, down from a peak of 90,000.', ['40,000 | displaced | people']],
    ['One in four hospitals in Orla functions.', ['One in four | other | hospitals']],
  ])('%j', (text, expected) => {
    expect(listed(text)).toEqual(expected);
  });
});

describe('what befell them, in words of many kinds', () => {
  it.each([
    ['Some 4,500 people had been left without shelter.', ['4,500 | people | people']],
    ['The army claimed to have killed "more than 150 enemies".', ['150 | killed | enemies']],
    ['Dozens feared dead after shelling of Orla', ['Dozens | killed | -']],
    ['The clinic had received 46 bodies and more than 100 wounded.', ['46 | killed | bodies', '100 | wounded | -']],
    ['Some groups put the number of dead as high as 1,500.', ['1,500 | killed | -']],
    ['Eight people are listed as missing.', ['Eight | missing | people']],
    ['Rebels took prisoner some 40 soldiers.', ['40 | captured | soldiers']],
    ['Forty rebels laid down their arms.', ['Forty | captured | rebels']],
    ['Fourteen villagers were rushed to a hospital in Orla.', ['Fourteen | wounded | villagers']],
    ['The strike cut power to 2,000 households.', ['2,000 | people | households']],
    ['The overall toll has passed 7,000.', ['7,000 | killed | -']],
    ['Thirty villages lie in ashes.', ['Thirty | losses | villages']],
    [
      'Losses amount to 900 personnel, 4 tanks and 17 howitzers.',
      ['900 | losses | personnel', '4 | losses | tanks', '17 | losses | howitzers'],
    ],
  ])('%j', (text, expected) => {
    expect(listed(text)).toEqual(expected);
  });
});

describe('a number that leans on the one before', () => {
  it.each([
    ['Villagers saw 20 bodies. A nurse counted 36.', ['20 | killed | bodies', '36 | killed | -']],
    ['The army speaks of 30 killed, the rebels of at least 80.', ['30 | killed | -', '80 | killed | -']],
    [
      'The army took in 4,000 refugees. Another 1,500 went to Veldan.',
      ['4,000 | displaced | refugees', '1,500 | displaced | -'],
    ],
  ])('%j', (text, expected) => {
    expect(listed(text)).toEqual(expected);
  });
});

describe('nothing befell them', () => {
  it.each([
    'Under the proposal, the rebels would free 10 hostages.',
    'Rebels entered Orla, home to 60,000 people.',
    'Parliament met, with 84 of 128 deputies present.',
    'The army has 40 missiles.',
    'They passed 12 checkpoints.',
    'A couple in their sixties was killed.',
  ])('%j', (text) => {
    expect(listed(text)).toEqual([]);
  });
});

it('prints both ends of a range with the word before them', () => {
  const [troops] = figuresOf('Between 3,000 and 4,000 soldiers fight there.');
  expect(troops?.qualifier?.text).toBe('Between');
});
