import { describe, expect, it } from 'vitest';
import { describeFigures, figuresOf } from './figures-of.ts';

const measures = (text: string) => figuresOf(text).map(({ text: words, measure }) => `${words} ${measure}`);
const listed = (text: string) =>
  figuresOf(text)
    .filter(({ key }) => key)
    .map(({ text: words }) => words);

describe('tolls that change', () => {
  it.each([
    ['The blast brought the death toll from two weeks of shelling in Orla to nine.', 'nine killed'],
    ['The death toll could hit 30.', '30 killed'],
    ['Estimated death tolls exceeded 100.', '100 killed'],
    ['Norlandish losses have now exceeded 3,000 soldiers.', '3,000 losses'],
    ['The army reported total casualties around 4,000.', '4,000 losses'],
    ['Veldan losses may cross the 1 million mark.', '1 million losses'],
  ])('%j', (text, expected) => {
    expect(measures(text)).toContain(expected);
  });

  it('lists what the toll is now, and not what it was', () => {
    expect(listed('The death toll rose from 12 to 15.')).toEqual(['15']);
    expect(listed('Some 40 people were arrested, up from 30 on Monday.')).toEqual(['40']);
  });

  it('keeps a limit that follows a rising toll in another clause', () => {
    expect(describeFigures('The toll may rise because up to 20 people are in critical condition.')).toEqual([
      '20 | null..20 | up_to | count | wounded | people',
    ]);
  });
});

describe('what happened to them', () => {
  it.each([
    ['Police stabbed nobody, but a man stabbed two guards to death.', 'two killed'],
    ['Two officers shot and killed a man.', 'Two people'],
    ['About 1,100 displaced people live in the hall.', '1,100 displaced'],
    ['Residents counted thirty bodies.', 'thirty killed'],
    ['The dead included nine children.', 'nine killed'],
    ['Rebels took at least 80 villagers captive.', '80 captured'],
    ['Some 500 soldiers have been killed or seriously wounded.', '500 losses'],
    ['About 3,000 troops remain in Orla.', '3,000 troops'],
    ['Seven villages have come under rebel control.', 'Seven territory'],
    ['The army damaged at least 15 houses and ten shops.', 'ten losses'],
    ['Veldan reported three destroyed tanks.', 'three losses'],
  ])('%j', (text, expected) => {
    expect(measures(text)).toContain(expected);
  });
});

describe('parts', () => {
  it('are found where only a place follows, and in a sentence that opens with the whole', () => {
    const [, there] = figuresOf('At least 53 people were killed on Monday, 35 in Orla.');
    expect(there).toMatchObject({ partOf: 0, measure: 'killed', counts: { text: 'people' } });
    const [, children, reporters] = figuresOf('Of the 58 dead, 21 were children and three were journalists.');
    expect(children).toMatchObject({ partOf: 0, measure: 'killed', counts: { text: 'children' } });
    expect(reporters).toMatchObject({ partOf: 0, measure: 'killed', counts: { text: 'journalists' } });
  });

  it('tell so many out of so many launched as two counts', () => {
    expect(describeFigures('They shot down 28 out of 32 drones.')).toEqual([
      '28 | 28..28 | exact | count | weapons | drones',
      '32 | 32..32 | exact | count | weapons | drones',
    ]);
  });
});

describe('nothing to list', () => {
  it.each([
    'The mother of 12 left the town.',
    'Three boys between the ages of 14 and 18 left.',
    'They plan a vote within two years.',
    'They must return all bodies in one day.',
    'Norland has 12 Leopard 2 tanks.',
    'The fighting goes on 24/7.',
    'Air defences went into operation in nine regions.',
  ])('%j', (text) => {
    expect(listed(text)).toEqual([]);
  });
});
