import type { Span } from '../model/span.ts';

/**
 * What stands between one pair of quotation marks. The span excludes the marks; `outer` includes them. A stretch that
 * is opened again at the head of each paragraph gives one stretch a paragraph, the later ones with `continues`.
 */
export interface QuotedStretch extends Span {
  readonly outer: Span;
  readonly continues: boolean;
  /** No closing mark follows; the stretch ends where its paragraph does. */
  readonly unclosed: boolean;
}

/** Which way a mark can face, judged by its shape first and by its neighbours where the shape says nothing. */
type Facing = 'opens' | 'closes' | 'either';

interface Mark extends Span {
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
/** Stretches of one text that are read; a book of 1 MB in dialogue has fewer, and hostile text must not cost a second. */
const MAX_STRETCHES = 10_000;
/** Paragraphs a stretch may run through without being opened again before its closing mark is given up. */
const MAX_SILENT_PARAGRAPHS = 1;

/**
 * Outermost quoted stretches of `text`, in order, never overlapping. Nested marks stay inside; apostrophes, the marks
 * of feet and inches and those around the values of markup (`id="7"`) are not quotation marks. The first 10,000 of a text. Linear in its length; any string gives an answer.
 */
export function findQuotedStretches(text: string, paragraphs: readonly Span[]): readonly QuotedStretch[] {
  const found: QuotedStretch[] = [];
  let pending: QuotedStretch | null = null;
  paragraphs.forEach((paragraph, index) => {
    const marks = marksOf(text, paragraph);
    const first = marks[0];
    const carried = pending;
    pending = null;
    let from = 0;
    if (carried !== null && first !== undefined && first.family === 'double') {
      if (first.start === paragraph.start && first.facing !== 'closes') {
        found.push(carried);
      } else if (first.facing === 'closes' && reaches(paragraphs, carried, index)) {
        found.push(
          carried,
          stretch(text, paragraph.start, first.start, { start: paragraph.start, end: first.end }, true),
        );
        from = 1;
      }
    }
    const continues = carried !== null && from === 0 && first?.start === paragraph.start && first.facing !== 'closes';
    const { closed, open } = pair(text, marks, from);
    closed.forEach(([start, end], nth) => {
      if (text.charAt(start.start - 1) === '=') return;
      const carriesOn = nth === 0 && continues && start === first;
      found.push(stretch(text, start.end, end.start, { start: start.start, end: end.end }, carriesOn));
    });
    if (open !== null && mayStayOpen(text, paragraph, open, paragraphs[index + 1])) {
      const outer = { start: open.start, end: paragraph.end };
      pending = { ...stretch(text, open.end, paragraph.end, outer, continues && open === first), unclosed: true };
    } else if (carried !== null && from === 0 && marks.length === 0 && reaches(paragraphs, carried, index)) {
      pending = carried;
    }
  });
  return found.filter((one) => one.end > one.start).slice(0, MAX_STRETCHES);
}

function reaches(paragraphs: readonly Span[], carried: QuotedStretch, index: number): boolean {
  const opened = paragraphs[index - 1 - MAX_SILENT_PARAGRAPHS];
  return opened === undefined || carried.end >= opened.start;
}

function stretch(text: string, from: number, to: number, outer: Span, continues: boolean): QuotedStretch {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return { start, end, outer, continues, unclosed: false };
}

/**
 * A mark without its pair is believed at the head of a paragraph, after the words that lead speech in, after a stop
 * (he said. "We hold…), and anywhere when the next paragraph opens with the same mark.
 */
function mayStayOpen(text: string, paragraph: Span, open: Mark, next: Span | undefined): boolean {
  return (
    open.start === paragraph.start ||
    /[:,.!?…]\s*$/u.test(text.slice(Math.max(paragraph.start, open.start - 3), open.start)) ||
    (next !== undefined && open.facing === 'opens' && text.startsWith(open.shape, next.start))
  );
}

function marksOf(text: string, paragraph: Span): readonly Mark[] {
  const marks: Mark[] = [];
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

function judge(body: string, start: number, end: number): Mark | null {
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

/** Pairs the marks of one paragraph, outermost only; `open` is the mark that never finds its pair. */
function pair(text: string, marks: readonly Mark[], from: number): { closed: [Mark, Mark][]; open: Mark | null } {
  const closed: [Mark, Mark][] = [];
  const balance = balanceFrom(marks);
  let open: Mark | null = null;
  let depth = 0;
  for (let at = from; at < marks.length; at += 1) {
    const mark = marks[at];
    if (mark === undefined) break;
    if (open === null) {
      if (mark.facing === 'closes') continue;
      if (mark.family === 'double') {
        open = mark;
        depth = 1;
        continue;
      }
      const close = closeOfSingle(text, marks, at);
      const end = marks[close];
      if (end === undefined) continue;
      closed.push([mark, end]);
      at = close;
      continue;
    }
    if (mark.family !== 'double') continue;
    if (mark.facing === 'opens') {
      if (opensInside(open, mark, marks, at, balance, depth)) depth += 1;
      else if (isDirected(mark.shape)) continue;
      else open = mark;
      continue;
    }
    depth -= 1;
    if (depth === 0) {
      closed.push([open, mark]);
      open = null;
    }
  }
  return { closed, open };
}

/** A second opening mark nests when as many closing ones follow before the next opening one; otherwise the first was never closed. */
function opensInside(
  open: Mark,
  mark: Mark,
  marks: readonly Mark[],
  at: number,
  balance: readonly number[],
  depth: number,
): boolean {
  if (mark.shape !== open.shape && isDirected(mark.shape)) return true;
  if (isDirected(mark.shape) && (balance[at] ?? 0) >= depth) return true;
  let closing = 0;
  for (let next = at + 1; next < marks.length && closing < 2; next += 1) {
    const one = marks[next];
    if (one === undefined || (one.family === 'double' && one.facing === 'opens')) break;
    if (one.family === 'double') closing += 1;
  }
  return closing >= 2;
}

/** For each mark, how many more double marks close than open from it to the end. */
function balanceFrom(marks: readonly Mark[]): readonly number[] {
  const balance: number[] = new Array(marks.length).fill(0);
  let sum = 0;
  for (let at = marks.length - 1; at >= 0; at -= 1) {
    const mark = marks[at];
    if (mark?.family === 'double') sum += mark.facing === 'opens' ? -1 : 1;
    balance[at] = sum;
  }
  return balance;
}

function isDirected(shape: string): boolean {
  return /^[“”„«»]$/u.test(shape);
}

/**
 * Where a single mark that opens is closed: index into `marks`, or -1. A mark after a plural s ("the soldiers' families")
 * closes only when no better one follows before the next single mark that opens.
 */
function closeOfSingle(text: string, marks: readonly Mark[], at: number): number {
  let fallback = -1;
  let doubles = 0;
  for (let next = at + 1; next < marks.length; next += 1) {
    const mark = marks[next];
    if (mark === undefined) break;
    if (mark.family === 'double') {
      doubles += 1;
      continue;
    }
    if (mark.facing === 'opens') break;
    if (doubles % 2 === 1) continue;
    const possessive = text.charAt(mark.start - 1) === 's' && /^\s\p{Ll}/u.test(text.slice(mark.end, mark.end + 2));
    if (!possessive) return next;
    if (fallback === -1) fallback = next;
  }
  return fallback;
}
