// Finds "10 kilometres", "48-hour", "two tons" and "300 square miles"; refuses "two days' notice was given to 30 men" for the 30.
import type { Unit } from '../../../../model/figure.ts';
import type { Token } from '../../../../text/tokens.ts';
import { prepositions } from '../../lexicon/function-words.ts';
import { units } from '../../lexicon/units.ts';
import { isHyphen } from '../numeral/hyphen.ts';
import { readExtent, readFarEnd } from '../read-extent.ts';
import { figure, type Rule } from '../rule.ts';

const ambiguous = new Set(['m', 't', 'second', 'seconds', 'mi', 'min', 'in', 'ha', 'mm', 'mb', 'ft']);
const between = new Set([
  'more',
  'consecutive',
  'straight',
  'full',
  'long',
  'metric',
  'nautical',
  'further',
  'additional',
  'whole',
  'other',
  'short',
  'working',
  'business',
  'calendar',
  'successive',
  'tense',
  'bloody',
]);

/** "300 m away", "1.5 m wide", "40 m from the gate": words that follow a length and nothing that is counted. */
const goesOn = (tokens: readonly Token[], at: number): boolean =>
  prepositions.has(tokens[at]?.lower ?? '') ||
  /^(?:away|wide|long|high|deep|tall|thick|north|south|east|west|and|apart)$/u.test(tokens[at]?.lower ?? '');

/** The unit that stands at `at`, perhaps after a hyphen or an adjective that changes nothing. */
const unitAt = (tokens: readonly Token[], at: number): Unit | null => {
  const dash = tokens[at]?.text === '–' && tokens[at]?.start === tokens[at - 1]?.end;
  let index = isHyphen(tokens[at]) || dash ? at + 1 : at;
  while (between.has(tokens[index]?.lower ?? '')) index += 1;
  const token = tokens[index];
  if (token === undefined) return null;
  const word = token.lower.replace(/['’]s?$/u, '');
  const unit = units.get(word);
  if (unit === undefined) return null;
  if (word === 'square' || word === 'sq') {
    const next = tokens[index + 1]?.text === '.' ? tokens[index + 2] : tokens[index + 1];
    return units.get(next?.lower ?? '') === 'distance' ? 'area' : null;
  }
  if (ambiguous.has(word)) {
    if (isHyphen(tokens[index + 1]) && word === 't') return null;
    if ((word === 'm' || word === 't') && (token.text !== word || tokens[index + 1]?.start === token.end)) {
      if (tokens[index + 1]?.kind !== 'mark') return null;
    }
    if (word === 'm' || word === 't')
      return token.start === tokens[index - 1]?.end || tokens[index + 1]?.kind !== 'word' || goesOn(tokens, index + 1)
        ? unit
        : null;
    if (word === 'second') return isHyphen(tokens[at]) ? unit : null;
  }
  return unit;
};

/** Numbers with a unit of time, length, area or mass. The span leaves the unit out. */
export const measured: Rule = {
  name: 'measured',
  match: ({ tokens, at, numeral }) => {
    if (numeral === null) return null;
    const near = unitAt(tokens, numeral.last);
    const extent = readExtent(tokens, numeral);
    const unit = unitAt(tokens, extent.last) ?? near;
    if (unit === null) return null;
    const far = near === null ? null : readFarEnd(tokens, numeral, numeral.last + 1);
    if (far !== null && unitAt(tokens, far.last) === unit && extent.bound !== 'range') {
      return figure({
        first: at,
        last: far.last,
        low: far.low,
        high: far.high,
        bound: far.bound,
        unit,
        countable: true,
      });
    }
    const { low, high, bound, last } =
      near === null || extent.bound === 'range' ? extent : { ...extent, last: numeral.last };
    return figure({ first: at, last, low, high, bound, unit, countable: true });
  },
};
