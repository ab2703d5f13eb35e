import type { Span } from '../model/span.ts';
import type { QuotedStretch } from '../text/quote-marks.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';

/** A text cut into its parts once, for every rule to read. All offsets are into `text`. */
export interface Document {
  readonly text: string;
  readonly title: string | null;
  /** Epoch ms, UTC; lets a rule resolve "this year". Null when unknown. */
  readonly publishedAt: number | null;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly quoted: readonly QuotedStretch[];
}
