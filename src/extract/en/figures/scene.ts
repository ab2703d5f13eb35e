import type { Quote } from '../../../model/quote.ts';
import type { Sentence } from '../../../text/sentences.ts';
import type { Token } from '../../../text/tokens.ts';
import type { Document } from '../../document.ts';
import { silent, type Tracer } from '../../pack.ts';
import type { Draft, TokenRange } from '../../refine/draft.ts';
import { isHyphen } from './numeral/hyphen.ts';

/** What the rules and refiners of one document look at. */
export interface Scene {
  readonly document: Document;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quotes: readonly Quote[];
  /** In order of their place in the text. */
  readonly drafts: Draft[];
  /** Drafts by the index of their sentence. */
  readonly bySentence: ReadonlyMap<number, readonly Draft[]>;
  /** Token range of each sentence. */
  readonly ranges: readonly TokenRange[];
  /** Notes a change for `sitrep explain`. */
  readonly note: (step: string, draft: Draft, change: string) => void;
}

/** Most marks that open a line of a list. */
const MAX_BULLET = 4;

/** Does a word of more than one letter stand before `end`? */
const hasWord = (tokens: readonly Token[], from: number, end: number): boolean => {
  for (let at = from; (tokens[at]?.start ?? end) < end; at += 1)
    if (tokens[at]?.kind === 'word' && (tokens[at]?.text.length ?? 0) > 1) return true;
  return false;
};

/** Past "•", "- ", "▪" or a pictograph that opens a line; quotation marks, brackets and the signs of a number stay. */
const pastBullet = (tokens: readonly Token[], from: number, end: number): number => {
  let at = from;
  while (
    at < from + MAX_BULLET &&
    tokens[at]?.kind === 'mark' &&
    /^[^\p{L}\p{N}"“”„«»‘’'([$€£¥₴₽~≈<>≥≤+.]+$/u.test(tokens[at]?.text ?? '')
  ) {
    const next = tokens[at + 1];
    if (next === undefined || next.start >= end) return from;
    // "-12 degrees"; "- 10 k" has no words to list
    if (next.kind === 'number' && isHyphen(tokens[at]) && (next.start === tokens[at]?.end || !hasWord(tokens, at, end)))
      return at;
    at += 1;
  }
  return at;
};

/** Token range of every sentence, without the bullet before it. */
export function sentenceRanges(tokens: readonly Token[], sentences: readonly Sentence[]): readonly TokenRange[] {
  const ranges: TokenRange[] = [];
  let at = 0;
  for (const sentence of sentences) {
    while ((tokens[at]?.start ?? Number.POSITIVE_INFINITY) < sentence.start) at += 1;
    at = pastBullet(tokens, at, sentence.end);
    const first = at;
    while ((tokens[at]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) at += 1;
    ranges.push({ first, last: at });
  }
  return ranges;
}

/** The scene of a document with its drafts. */
export function setScene(
  document: Document,
  quotes: readonly Quote[],
  drafts: Draft[],
  ranges: readonly TokenRange[],
  trace: Tracer,
): Scene {
  const { text, tokens } = document;
  const bySentence = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const list = bySentence.get(draft.sentence);
    if (list === undefined) bySentence.set(draft.sentence, [draft]);
    else list.push(draft);
  }
  const tell = (step: string, draft: Draft, change: string): void =>
    trace({
      step,
      kind: 'figure',
      change,
      target: { start: draft.start, end: draft.end, text: text.slice(draft.start, draft.end) },
    });
  const note = trace === silent ? () => {} : tell;
  return { document, text, tokens, quotes, drafts, bySentence, ranges, note };
}
