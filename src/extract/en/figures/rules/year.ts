// Passes over "in 2022", "the 1990s" and "2014–2015"; refuses "2022 soldiers were killed".

import { currencyNames } from '../../lexicon/currencies.ts';
import { manyPeople } from '../../lexicon/people.ts';
import { attackNouns, buildings, equipment, munitions } from '../../lexicon/things.ts';
import { units } from '../../lexicon/units.ts';
import { wordList } from '../../lexicon/word-list.ts';
import type { Rule } from '../rule.ts';

const YEAR = /^(?:1[4-9]|20)\d\d$/u;
/** Before a year these leave no doubt; the first list allows a noun to follow ("the 2019 protests"). */
const beforeYear = wordList(
  'in since by until till from during of after before the early late mid year through between and',
);
const limits = wordList(
  'than about around over least some nearly almost roughly to killed kill kills killing killed injured wounding',
);
const counted = (word: string): boolean =>
  word === 'people' ||
  ((word.endsWith('s') || word === 'people' || word === 'troops') &&
    (manyPeople.has(word) || munitions.has(word) || equipment.has(word) || buildings.has(word)));

/** Years, spans of years, and decades. */
export const year: Rule = {
  name: 'year',
  match: ({ tokens, at }) => {
    const token = tokens[at];
    if (token === undefined) return null;
    if (/^\d0$/u.test(token.text) && tokens[at + 1]?.lower === 's' && tokens[at + 1]?.start === token.end)
      return { kind: 'skip', last: at + 2 };
    if (!YEAR.test(token.text)) return null;
    const before = tokens[at - 1];
    const next = tokens[at + 1];
    const touching = next !== undefined && next.start === token.end;
    if (touching && next.lower === 's') return { kind: 'skip', last: at + 2 };
    const second = tokens[at + 2];
    if (touching && (next.text === '-' || next.text === '–' || next.text === '/') && second?.start === next.end) {
      if (YEAR.test(second.text) ? second.text > token.text : /^\d\d$/u.test(second.text))
        return { kind: 'skip', last: at + 3 };
    }
    if (touching && (next.kind === 'word' || next.text === '%')) return null;
    const prior = before?.lower ?? '';
    if (before !== undefined && before.kind === 'mark' && !',.()[]–—-:;"“‘\'’'.includes(before.text)) return null;
    if (prior === 'to' && YEAR.test(tokens[at - 2]?.text ?? '')) return { kind: 'skip', last: at + 1 };
    if (limits.has(prior)) return null;
    const word = next?.lower ?? '';
    if (units.has(word) || currencyNames.has(word)) return null;
    if (beforeYear.has(prior)) return { kind: 'skip', last: at + 1 };
    return counted(word) && !attackNouns.has(word) ? null : { kind: 'skip', last: at + 1 };
  },
};
