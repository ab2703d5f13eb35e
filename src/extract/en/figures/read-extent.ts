import type { Bound } from '../../../model/figure.ts';
import type { Token } from '../../../text/tokens.ts';
import { scales } from '../lexicon/number-words.ts';
import { wordList } from '../lexicon/word-list.ts';
import { isHyphen } from './numeral/hyphen.ts';
import type { Numeral } from './numeral/numeral.ts';
import { readNumeral } from './numeral/read-numeral.ts';

/** One number or the two ends of a range, before its unit is known. Token indices; `last` is exclusive. */
export interface Extent {
  readonly last: number;
  readonly low: number;
  readonly high: number | null;
  readonly bound: Bound;
  readonly form: Numeral['form'];
}

const changes = wordList(
  'rose rise rises risen rising grew grow grows grown growing gone moved swelled swollen shrunk shrank doubled tripled quadrupled soared surged plunged slid slipped ballooned increased increases increase increasing fell fall falls fallen falling dropped drop drops dropping decreased went go goes jumped climbed raised raising raise raises lowers lowered reduced cut changed revised revises updates updated up down increasing',
);
/** How many tokens before "from 8 to 11" may hold a verb of change. */
const CHANGE_REACH = 20;

const isChange = (tokens: readonly Token[], from: number): boolean => {
  for (let index = from - 1; index >= Math.max(0, from - CHANGE_REACH); index -= 1) {
    const token = tokens[index];
    if (token === undefined || token.text === '.' || token.text === ',') return false;
    if (changes.has(token.lower)) return true;
  }
  return false;
};

/** Between the two ends: where the second number starts, or null. `repeat` is a unit or sign that may stand after the first end. */
const joint = (tokens: readonly Token[], first: number, at: number): number | null => {
  const token = tokens[at];
  const sign = tokens[first - 1]?.kind === 'mark' && (tokens[first - 1]?.end ?? 0) === tokens[first]?.start ? 2 : 1;
  const before = tokens[first - sign]?.lower ?? '';
  switch (token?.lower) {
    case 'to':
    case 'through':
      return before === 'from' && isChange(tokens, first - 1) ? null : at + 1;
    case 'and':
      return before === 'between' ? at + 1 : null;
    case 'or':
      return at + 1;
    case '~':
    case '–':
    case '—':
    case '-':
    case '‑': {
      const spaced = token.start > (tokens[at - 1]?.end ?? 0);
      const even = spaced === (tokens[at + 1]?.start ?? 0) > token.end;
      const next = tokens[at + 1];
      // "50- to 60-year"
      if (isHyphen(token) && next?.lower === 'to') return at + 2;
      return even ? at + 1 : null;
    }
    default:
      return null;
  }
};

/** Scale a second end lends to the first: "2 to 3 million". */
const lentScale = (tokens: readonly Token[], low: Numeral, high: Numeral): number => {
  const word = tokens[high.last - 1];
  const scale =
    scales.get(word?.lower ?? '') ??
    (/^(?:bn|mn|m|k|tn|b)$/u.test(word?.lower ?? '')
      ? high.value / (Number(tokens[high.first]?.text.replaceAll(',', '')) || high.value)
      : 1);
  // "20-30,000": the near end lacks the thousands of the far one.
  if (scale === 1 && low.value < 1e3 && high.value % 1e3 === 0 && low.value < high.value / 1e3) {
    const bare = low.last === low.first + 1 && high.last === high.first + 1 && !isRound(low.value, high.value);
    if (bare) return 1e3;
  }
  const own = scales.has(tokens[low.last - 1]?.lower ?? '') || low.value >= scale;
  return own || high.value / scale <= low.value ? 1 : scale;
};

/** "5 to 1,000" spans orders of magnitude and is meant so; "20-30,000" does not. */
const isRound = (low: number, high: number): boolean => high / 1e3 >= 10 * low;

/** The far end of a range whose near end ends at `nearLast`, its second number starting after the joint at `at`; null when there is no range. */
export function readFarEnd(
  tokens: readonly Token[],
  near: Numeral,
  at: number,
  skipSign: ReadonlySet<string> | null = null,
): Extent | null {
  const start = joint(tokens, near.first, at);
  if (start === null || near.form === 'vague') return null;
  const signed = skipSign?.has(tokens[start]?.text ?? '') ? start + 1 : start;
  const far = readNumeral(tokens, signed);
  if (far === null || far.form === 'vague' || (far.form === 'fraction') !== (near.form === 'fraction')) return null;
  const low = near.value * lentScale(tokens, near, far);
  if (!(low < far.value)) return null;
  const joined = tokens[at]?.lower ?? '';
  if (joined === 'or' && (far.value - low > 2 * low || tokens[far.last]?.lower === 'more' || near.form !== far.form))
    return null;
  return { last: far.last, low, high: far.value, bound: 'range', form: near.form };
}

/** The number at the cursor, or the range it opens ("50 to 60", "between 1,000 and 2,000", "400-500"). */
export function readExtent(tokens: readonly Token[], numeral: Numeral): Extent {
  const range = readFarEnd(tokens, numeral, numeral.last);
  if (range !== null) return range;
  const vague = numeral.form === 'vague';
  return {
    last: numeral.last,
    low: numeral.value,
    high: vague ? null : numeral.value,
    bound: vague ? 'vague' : 'exact',
    form: numeral.form,
  };
}
