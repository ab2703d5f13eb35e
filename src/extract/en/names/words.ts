import type { Span } from '../../../model/span.ts';
import type { Token } from '../../../text/tokens.ts';
import type { Document } from '../../document.ts';
import { abbreviations } from '../abbreviations.ts';

/** One word of the reporter's own text, or a whole quoted stretch folded into one. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark' | 'quote';
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Ends in ’s or s’ and is not a contraction of "is". */
  readonly possessive: boolean;
  /** A comma or a dash, or a quote that takes the comma inside it. */
  readonly pause: boolean;
  /** Index into the document's quoted stretches; -1 for anything else. */
  readonly quoted: number;
}

/** A half-open range of a line's words that is one sentence of the reporter. */
export interface Clause {
  readonly from: number;
  readonly to: number;
}

/** One paragraph as the reporter's words: quotes folded, short brackets left out, hyphenated words and initials joined. */
export interface Line {
  readonly index: number;
  readonly span: Span;
  readonly words: readonly Word[];
  readonly sentences: readonly Clause[];
  /** Nearly every longer word begins with a capital, as in a headline, so capitals say nothing. */
  readonly headline: boolean;
  /** Short names given in brackets, by the index of the word they would stand before: "Syrian Democratic Forces (SDF)". */
  readonly shortNames: ReadonlyMap<number, string>;
}

const CONTRACTIONS = new Set([
  'it',
  'he',
  'she',
  'that',
  'what',
  'there',
  'who',
  'here',
  'let',
  'where',
  'how',
  'this',
]);
/** An article at the head of an Arabic surname: "al-Masri". */
const ARTICLED = /^(?:al|el|ul|as|ash|an|ad|ar|at|az)-\p{Lu}/u;
const SHORT_CAPITALS = /^\p{Lu}{1,3}$/u;
const HYPHENS: ReadonlySet<string> = new Set(['-', '‐', '‑']);
const APOSTROPHES: ReadonlySet<string> = new Set(["'", '’']);
const STOPS: ReadonlySet<string> = new Set(['.', '!', '?', '…']);
const PAUSES: ReadonlySet<string> = new Set([',', '—', '–', '―', '-']);
/** Units at the end of a quote that a comma and its closing marks take, at most. */
const MAX_CLOSING = 5;
/** A bracket longer than this many tokens is kept as part of the sentence. */
const MAX_BRACKET = 12;
/** No headline has more words. */
const MAX_HEADLINE = 30;
/** Share of longer words with a capital from which a line is a headline; a line that a stop ends needs nearly all. */
const HEADLINE_SHARE = 0.75;
const STOPPED_HEADLINE_SHARE = 0.95;

/** The paragraphs of a document as lines of words. */
export function layOut(document: Document): readonly Line[] {
  const lines: Line[] = [];
  let token = 0;
  let quoted = 0;
  document.paragraphs.forEach((span, index) => {
    const words: Word[] = [];
    const shortNames = new Map<number, string>();
    while (token < document.tokens.length || quoted < document.quoted.length) {
      const stretch = document.quoted[quoted];
      const next = document.tokens[token];
      if (
        stretch !== undefined &&
        stretch.outer.start < span.end &&
        (next === undefined || next.end > stretch.outer.start)
      ) {
        words.push(folded(document.text, stretch.outer, quoted));
        while ((document.tokens[token]?.start ?? Number.POSITIVE_INFINITY) < stretch.outer.end) token += 1;
        quoted += 1;
      } else if (next !== undefined && next.start < span.end) {
        const past = bracketEnd(document.tokens, token, stretch?.outer.start ?? span.end);
        if (past > token) {
          const inside = document.tokens[token + 1];
          if (past === token + 3 && inside !== undefined && /^\p{Lu}{2,}$/u.test(inside.text))
            shortNames.set(words.length, inside.text);
          token = past;
        } else token = joined(document, token, span.end, words);
      } else break;
    }
    lines.push({ index, span, words, sentences: split(words, document), headline: isHeadline(words), shortNames });
  });
  return lines;
}

function folded(text: string, outer: Span, quoted: number): Word {
  const surface = text.slice(outer.start, outer.end);
  // a title in quotation marks takes the comma inside them: star of "Scandal," said
  const pause = /,['’"”“»«›‹]+$/u.test(surface.slice(-MAX_CLOSING));
  return {
    start: outer.start,
    end: outer.end,
    text: surface,
    lower: '',
    kind: 'quote',
    capital: false,
    possessive: false,
    pause,
    quoted,
  };
}

/** Past the bracket that opens at `token` when it is short and holds no quote; otherwise `token`. */
function bracketEnd(tokens: readonly Token[], token: number, limit: number): number {
  const open = tokens[token]?.text;
  if (open !== '(' && open !== '[') return token;
  for (let at = token + 1; at <= token + MAX_BRACKET; at += 1) {
    const one = tokens[at];
    if (one === undefined || one.start >= limit) return token;
    if (one.text === ')' || one.text === ']') return at + 1;
  }
  return token;
}

/** Pushes the word at `token` together with its hyphenated parts, its abbreviation stop and its bare possessive mark. */
function joined(document: Document, token: number, limit: number, words: Word[]): number {
  const { tokens, text } = document;
  const first = tokens[token];
  if (first === undefined) return token + 1;
  let end = first.end;
  let at = token + 1;
  if (first.kind !== 'mark') {
    for (;;) {
      const mark = tokens[at];
      const part = tokens[at + 1];
      if (mark === undefined || mark.start !== end || mark.end > limit) break;
      if (HYPHENS.has(mark.text) && part !== undefined && part.start === mark.end && part.kind !== 'mark') {
        end = part.end;
        at += 2;
      } else if (
        (first.kind === 'number' && mark.kind === 'word') ||
        // "M23", "K2": a letter and a number are one name
        (mark.kind === 'number' && first.kind === 'word' && SHORT_CAPITALS.test(first.text))
      ) {
        end = mark.end;
        at += 1;
      } else if (mark.text === '.' && isAbbreviation(text.slice(first.start, end))) {
        end = mark.end;
        at += 1;
      } else if (mark.text === '.' && part?.kind === 'word' && part.start === mark.end && isLower(part)) {
        // "MoveOn.org", "Novaya.gazeta": a stop inside an address ends nothing
        end = part.end;
        at += 2;
      } else if (APOSTROPHES.has(mark.text) && text.charAt(end - 1) === 's') {
        end = mark.end;
        at += 1;
      } else break;
    }
  }
  const surface = text.slice(first.start, end);
  const lower = surface === first.text ? first.lower : surface.toLowerCase();
  words.push({
    start: first.start,
    end,
    text: surface,
    lower,
    kind: first.kind,
    capital: first.kind === 'word' && (surface.charAt(0) !== lower.charAt(0) || ARTICLED.test(surface)),
    possessive: first.kind === 'word' && isPossessive(lower),
    pause: first.kind === 'mark' && PAUSES.has(surface),
    quoted: -1,
  });
  return at;
}

function isLower(token: Token): boolean {
  return token.text === token.lower;
}

const STATES = new Set(
  'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo'.split(
    ' ',
  ),
);

function isAbbreviation(word: string): boolean {
  if (/^\p{Lu}/u.test(word) && STATES.has(word.toLowerCase())) return true;
  return word.length === 1 ? word !== 'I' && /\p{Lu}/u.test(word) : abbreviations.has(word.toLowerCase());
}

function isPossessive(lower: string): boolean {
  if (lower.endsWith("s'") || lower.endsWith('s’')) return true;
  if (!lower.endsWith("'s") && !lower.endsWith('’s')) return false;
  return !CONTRACTIONS.has(lower.slice(0, -2));
}

function isHeadline(words: readonly Word[]): boolean {
  if (words.length > MAX_HEADLINE) return false;
  const long = words.filter((word) => word.kind === 'word' && word.text.length > 3);
  const share = /^\.$|[.!?…]['’"”»]+$/u.test(words.at(-1)?.text ?? '') ? STOPPED_HEADLINE_SHARE : HEADLINE_SHARE;
  return long.length >= 4 && long.filter((word) => word.capital).length >= share * long.length;
}

/** Sentences of the reporter: a stop ends one, and so does a quote that ends in a stop when a capital follows. */
function split(words: readonly Word[], document: Document): readonly Clause[] {
  const sentences: Clause[] = [];
  let from = 0;
  words.forEach((word, at) => {
    const next = words[at + 1];
    if (next === undefined || !endsSentence(word, next, document)) return;
    sentences.push({ from, to: at + 1 });
    from = at + 1;
  });
  if (from < words.length) sentences.push({ from, to: words.length });
  return sentences;
}

function endsSentence(word: Word, next: Word, document: Document): boolean {
  if (word.kind === 'mark') return STOPS.has(word.text) && (next.capital || next.kind !== 'mark');
  if (word.kind !== 'quote') return /^[a-z]\.[a-z]\.$/u.test(word.lower) && next.capital && OPENERS.has(next.lower);
  const stretch = document.quoted[word.quoted];
  if (stretch === undefined || (!next.capital && next.kind !== 'quote')) return false;
  return /[.!?…]['’)\]]*$/u.test(document.text.slice(Math.max(stretch.start, stretch.end - 3), stretch.end));
}

const OPENERS = new Set([
  'the',
  'a',
  'an',
  'he',
  'she',
  'they',
  'it',
  'in',
  'on',
  'at',
  'but',
  'and',
  'after',
  'his',
  'her',
]);
