import { endsAsSentence } from '../text/ends-as-sentence.ts';

/** What a plain-text file says of itself before its first sentence. */
export interface TextHeader {
  readonly title: string | null;
  readonly byline: string | null;
  /** Epoch ms, UTC midnight of the day named; null when none is. */
  readonly publishedAt: number | null;
}

/** A first line longer than this is a paragraph, not a headline. */
const MAX_TITLE_CHARS = 160;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Words that label a date or person in a header line, and so belong to no name. */
const LABELS = new Set([
  'date',
  'published',
  'updated',
  'verified',
  'written',
  'edited',
  'posted',
  'reported',
  'on',
  'by',
  'at',
  'last',
  'modified',
  'photo',
  'photos',
  'translated',
]);

/**
 * Title, byline and date from the head of a plain text: the first line when it is no sentence, and a line such as
 * "date 2024-11-30 Published by Jane Doe". What is not plainly there is null.
 */
export function readTextHeader(text: string): TextHeader {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 3);
  let title: string | null = null;
  let byline: string | null = null;
  let publishedAt: number | null = null;
  for (const [index, line] of lines.entries()) {
    if (isSentence(line)) break;
    const person = bylineIn(line);
    const day = dateIn(line);
    if (person !== null || day !== null) {
      byline ??= person;
      publishedAt ??= day;
    } else if (index === 0 && lines.length > 1 && line.length <= MAX_TITLE_CHARS) {
      title = line;
    }
  }
  return { title, byline, publishedAt };
}

function isSentence(line: string): boolean {
  return endsAsSentence(line) || line.length > 2 * MAX_TITLE_CHARS;
}

/** One to four capitalised words after "by". */
function bylineIn(line: string): string | null {
  const words = /(?:^|\s)by\s+(\p{Lu}.*)$/iu.exec(line)?.[1]?.split(/[\s,|·–—]+/u) ?? [];
  const name: string[] = [];
  for (const [index, word] of words.entries()) {
    // "by Jane Doe Checked by …": what stands before another "by" is no part of the name.
    const labels = LABELS.has(word.toLowerCase()) || words[index + 1]?.toLowerCase() === 'by';
    if (!/^\p{Lu}[\p{L}.'’-]*$/u.test(word) || labels || name.length === 4) break;
    name.push(word);
  }
  return name.length === 0 ? null : name.join(' ');
}

/** 2024-11-30 · 30 Nov 2024 · November 30, 2024 */
function dateIn(line: string): number | null {
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(line);
  if (iso !== null) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /(?<!\d)(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?,?\s+(\d{4})(?!\d)/u.exec(line);
  if (dayFirst !== null) return day(Number(dayFirst[3]), month(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = /(?<![A-Za-z])([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})(?!\d)/u.exec(line);
  return monthFirst === null ? null : day(Number(monthFirst[3]), month(monthFirst[1]), Number(monthFirst[2]));
}

function month(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').toLowerCase()) + 1;
}

function day(year: number, monthOfYear: number, dayOfMonth: number): number | null {
  const at = Date.UTC(year, monthOfYear - 1, dayOfMonth);
  const real = new Date(at);
  return monthOfYear > 0 && real.getUTCMonth() === monthOfYear - 1 && real.getUTCDate() === dayOfMonth ? at : null;
}
