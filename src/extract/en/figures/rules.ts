import type { Rule } from './rule.ts';
import { age } from './rules/age.ts';
import { clockTime } from './rules/clock-time.ts';
import { compoundModifier } from './rules/compound-modifier.ts';
import { date } from './rules/date.ts';
import { dottedNumber } from './rules/dotted-number.ts';
import { fraction } from './rules/fraction.ts';
import { listNumber } from './rules/list-number.ts';
import { measured } from './rules/measured.ts';
import { money } from './rules/money.ts';
import { nameNumber } from './rules/name-number.ts';
import { ordinal } from './rules/ordinal.ts';
import { percent } from './rules/percent.ts';
import { phoneNumber } from './rules/phone-number.ts';
import { plainCount } from './rules/plain-count.ts';
import { power } from './rules/power.ts';
import { pronounOne } from './rules/pronoun-one.ts';
import { ratio } from './rules/ratio.ts';
import { score } from './rules/score.ts';
import { streetAddress } from './rules/street-address.ts';
import { webAddress } from './rules/web-address.ts';
import { year } from './rules/year.ts';
import { yearAndAHalf } from './rules/year-and-a-half.ts';

/** Tried in this order at each place where a number may start; the first that matches takes it. */
export const rules: readonly Rule[] = [
  // What holds digits and no number.
  webAddress,
  date,
  phoneNumber,
  dottedNumber,
  power,
  clockTime, // before names and years: "1800 UTC"
  ordinal,
  pronounOne,
  // Money and percent know their number by a sign; nothing else may take it first.
  money,
  percent,
  age, // before units: "25-year-old"
  nameNumber, // before ranges: "Boeing 737-800"
  streetAddress,
  score,
  listNumber,
  year,
  // Figures.
  yearAndAHalf,
  ratio, // before units: "one in five"
  measured,
  compoundModifier, // after units: "48-hour"
  fraction,
  plainCount,
];
