import { expect, test } from 'vitest';
import { figuresOf } from './figures-of.ts';

/** Period and place of the figure with these words. */
const circumstancesOf = (text: string, words: string) => {
  const figure = figuresOf(text).find((each) => each.text === words);
  expect(figure, words).toBeDefined();
  return [figure?.period?.text ?? '-', figure?.place?.text ?? '-'];
};

test.each<[text: string, words: string, period: string, place: string]>([
  // the longest period that holds the date
  [
    'Since the invasion began in February 2022, more than 13,800 civilians were killed.',
    '13,800',
    'Since the invasion began in February 2022',
    '-',
  ],
  [
    'More than 45,000 people have been killed in Orla since October 7, 2023.',
    '45,000',
    'since October 7, 2023',
    'Orla',
  ],
  ['On Monday, 6 people were killed in the eastern city of Goma.', '6', 'On Monday', 'Goma'],
  ['Shelling of the Vardanian town of Oravka killed 6.', '6', '-', '-'],
  ['Shells killed 6 in the Vardanian town of Oravka.', '6', '-', 'Oravka'],
  ['Some 240 people have been killed since Sept. 1 in Orla.', '240', 'since Sept. 1', 'Orla'],
  ['Between Oct. 26 and Oct. 29, 6,400 people fled.', '6,400', 'Between Oct. 26 and Oct. 29', '-'],
  ['The rebels killed 300 people over two days in Deir al-Sela.', '300', 'over two days', 'Deir al-Sela'],
  ['In the first half of 2025, 1,500 people were killed.', '1,500', 'In the first half of 2025', '-'],
  ['At least 31 people were killed in Israeli attacks across Orla on Monday.', '31', 'on Monday', 'Orla'],
  ['The attack killed 5 people in Homs and 7 in Aleppo on 3 May.', '7', 'on 3 May', 'Aleppo'],
])('%s: %s', (text, words, period, place) => {
  expect(circumstancesOf(text, words)).toEqual([period, place]);
});

test.each<[why: string, text: string, words: string]>([
  ['when it was said', 'Drones killed seven people, the governor said on Tuesday.', 'seven'],
  ['when it was said, before the number', 'The army said on Monday it killed 6.', '6'],
  ['where it was said', 'Six people were killed, the minister told a conference in Paris.', 'Six'],
  ['the last of many', 'Norland said 14 of its soldiers had been killed, the last of them on 28 January.', '14'],
  ['whose attack it was', 'Six people were hurt in U.S. strikes.', 'Six'],
  ['a battle', 'About 600 soldiers were killed in the Battle of Orla.', '600'],
  ['where it was written', 'Seven people died, he wrote on X.', 'Seven'],
  ['whose city it was', "Shells killed 14 people in Norland's second city.", '14'],
  ['when the war began', 'The war, which broke out in April 2023, has displaced 12 million people.', '12 million'],
])('%s is no circumstance of the event: %s', (_why, text, words) => {
  expect(circumstancesOf(text, words)).toEqual(['-', '-']);
});
