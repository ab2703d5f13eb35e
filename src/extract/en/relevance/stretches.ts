import type { Document } from '../../document.ts';

/** A stretch is closed at the first sentence end after this many tokens: the length of the items the weights were trained on. */
const ENOUGH_TOKENS = 40;

/** A run of whole sentences, as token indices `[from, to)`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Cuts a document into stretches of about a paragraph each, in order; together they hold every token. */
export function cutStretches(document: Document): readonly Stretch[] {
  const { tokens, sentences } = document;
  const stretches: Stretch[] = [];
  let from = 0;
  let at = 0;
  for (const sentence of sentences) {
    while ((tokens[at]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) at++;
    if (at - from < ENOUGH_TOKENS) continue;
    stretches.push({ from, to: at });
    from = at;
  }
  if (from < tokens.length) stretches.push({ from, to: tokens.length });
  return stretches;
}
