// Finds "30%", "10 to 20 percent" and "three percentage points" as shares; refuses "percent of the vote".
import type { Token } from '../../../../text/tokens.ts';
import { isHyphen } from '../numeral/hyphen.ts';
import { type Extent, readExtent, readFarEnd } from '../read-extent.ts';
import { figure, type Rule } from '../rule.ts';

/** Past the sign or words for percent at `at`, or null. */
const pastPercent = (tokens: readonly Token[], at: number): number | null => {
  const index = isHyphen(tokens[at]) ? at + 1 : at;
  const word = tokens[index]?.lower ?? '';
  if (word === '%' && index === at) return at + 1;
  if (/^(?:percent|percents|pct|percentage)$/u.test(word)) {
    const point = tokens[index + 1]?.lower ?? '';
    return point === 'point' || point === 'points' ? index + 2 : index + 1;
  }
  if (word !== 'per' || !/^cents?$/u.test(tokens[index + 1]?.lower ?? '')) return null;
  return index + 2;
};

/** Hundredths, so that a share comes out without the noise of division ("0.3"). */
const share = (percent: number | null): number | null =>
  percent === null ? null : Number((percent / 100).toPrecision(12));

/** Percent and percentage points, singly and in ranges. */
export const percent: Rule = {
  name: 'percent',
  match: ({ tokens, at, numeral }) => {
    if (numeral === null || numeral.form === 'fraction') return null;
    const near = pastPercent(tokens, numeral.last);
    let extent: Extent = readExtent(tokens, numeral);
    let last = pastPercent(tokens, extent.last);
    if (near !== null) {
      const far = readFarEnd(tokens, numeral, near);
      const end = far === null ? null : pastPercent(tokens, far.last);
      if (far !== null && end !== null) {
        extent = far;
        last = end;
      } else {
        last = near;
        extent = { last: near, low: numeral.value, high: numeral.value, bound: 'exact', form: numeral.form };
      }
    }
    if (last === null) return null;
    const { low, high, bound } = extent;
    return figure({ first: at, last, low: share(low), high: share(high), bound, unit: 'percent', countable: true });
  },
};
