import type { Span } from '../model/span.ts';

/** Words taken from each end of a sentence; enough to be unique in nearly every article, short enough for a URL. */
const EDGE_WORDS = 5;
/** Sentences of up to this many words are given whole. */
const WHOLE_WORDS = 12;

/**
 * A link that opens `url` at the sentence `span` of `text`, by the text fragment syntax
 * `#:~:text=[prefix-,]start[,end][,-suffix]` (WICG Scroll to Text Fragment, section 3.1). Prefix and suffix words are
 * added only when the sentence's own words occur elsewhere in the text too.
 */
export function sourceLink(url: string, text: string, span: Span): string {
  const words = wordSpans(text, span);
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return url;
  const whole = words.length <= WHOLE_WORDS;
  const start = whole ? text.slice(first.start, last.end) : text.slice(first.start, words[EDGE_WORDS - 1]?.end);
  const end = whole ? null : text.slice(words[words.length - EDGE_WORDS]?.start, last.end);

  const repeated = occurs(text, start) > 1;
  const before = repeated ? neighbours(text, { start: 0, end: first.start }, -3) : null;
  const after = repeated ? neighbours(text, { start: last.end, end: text.length }, 3) : null;
  const parts = [
    before === null ? null : `${encode(before)}-`,
    encode(start),
    end === null ? null : encode(end),
    after === null ? null : `-${encode(after)}`,
  ].filter((part) => part !== null);

  const hash = url.indexOf('#');
  const base = hash < 0 ? `${url}#` : url.replace(/:~:.*$/u, '');
  return `${base}:~:text=${parts.join(',')}`;
}

/** Percent-encodes for a text directive, where `-`, `,` and `&` have meanings of their own. */
function encode(words: string): string {
  return encodeURIComponent(words.replace(/\s+/gu, ' ').toWellFormed()).replace(
    /[-!'()*]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Runs of non-space characters inside `span`, without the punctuation at the sentence's own ends. */
function wordSpans(text: string, span: Span): readonly Span[] {
  const words: Span[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(/\S+/gu)) {
    words.push({ start: span.start + match.index, end: span.start + match.index + match[0].length });
  }
  const last = words.pop();
  if (last === undefined) return words;
  const bare = text.slice(last.start, last.end).replace(/[.!?…"”’'»)\]]+$/u, '');
  if (bare.length > 0) words.push({ start: last.start, end: last.start + bare.length });
  return words;
}

/** The nearest `count` words inside `span`: its first ones, or its last ones when `count` is negative; one line only. */
function neighbours(text: string, span: Span, count: number): string | null {
  const body = text.slice(
    count < 0 ? Math.max(span.start, span.end - 200) : span.start,
    count < 0 ? span.end : span.start + 200,
  );
  const line =
    count < 0
      ? (body.split('\n').findLast((each) => each.trim() !== '') ?? '')
      : (body.split('\n').find((each) => each.trim() !== '') ?? '');
  const words = line.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const chosen = count < 0 ? words.slice(count) : words.slice(0, count);
  return chosen.length === 0 ? null : chosen.join(' ');
}

/** Up to two: whether `words` occur once or more often, without regard to case, as browsers search. */
function occurs(text: string, words: string): number {
  const haystack = text.toLowerCase();
  const needle = words.toLowerCase();
  const first = haystack.indexOf(needle);
  if (first < 0) return 0;
  return haystack.indexOf(needle, first + 1) < 0 ? 1 : 2;
}
