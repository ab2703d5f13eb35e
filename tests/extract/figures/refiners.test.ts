import { describe, expect, it } from 'vitest';
import { describeFigures, figuresOf } from './figures-of.ts';

describe('bound, counts and measure', () => {
  it.each([
    ['More than 100 soldiers died.', '100 | 100..null | more_than | count | killed | soldiers'],
    ['No fewer than 100 soldiers died.', '100 | 100..null | at_least | count | killed | soldiers'],
    ['As many as 100 soldiers died.', '100 | null..100 | up_to | count | killed | soldiers'],
    ['Fewer than 100 soldiers died.', '100 | null..100 | less_than | count | killed | soldiers'],
    ['Some 100 soldiers died.', '100 | 100..100 | approx | count | killed | soldiers'],
    ['100 or more soldiers died.', '100 | 100..null | at_least | count | killed | soldiers'],
    ['A strike on Orla killed four.', 'four | 4..4 | exact | count | killed | -'],
    ['Rebels abducted and killed three aid workers.', 'three | 3..3 | exact | count | killed | aid workers'],
    ['Some 40 men were killed or wounded.', '40 | 40..40 | approx | count | losses | men'],
    ['At least 30 people were injured.', '30 | 30..null | at_least | count | wounded | people'],
    ['It left 18 dead.', '18 | 18..18 | exact | count | killed | -'],
    [
      'The number of people killed in the strike on the market in Tarn has risen to 17.',
      '17 | 17..17 | exact | count | killed | people',
    ],
    ['The death toll rose to 64.', '64 | 64..64 | exact | count | killed | -'],
    ['Thousands of families fled Marn.', 'Thousands | 2000..null | vague | count | displaced | families'],
    ['They seized 20 prisoners.', '20 | 20..20 | exact | count | captured | prisoners'],
    ['They shot down 20 drones.', '20 | 20..20 | exact | count | weapons | drones'],
    ['They destroyed 20 tanks.', '20 | 20..20 | exact | count | losses | tanks'],
    ['They struck 20 targets.', '20 | 20..20 | exact | count | attacks | targets'],
    ['They deployed 900 marines and sailors.', '900 | 900..900 | exact | count | troops | marines and sailors'],
    ['It burned 20 trucks.', '20 | 20..20 | exact | count | losses | trucks'],
    ['The war claimed 20 lives.', '20 | 20..20 | exact | count | killed | lives'],
    ['The plan puts 20 lives at risk.', '20 | 20..20 | exact | count | people | lives'],
    ['They think about the 20 people who were killed.', '20 | 20..20 | exact | count | killed | people'],
    ['Two men, Bo Hale and Cy Orr, were killed.', 'Two | 2..2 | exact | count | killed | men'],
    [
      'Veldan hosts three-and-a-half million refugees.',
      'three-and-a-half million | 3500000..3500000 | exact | count | displaced | refugees',
    ],
    ['He said “at least 40” people died.', '40 | 40..null | at_least | count | killed | people'],
    ['A woman of 71 was hurt.', '71 | 71..71 | exact | other | other | -'],
    ['A half-dozen men died.', 'A half-dozen | 6..6 | exact | count | killed | men'],
    ['The army holds 20% of the province.', '20% | 0.2..0.2 | exact | percent | territory | province'],
  ])('%j', (text, expected) => {
    expect(describeFigures(text)).toEqual([expected]);
  });

  it('gives a list the verb after its last part', () => {
    const measures = figuresOf('The blast left 150 guards, 95 civilians and 20 officers killed.');
    expect(measures.map(({ measure }) => measure)).toEqual(['killed', 'killed', 'killed']);
  });

  it('keeps the parts of a list apart and gives them one verb', () => {
    expect(describeFigures('Ten children and three women were killed.')).toEqual([
      'Ten | 10..10 | exact | count | killed | children',
      'three | 3..3 | exact | count | killed | women',
    ]);
  });
});

describe('parts', () => {
  it('links parts to their whole', () => {
    const [, part] = figuresOf('At least 31 people, including six children, were killed.');
    expect(part).toMatchObject({ partOf: 0, measure: 'killed' });
  });

  it('links a share of "those" to the figure before, with its claimant', () => {
    const [, share] = figuresOf('Some 900 men have deserted, the army said. Of those, about half have come back.');
    expect(share).toMatchObject({ partOf: 0, claimant: { text: 'the army', inherited: true } });
  });
});

describe('claimant', () => {
  it.each([
    ['Officials say 20 people died.', 'Officials'],
    ['Twenty people died, according to a report by the Harbour Institute.', 'a report by the Harbour Institute'],
    ['Twenty people died, the mayor of Orla said on Friday.', 'the mayor of Orla'],
    ['Twenty people died, said Mayor Ada Marsh.', 'Mayor Ada Marsh'],
    ['Ada Marsh, a spokeswoman for the army, said 20 people died.', 'Ada Marsh'],
    ['The Orla Post, citing hospital officials, reported that 20 people died.', 'hospital officials'],
    ['Norland is accused by Veldan of killing 20 people.', 'Veldan'],
    ['Twenty killed in Orla blast: police', 'police'],
  ])('%j', (text, expected) => {
    expect(figuresOf(text)[0]?.claimant?.text).toBe(expected);
  });

  it.each([
    'The front is "quiet" - as Ada Marsh put it, who even said that she is ready to talk -, and 20 people died.',
    'Norland weighs a proposal to maintain 20 bases.',
    'Ada Marsh never said 20 people had died.',
    'The war claimed 20 lives.',
    '"It was quiet," Ada Marsh told reporters after a blast that killed 20 people.',
    'Twenty people died.',
    'Veldan reports fell silent. Twenty people died.',
    'An alleged attack killed 20 people.',
  ])('nobody in %j', (text) => {
    expect(figuresOf(text)[0]?.claimant).toBeNull();
  });

  it('resolves a pronoun to the source before it', () => {
    const [figure] = figuresOf('Mayor Ada Marsh said the town was calm. She said 20 people had died.');
    expect(figure?.claimant).toMatchObject({ text: 'Mayor Ada Marsh', inherited: true });
  });

  it('marks what could not be verified', () => {
    const [figure] = figuresOf('The army said it killed 20 men. The claim could not be independently verified.');
    expect(figure?.unverified).toBe(true);
  });
});

describe('circumstances', () => {
  it('finds period, place and side', () => {
    expect(figuresOf('More than 90 Ukrainian soldiers have died in Orla since March 2031.')[0]).toMatchObject({
      period: { text: 'since March 2031' },
      place: { text: 'Orla' },
      side: { text: 'Ukrainian' },
      qualifier: { text: 'More than' },
    });
  });
});
