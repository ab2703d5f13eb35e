import type { Token } from '../../../text/tokens.ts';
import type { Document } from '../../document.ts';
import type { Draft, TokenRange } from '../../refine/draft.ts';
import { months } from '../lexicon/calendar.ts';
import { currencyCodes, currencySigns, dollarPrefixes, gluedSigns } from '../lexicon/currencies.ts';
import {
  denominators,
  dozens,
  fractionSigns,
  openCounts,
  scales,
  smallNumbers,
  vagueWords,
} from '../lexicon/number-words.ts';
import type { Numeral } from './numeral/numeral.ts';
import { readNumeral } from './numeral/read-numeral.ts';
import type { Cursor, Found, Outcome } from './rule.ts';
import { rules } from './rules.ts';

/** Words at which a rule may match; everything else is passed over at the cost of one look-up. */
const starters: ReadonlySet<string> = new Set([
  ...smallNumbers.keys(),
  ...scales.keys(),
  ...vagueWords.keys(),
  ...openCounts,
  ...denominators.keys(),
  ...dozens,
  ...fractionSigns.keys(),
  ...currencySigns.keys(),
  ...[...currencyCodes.keys()].flatMap((code) => [code.toLowerCase(), `m${code.toLowerCase()}`]),
  ...dollarPrefixes.keys(),
  ...[...gluedSigns.keys()].map((sign) => sign.toLowerCase()),
  ...months,
  ...[
    'a',
    'an',
    'half',
    'quarter',
    'hundred',
    'dozen',
    'minus',
    'negative',
    '-',
    '−',
    'http',
    'https',
    'www',
    'dollar',
    'first',
    'rs',
    "one's",
    'one’s',
  ],
]);

const draftOf = (found: Found, rule: string, sentence: number, ordinal: number, tokens: readonly Token[]): Draft => ({
  first: found.first,
  last: found.last,
  start: found.start ?? tokens[found.first]?.start ?? 0,
  end: found.end ?? tokens[found.last - 1]?.end ?? 0,
  rule,
  sentence,
  ordinal,
  low: found.low,
  high: found.high,
  bound: found.bound,
  unit: found.unit,
  currency: found.currency ?? null,
  countable: found.countable,
  qualifierFirst: found.first,
  qualifierLast: found.last,
  phrase: null,
  counts: null,
  head: '',
  measure: 'other',
  measured: null,
  claimant: null,
  period: null,
  place: null,
  side: null,
  unverified: false,
  drift: false,
  partOf: null,
  quote: null,
  illustrative: false,
  background: false,
  sameAs: null,
  key: false,
  salience: 0,
});

/** Past the last token of an outcome. */
const reaches = (outcome: Outcome): number =>
  outcome.kind === 'skip' ? outcome.last : Math.max(...outcome.found.map((found) => found.last));

/** A sentence with more numbers than this is a table or noise: its numbers are kept and not read further. */
const MAX_PER_SENTENCE = 60;

/** More numbers than any article holds; those of a text of nothing but numbers are read up to this many. */
const MAX_PER_TEXT = 10_000;

/** Every number expression of the document, in order; nothing but its value and unit is known yet. */
export function findExpressions(document: Document, ranges: readonly TokenRange[]): Draft[] {
  const { tokens } = document;
  const drafts: Draft[] = [];
  ranges.forEach(({ first, last }, sentence) => {
    let ordinal = 0;
    for (let at = first; at < last && drafts.length < MAX_PER_TEXT; ) {
      const token = tokens[at];
      if (token === undefined || (token.kind !== 'number' && !starters.has(token.lower))) {
        at += 1;
        continue;
      }
      const numeral: Numeral | null = readNumeral(tokens, at);
      const cursor: Cursor = { tokens, at, numeral, floor: first, limit: last };
      let next = at + 1;
      for (const rule of rules) {
        const outcome = rule.match(cursor);
        if (outcome === null || reaches(outcome) > last) continue;
        if (outcome.kind === 'figures') {
          for (const found of outcome.found) {
            drafts.push(draftOf(found, rule.name, sentence, ordinal, tokens));
            ordinal += 1;
            next = Math.max(next, found.last);
          }
        } else next = Math.max(next, outcome.last);
        break;
      }
      at = next;
    }
    if (ordinal > MAX_PER_SENTENCE) for (const draft of drafts.slice(-ordinal)) draft.countable = false;
  });
  return drafts;
}
