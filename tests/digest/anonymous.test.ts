import { expect, it } from 'vitest';
import { isAnonymous } from '../../src/digest/anonymous.ts';

it.each([
  'one officer',
  'sources close to the Ukrainian government',
  'two officials',
  'a senior Ukrainian officer',
  'People close to the general staff',
  'a Western diplomat in the capital',
  'one private soldier who left his unit near Brenik',
  'an eyewitness',
  'officials of both sides',
  'an official of the refugee agency',
  'two police officers',
])('“%s” names nobody', (words) => expect(isAnonymous(words)).toBe(true));

it.each([
  'Serhii Hnezdilov',
  'Capt. Ivan Bohun',
  'Colonel Anton Grau',
  'Reuters',
  'the health ministry',
  "Vardania's emergency service",
  'President Vlk',
  'Officer Jane Roe',
  'The UN refugee agency',
  'the teachers’ union',
  'the prisoners’ coordination headquarters',
])('“%s” names somebody', (words) => expect(isAnonymous(words)).toBe(false));
