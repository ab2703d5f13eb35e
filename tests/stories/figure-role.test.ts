import { expect, it } from 'vitest';
import { type FigureRole, roleOfFigure } from '../../src/stories/claims/figure-role.ts';
import { readText } from '../support/read-text.ts';

it.each<[role: FigureRole, value: string, text: string]>([
  ['whole', '21', 'A bomb killed 21 people, police said.'],
  ['part', 'four', 'The toll rose after four of the wounded died in hospital, the governor said.'],
  ['part', 'one', 'The mission sent 60 officers to the town; one was seriously wounded.'],
  ['whole', 'One', 'One killed, four wounded in shelling of Orla'],
  ['increment', 'five', 'Another five people were killed on Sunday, police said.'],
  ['former', '14', 'The toll rose to 19 from an earlier count of 14 people killed, police said.'],
  ['elsewhen', '120', 'It was the deadliest attack since October 2022, when twin car bombs killed 120 people.'],
  ['elsewhen', '300', 'The square is a memorial to the 2014 uprising that killed 300 people.'],
  ['whole', '12,000', 'Since 2022, when the war began, 12,000 people have been killed, the UN said.'],
  ['whole', '14,000', 'The war, which began in 2014, has killed 14,000 people, the UN said.'],
])('%s: %s in “%s”', (role, value, text) => {
  const figure = readText(text).reading.figures.find((each) => each.text === value);
  expect(figure === undefined ? 'not read' : roleOfFigure(figure, text)).toBe(role);
});
