import type { Evidence } from '../../model/digest.ts';

/** A stretch of text in one style. Text is plain: each platform escapes it in its own way. */
export interface Run {
  readonly text: string;
  readonly style: 'plain' | 'strong' | 'emphasis';
  /** Already made safe by `safeLink`. */
  readonly link: string | null;
}

/** A figure in the columns a table would have. */
export interface FigureLine {
  readonly kind: 'figure';
  readonly value: string;
  readonly what: string;
  readonly source: string;
  readonly notes: readonly string[];
  /** "Example Herald ⟨1⟩", linked to the sentence. */
  readonly ref: Run;
}

/**
 * A speech in verbatim words, one quote after the other, and the speaker once under them. A graphic quote stands alone:
 * platforms that cannot hide it offer it by button instead.
 */
export interface QuoteLine {
  readonly kind: 'quote';
  /** At least one; one alone when `graphic`. */
  readonly texts: readonly string[];
  readonly by: string;
  /** "Example Herald ⟨5⟩" and a number for each further quote, linked to their sentences. */
  readonly refs: readonly Run[];
  readonly graphic: boolean;
  /** Of the first quote. */
  readonly evidence: Evidence;
}

/** What pressing does is found by `action` and `value`; both are ours, never a feed's. */
export interface SheetButton {
  readonly action: string;
  readonly value: string;
  readonly label: string;
}

/**
 * One line of a message before any platform has seen it. `heading` and `label` head what follows and never stand last
 * on a page; `small` is said in passing; `rule` parts one story from the next.
 */
export type SheetLine =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly runs: readonly Run[] }
  | { readonly kind: 'label'; readonly text: string }
  | { readonly kind: 'text'; readonly runs: readonly Run[] }
  | { readonly kind: 'bullet'; readonly runs: readonly Run[] }
  | { readonly kind: 'small'; readonly runs: readonly Run[] }
  | { readonly kind: 'buttons'; readonly buttons: readonly SheetButton[] }
  | { readonly kind: 'rule' }
  | FigureLine
  | QuoteLine;

/** Lines in reading order: what a digest, a story in full and a command's answer are all made of. */
export type Sheet = readonly SheetLine[];

/** A run in the plain style. */
export function plain(text: string, link: string | null = null): Run {
  return { text, style: 'plain', link };
}

/** A run that stands out. */
export function strong(text: string, link: string | null = null): Run {
  return { text, style: 'strong', link };
}

/** A run in italics. */
export function emphasis(text: string): Run {
  return { text, style: 'emphasis', link: null };
}
