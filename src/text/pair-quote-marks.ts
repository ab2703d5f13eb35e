import type { QuoteMark } from './quote-mark.ts';

/** Pairs the marks of one paragraph from index `from` on, outermost only; `open` is the mark that never finds its pair. */
export function pairQuoteMarks(
  text: string,
  marks: readonly QuoteMark[],
  from: number,
): { closed: [QuoteMark, QuoteMark][]; open: QuoteMark | null } {
  const closed: [QuoteMark, QuoteMark][] = [];
  const balance = balanceFrom(marks);
  let open: QuoteMark | null = null;
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
  open: QuoteMark,
  mark: QuoteMark,
  marks: readonly QuoteMark[],
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
function balanceFrom(marks: readonly QuoteMark[]): readonly number[] {
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
function closeOfSingle(text: string, marks: readonly QuoteMark[], at: number): number {
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
