import type { Span } from '../model/span.ts';
import { pairQuoteMarks } from './pair-quote-marks.ts';
import { findQuoteMarks, type QuoteMark } from './quote-mark.ts';

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
    const marks = findQuoteMarks(text, paragraph);
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
    const { closed, open } = pairQuoteMarks(text, marks, from);
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
function mayStayOpen(text: string, paragraph: Span, open: QuoteMark, next: Span | undefined): boolean {
  return (
    open.start === paragraph.start ||
    /[:,.!?…]\s*$/u.test(text.slice(Math.max(paragraph.start, open.start - 3), open.start)) ||
    (next !== undefined && open.facing === 'opens' && text.startsWith(open.shape, next.start))
  );
}
