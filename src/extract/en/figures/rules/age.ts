// Finds the ages in "a 25-year-old man", "aged 28" and "Adams, 53, said" and never counts them; refuses "12 years of war".
import type { Token } from '../../../../text/tokens.ts';
import { auxiliaries, beForms } from '../../lexicon/function-words.ts';
import { onePerson } from '../../lexicon/people.ts';
import { wordList } from '../../lexicon/word-list.ts';
import { isHyphen } from '../numeral/hyphen.ts';
import { figure, type Rule } from '../rule.ts';

const spans = wordList('year years yr yrs month months week weeks day days');
/** Oldest age written as a bare number between commas. */
const MAX_AGE = 110;
/** Age of majority. */
const MAX_MINOR = 18;
const parents = wordList('mother father parent widow');

/** "between the ages of 14 and 18", "range in age from 21 to 78", "aged 14 to 18": one end or the other. */
const inAgeRange = (tokens: readonly Token[], at: number): boolean => {
  for (let index = at - 1; index >= at - 4; index -= 1) {
    const token = tokens[index];
    if (token === undefined) return false;
    if (/^age[sd]?$/u.test(token.lower)) return true;
    if (token.kind !== 'number' && !/^(?:of|from|and|to|between|-|–)$/u.test(token.lower)) return false;
  }
  return false;
};

/** Furthest "the youngest" may stand before its age, in tokens. */
const EXTREME_REACH = 8;

const isExtreme = (tokens: readonly Token[], to: number, floor: number): boolean => {
  for (let at = to; at >= Math.max(floor, to - EXTREME_REACH); at -= 1) {
    if (/^(?:youngest|oldest|eldest)$/u.test(tokens[at]?.lower ?? '')) return true;
    if (tokens[at]?.kind === 'mark') return false;
  }
  return false;
};

/** "Marsh was 34.": a name, and no total that opens its sentence. */
const isSurname = (token: Token | undefined, at: number, floor: number): boolean =>
  token !== undefined && at > floor && token.kind === 'word' && token.text[0] !== token.lower[0];

/** Ages of people and things. */
export const age: Rule = {
  name: 'age',
  match: ({ tokens, at, numeral, floor }) => {
    if (numeral === null || numeral.value > 10_000) return null;
    const { last, value } = numeral;
    const found = figure({ first: at, last, low: value, high: value, bound: 'exact', unit: 'other', countable: false });
    const unitAt = isHyphen(tokens[last]) ? last + 1 : last;
    if (spans.has(tokens[unitAt]?.lower ?? '')) {
      const after = isHyphen(tokens[unitAt + 1]) ? unitAt + 2 : unitAt + 1;
      if (/^olds?$/u.test(tokens[after]?.lower ?? '')) return found;
      return tokens[after]?.lower === 'of' && tokens[after + 1]?.lower === 'age' ? found : null;
    }
    if (tokens[last]?.lower === 'yo' || tokens[last]?.lower === 'y.o.') return found;
    const before = tokens[at - 1]?.lower ?? '';
    if (before === 'aged' || before === 'ages') return found;
    if (value > MAX_AGE || !Number.isInteger(value)) return null;
    const prior = tokens[at - 2];
    if (before === 'at' && /^(?:dead|dies|died|die|dying|death)$/u.test(prior?.lower ?? ''))
      return /(?:^(?:of|the|confirmed|own|its|their|killed|military|civilian)|['’]s?)$/u.test(
        tokens[at - 3]?.lower ?? '',
      )
        ? null
        : found;
    if (inAgeRange(tokens, at)) return found;
    if (before === 'age' || (before === 'of' && prior?.lower === 'age')) return found;
    // "a girl of four", "a woman of 71 was killed", "eight were under 15"
    const next = tokens[last];
    const ends =
      next === undefined ||
      next.kind === 'mark' ||
      next.lower === 'and' ||
      auxiliaries.has(next.lower) ||
      beForms.has(next.lower);
    if (before === 'of' && onePerson.has(prior?.lower ?? '') && ends && !parents.has(prior?.lower ?? '')) return found;
    if (before === 'under' && ends && value <= MAX_MINOR && beForms.has(prior?.lower ?? '')) return found;
    if (before === 'under' || before === 'over')
      return prior?.lower === 'children' || prior?.lower === 'people' ? found : null;
    // "the youngest of those freed was 21"
    if (/^(?:was|is)$/u.test(before) && isExtreme(tokens, at - 2, floor)) return found;
    if (/^(?:was|is|turned)$/u.test(before) && (next === undefined || /^(?:and|when|at|[.,;])$/u.test(next.lower))) {
      if (/^(?:he|she)$/u.test(prior?.lower ?? '') || isSurname(prior, at - 2, floor)) return found;
    }
    const closes =
      next === undefined || next.text === ',' || next.text === '.' || next.text === ')' || next.text === ';';
    const opens = before === ',' || before === '(';
    if (!opens || !closes || tokens[at]?.kind !== 'number' || value < 1) return null;
    if (next !== undefined && next.text === ',' && auxiliaries.has(prior?.lower ?? '')) return null;
    return prior?.kind === 'word' && prior.text[0] !== prior.lower[0] ? found : null;
  },
};
