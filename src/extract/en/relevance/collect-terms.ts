import type { RelevanceTerm } from '../../../model/reading.ts';
import type { Token } from '../../../text/tokens.ts';

/** A token that moved the log-odds by less is no term. */
const SMALLEST_SHARE = 0.1;

/**
 * The words and phrases that decided, in order of the text: neighbouring tokens that pull the same way make one term, with
 * their shares added.
 *
 * @param shares what each token added to the log-odds, by token index
 */
export function collectTerms(text: string, tokens: readonly Token[], shares: Float64Array): readonly RelevanceTerm[] {
  const terms: RelevanceTerm[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const share = shares[at] ?? 0;
    if (Math.abs(share) < SMALLEST_SHARE) continue;
    let to = at + 1;
    let weight = share;
    while (to < tokens.length && (shares[to] ?? 0) * share > 0 && Math.abs(shares[to] ?? 0) >= SMALLEST_SHARE) {
      weight += shares[to] ?? 0;
      to++;
    }
    const start = tokens[at]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? start;
    terms.push({ start, end, text: text.slice(start, end), weight: Number(weight.toFixed(3)) });
    at = to - 1;
  }
  return terms;
}
