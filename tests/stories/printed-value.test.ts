import { expect, it } from 'vitest';
import { read } from '../../src/extract/read.ts';
import { printedValue } from '../../src/stories/claims/printed-value.ts';

it.each([
  ['A shipment of 12,000 tonnes of sorghum is stuck, the agency said.', '12,000 tonnes'],
  ['The army took some 1,500 square kilometres of land, it said.', 'some 1,500 square kilometres'],
  ['More than 300 people were killed in Orla.', 'More than 300'],
  ['About 40% of the homes in Orla were destroyed.', 'About 40%'],
])('a value is printed with its bound and its unit: %s', (text, printed) => {
  const [figure] = read({ text, language: 'en', conflicts: [] }).figures;
  expect(figure === undefined ? null : printedValue(figure, text)).toBe(printed);
});
