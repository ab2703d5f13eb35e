import type { Span } from '../model/span.ts';

/** Which way a mark can face, judged by its shape first and by its neighbours where the shape says nothing. */
type Facing = 'opens' | 'closes' | 'either';

/** One quotation mark where it stands; apostrophes and the marks of feet and inches are none. */
export interface QuoteMark extends Span {
  readonly family: 'double' | 'single';
  readonly shape: string;
  readonly facing: Facing;
}

const MARK = /["“”„‟«»＂]|`{1,2}|'{1,3}|‘{1,2}|’{1,3}|[‚‹›]/gu;
const OPENING_SIDE = /[\s([{—–:/=\u00a0-]/u;
const CLOSING_SIDE = /[\s.,;:!?…)\]}—–/\u00a0-]/u;
const WORD = /[\p{L}\p{N}]/u;
/** Words that begin with an apostrophe: what follows it, up to the first character that is no letter or digit. */
const ELISION = /^(?:\d\d?s?|em|til|tis|twas|twere|cause|cos|bout|n|round|neath|ere|im|er|kay)(?![\p{L}\p{N}])/iu;

/** The quotation marks of one paragraph, in order; offsets are into `text`. */
export function findQuoteMarks(text: string, paragraph: Span): readonly QuoteMark[] {
  const marks: QuoteMark[] = [];
  const body = text.slice(paragraph.start, paragraph.end);
  for (const match of body.matchAll(MARK)) {
    for (const part of parts(match[0], match.index, body)) {
      const mark = judge(body, part.start, part.end);
      if (mark !== null) marks.push({ ...mark, start: mark.start + paragraph.start, end: mark.end + paragraph.start });
    }
  }
  return marks;
}

/** Three apostrophes in a row are a double mark around a single one: the double one is outermost. */
function parts(run: string, start: number, body: string): readonly Span[] {
  if (run.length < 3) return [{ start, end: start + run.length }];
  const opens = start === 0 || OPENING_SIDE.test(body.charAt(start - 1));
  const cut = opens ? start + 2 : start + 1;
  return [
    { start, end: cut },
    { start: cut, end: start + 3 },
  ];
}

function judge(body: string, start: number, end: number): QuoteMark | null {
  const shape = body.slice(start, end);
  const before = start === 0 ? ' ' : body.charAt(start - 1);
  const after = end >= body.length ? ' ' : body.charAt(end);
  const family = shape.length > 1 || /["“”„‟«»＂]/u.test(shape) ? 'double' : 'single';
  const facing = facingOf(shape, before, after);

  if (family === 'single') {
    if (WORD.test(before) && WORD.test(after)) return null;
    if (facing === 'either') return null;
    if (facing === 'opens' && /['’]/u.test(shape) && ELISION.test(body.slice(end, end + 8))) return null;
    if (facing === 'closes' && /\d/u.test(before) && shape === "'") return null;
  } else if ((shape === '"' || shape === "''") && /\d/u.test(before) && isInches(body, start)) {
    return null;
  }
  return { start, end, family, shape, facing };
}

/** `5'10"`, `5' 10"`: inches after feet. */
function isInches(body: string, start: number): boolean {
  return /\d['’]\s?\d{1,2}(?:\.\d)?$/u.test(body.slice(Math.max(0, start - 8), start));
}

function facingOf(shape: string, before: string, after: string): Facing {
  const opensHere = OPENING_SIDE.test(before) || isMark(before);
  const closesHere = CLOSING_SIDE.test(after) || isMark(after);
  switch (shape) {
    case '„':
    case '‚':
    case '`':
    case '``':
    case '‹':
      return 'opens';
    case '“':
    case '‟':
    case '‘':
    case '‘‘':
      return !opensHere && closesHere ? 'closes' : 'opens';
    case '”':
    case '›':
      return /\s/u.test(before) && WORD.test(after) ? 'opens' : 'closes';
    case '«':
    case '»': {
      if (WORD.test(before) && !WORD.test(after)) return 'closes';
      if (WORD.test(after) && !WORD.test(before)) return 'opens';
      if (/[.,!?…]/u.test(before)) return 'closes';
      return shape === '«' ? 'opens' : 'closes';
    }
  }
  if (opensHere && !closesHere) return 'opens';
  if (closesHere && !opensHere) return 'closes';
  if (/\s/u.test(before) && !/\s/u.test(after)) return 'opens';
  if (/\s/u.test(after) && !/\s/u.test(before)) return 'closes';
  return 'either';
}

function isMark(character: string): boolean {
  return /["“”„‟«»＂`'‘’‚‹›]/u.test(character);
}
