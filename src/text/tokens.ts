import type { Span } from '../model/span.ts';

/** `word`: letters with inner apostrophes. `number`: digits with inner separators. `mark`: any other single character. */
export type TokenKind = 'word' | 'number' | 'mark';

export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly kind: TokenKind;
}

const TOKEN = /(\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*)|(\p{Nd}+(?:[.,]\p{Nd}+)*)|[^\s]/gu;

/** Cuts `text` into tokens in order; white space lies between them. Hyphenated words give one token for each part. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const kind = match[1] !== undefined ? 'word' : match[2] !== undefined ? 'number' : 'mark';
    const surface = match[0];
    tokens.push({
      start: match.index,
      end: match.index + surface.length,
      text: surface,
      lower: surface.toLowerCase(),
      kind,
    });
  }
  return tokens;
}
