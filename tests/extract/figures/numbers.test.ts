import { describe, expect, it } from 'vitest';
import { figuresOf } from './figures-of.ts';

const values = (text: string): readonly string[] =>
  figuresOf(text).map(({ text: words, low, high, unit }) => `${words} = ${low}..${high} ${unit}`);

describe('numbers', () => {
  it.each([
    ['They counted 1,200 tents.', '1,200 = 1200..1200 count'],
    ['They counted 1 200 tents.', '1 200 = 1200..1200 count'],
    ['They counted 1’200 tents.', '1’200 = 1200..1200 count'],
    ['They counted 1.200.000 tents.', '1.200.000 = 1200000..1200000 count'],
    ['They counted 3.5 million tents.', '3.5 million = 3500000..3500000 count'],
    ['They counted 20k tents.', '20k = 20000..20000 count'],
    ['They counted twenty-one tents.', 'twenty-one = 21..21 count'],
    ['They counted three hundred and five tents.', 'three hundred and five = 305..305 count'],
    ['They counted two dozen tents.', 'two dozen = 24..24 count'],
    ['They counted a dozen tents.', 'a dozen = 12..12 count'],
    ['They counted half a million tents.', 'half a million = 500000..500000 count'],
    ['They counted two and a half million tents.', 'two and a half million = 2500000..2500000 count'],
    ['They counted dozens of tents.', 'dozens = 24..null count'],
    ['They counted tens of thousands of tents.', 'tens of thousands = 20000..null count'],
    ['They counted hundreds of thousands of tents.', 'hundreds of thousands = 200000..null count'],
    ['They counted several hundred tents.', 'several hundred = 200..null count'],
    ['They counted 50 to 60 tents.', '50 to 60 = 50..60 count'],
    ['They counted 400-500 tents.', '400-500 = 400..500 count'],
    ['They counted between 1,000 and 2,000 tents.', '1,000 and 2,000 = 1000..2000 count'],
    ['They counted 2 to 3 million tents.', '2 to 3 million = 2000000..3000000 count'],
    ['A third of the tents burnt.', 'A third = 0.3333333333333333..0.3333333333333333 fraction'],
    ['Two-thirds of the tents burnt.', 'Two-thirds = 0.6666666666666666..0.6666666666666666 fraction'],
    ['One in five tents burnt.', 'One in five = 0.2..0.2 fraction'],
    ['Nine out of ten tents burnt.', 'Nine out of ten = 0.9..0.9 fraction'],
    ['Losses rose 30%.', '30% = 0.3..0.3 percent'],
    ['Losses rose 10 to 20 per cent.', '10 to 20 per cent = 0.1..0.2 percent'],
    ['Losses rose three percentage points.', 'three percentage points = 0.03..0.03 percent'],
    ['It cost $20bn.', '$20bn = 20000000000..20000000000 money'],
    ['It cost £4m.', '£4m = 4000000..4000000 money'],
    ['It cost 300 million hryvnias.', '300 million hryvnias = 300000000..300000000 money'],
    ['It cost $2bn to $3bn.', '$2bn to $3bn = 2000000000..3000000000 money'],
    ['It is 10 kilometres away.', '10 = 10..10 distance'],
    ['It covers 300 square miles.', '300 = 300..300 area'],
    ['It lasted a year and a half.', 'a year and a half = 1.5..1.5 duration'],
    ['A million and a half refugees left.', 'A million and a half = 1500000..1500000 count'],
    ['It took 2-1/2 hours.', '2-1/2 = 2.5..2.5 duration'],
    ['It was two hundred and fifty-four hundredths.', 'two hundred and fifty-four hundredths = 200.54..200.54 count'],
    [
      'It was one hundred thirty-fifths of it.',
      'one hundred thirty-fifths = 2.857142857142857..2.857142857142857 fraction',
    ],
    ['Some 1.200 soldiers left.', '1.200 = 1200..1200 count'],
    ['Some 20-30,000 troops left.', '20-30,000 = 20000..30000 count'],
    ['It cost Rs 500 crore.', 'Rs 500 crore = 5000000000..5000000000 money'],
    ['It cost CHF 3m.', 'CHF 3m = 3000000..3000000 money'],
    ['A 10,000-strong force left.', '10,000 = 10000..10000 count'],
    ['It is 300 m away.', '300 = 300..300 distance'],
    ['It ranks between the tenth and the fifteenth.', 'tenth and the fifteenth = 10..15 other'],
    ['Nine out of every ten tents burnt.', 'Nine out of every ten = 0.9..0.9 fraction'],
  ])('%j has %j', (text, expected) => {
    expect(values(text)).toEqual([expected]);
  });

  it.each([
    'It began on Nov. 5, 2031.',
    'It began on 2031-11-05.',
    'It began in February 2031.',
    'It was quiet in 1999 and in the 1970s.',
    'See https://example.org/a/24/b and www.example.org.',
    'No one came, and one another was all they had.',
    'The 72nd brigade left.',
    'It was in the second half.',
  ])('%j has none', (text) => {
    expect(values(text)).toEqual([]);
  });

  it.each([
    'The man, aged 28, left.',
    'A 25-year-old man left.',
    'Gen. Ada Marsh, 53, left.',
    'It left at 13:40 and came back at 5 p.m.',
    'An F-16 and a T-72 left.',
    'Flight 752 left.',
    'It left under Article 5 of the treaty.',
    'They live at 12 Harbour Street.',
    'Call +1-222-555-0100.',
    'The team won 3-1.',
    'It left the five-storey block.',
    'M23 left.',
    'One of the men left.',
    'Two days ago the two sides met.',
    '1. The first rule.',
  ])('%j has nothing to list', (text) => {
    expect(figuresOf(text).filter(({ key }) => key)).toEqual([]);
  });

  it('reads currencies', () => {
    const codes = figuresOf('They paid €5m, US$6m, C$7m, 8 million Swiss francs and USD 9 million.');
    expect(codes.map(({ currency }) => currency)).toEqual(['EUR', 'USD', 'CAD', 'CHF', 'USD']);
  });
});
