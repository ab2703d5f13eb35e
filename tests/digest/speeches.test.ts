import { expect, it } from 'vitest';
import { namedOf, rolesOf } from '../../src/digest/speeches.ts';
import type { DigestQuote } from '../../src/model/digest.ts';

const said = (role: string | null): readonly [DigestQuote] => [
  {
    ref: 1,
    text: 'We will rebuild.',
    speaker: { name: 'Iryna Hrabchuk', role, anonymous: false },
    continues: false,
    graphic: false,
    evidence: { articleId: 'a', start: 0, end: 16, textFingerprint: '', link: null, source: 'Courier' },
  },
];

it.each<[role: string | null, printed: string]>([
  ['Governor', 'Governor Iryna Hrabchuk'],
  ['Dr', 'Dr Iryna Hrabchuk'],
  ['Prime Minister', 'Prime Minister Iryna Hrabchuk'],
  ['Deputy Foreign Minister', 'Deputy Foreign Minister Iryna Hrabchuk'],
  ['army spokesman Brigadier', 'army spokesman Brigadier Iryna Hrabchuk'],
  ['a retired General', 'Iryna Hrabchuk, a retired General'],
  ['a teacher', 'Iryna Hrabchuk, a teacher'],
  ['governor', 'Iryna Hrabchuk, governor'],
  ['Governor of Kalto', 'Iryna Hrabchuk, Governor of Kalto'],
  ['Iryna Hrabchuk', 'Iryna Hrabchuk'],
  [null, 'Iryna Hrabchuk'],
])('a speaker whose role is %s is printed as %s', (role, printed) => {
  expect([namedOf(said(role)), ...rolesOf(said(role))].join(', ')).toBe(printed);
});
