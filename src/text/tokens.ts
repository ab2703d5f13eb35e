import type { Span } from '../model/span.ts';

/**
 * `word`: letters with inner apostrophes ("Russia's"), or a dotted abbreviation with its stops ("U.S.", "a.m.").
 * `number`: digits with inner separators ("1,200", "5.7"). `mark`: any other single character.
 */
export type TokenKind = 'word' | 'number' | 'mark';

export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly kind: TokenKind;
}

const SPACE = 1;
const LETTER = 2;
const DIGIT = 3;
const MARK = 4;
const COMBINING = 5;

/** Class of each UTF-16 unit, filled as units are met; 0 is not yet known. */
const classes = new Uint8Array(0x10000);

const classify = (code: number): number => {
  const char = String.fromCodePoint(code);
  if (/\s/u.test(char)) return SPACE;
  if (/\p{L}/u.test(char)) return LETTER;
  if (/\p{Nd}/u.test(char)) return DIGIT;
  return /\p{M}/u.test(char) ? COMBINING : MARK;
};

const classAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdbff) return classify(text.codePointAt(at) ?? unit);
  const known = classes[unit] ?? 0;
  if (known !== 0) return known;
  const found = Number.isNaN(unit) ? SPACE : classify(unit);
  classes[unit] = found;
  return found;
};

const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const FULL_STOP = 0x2e;
const COMMA = 0x2c;

/** End of the run of letters that starts at `at`, with their combining marks. */
const endOfLetters = (text: string, at: number): number => {
  let end = at;
  while (end < text.length) {
    const found = classAt(text, end);
    if (found !== LETTER && (found !== COMBINING || end === at)) break;
    end += widthAt(text, end);
  }
  return end;
};

const endOfWord = (text: string, at: number): number => {
  let end = endOfLetters(text, at);
  if (end - at === 1 && text.charCodeAt(end) === FULL_STOP) {
    let stops = 0;
    let after = end;
    while (text.charCodeAt(after) === FULL_STOP) {
      stops += 1;
      end = after + 1;
      const next = endOfLetters(text, end);
      if (next - end !== 1 || text.charCodeAt(next) !== FULL_STOP) break;
      after = next;
    }
    return stops > 1 ? end : at + 1;
  }
  for (;;) {
    const mark = text.charCodeAt(end);
    if (mark !== APOSTROPHE && mark !== CURLY_APOSTROPHE) return end;
    const next = endOfLetters(text, end + 1);
    if (next === end + 1) return end;
    end = next;
  }
};

const endOfNumber = (text: string, at: number): number => {
  let end = at;
  for (;;) {
    while (end < text.length && classAt(text, end) === DIGIT) end += widthAt(text, end);
    const mark = text.charCodeAt(end);
    if ((mark !== FULL_STOP && mark !== COMMA) || end + 1 >= text.length || classAt(text, end + 1) !== DIGIT)
      return end;
    end += 1;
  }
};

/** Cuts `text` into tokens in order; white space lies between them. Hyphenated words give one token for each part. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const found = classAt(text, at);
    if (found === SPACE) {
      at += 1;
      continue;
    }
    const kind = found === LETTER ? 'word' : found === DIGIT ? 'number' : 'mark';
    const end =
      kind === 'word' ? endOfWord(text, at) : kind === 'number' ? endOfNumber(text, at) : at + widthAt(text, at);
    const surface = text.slice(at, end);
    tokens.push({ start: at, end, text: surface, lower: kind === 'word' ? surface.toLowerCase() : surface, kind });
    at = end;
  }
  return tokens;
}
