import { plural } from '../../digest/digest-words.ts';
import type { Measure } from '../../model/figure.ts';
import { plain, type Sheet } from '../../platforms/sheet/sheet.ts';
import type { FoundFigure } from '../../store/contracts/findings.ts';
import type { Answer, AnswerFile } from '../answer.ts';
import type { Asker } from '../asker.ts';
import type { OptionValues } from '../command.ts';
import { numberOf, sinceOf, textOf } from '../option-values.ts';
import type { CommandSurroundings } from '../surroundings.ts';
import { foundFigureLine } from './findings.ts';
import { measures } from './measures.ts';

/** More are read when only the conflicting ones are wanted. */
const READ_AHEAD = 10;

/** Stored figures by what happened, side, place and time; with a chart, or as a table or data. */
export async function figures(
  values: OptionValues,
  _asker: Asker,
  { store, feeds, now, drawFigures }: CommandSurroundings,
): Promise<Answer> {
  const limit = numberOf(values, 'limit', 10);
  const disputedOnly = values.get('conflicts_only') === true;
  const word = textOf(values, 'measure');
  const measure = word === null ? null : measureOf(word);
  const found = await store.findings.figures({
    measure,
    side: textOf(values, 'side'),
    place: textOf(values, 'place'),
    claimant: textOf(values, 'claimant'),
    since: sinceOf(values, now()),
    limit: disputedOnly ? limit * READ_AHEAD : limit,
  });
  const chosen = (disputedOnly ? conflicting(found) : found).slice(0, limit);
  const sheet: Sheet =
    chosen.length === 0
      ? [{ kind: 'text', runs: [plain('No stored figure matches.')] }]
      : [
          {
            kind: 'label',
            text: `${plural(chosen.length, 'figure')}${word === null ? '' : `: ${word}`}, newest first`,
          },
          ...chosen.map((figure, index) => foundFigureLine(figure, index + 1, feeds)),
        ];
  const narrow: Sheet = [
    { kind: 'small', runs: [plain('Narrow it: measure: side: place: claimant: since:7d conflicts format:csv')] },
  ];
  const format = textOf(values, 'format');
  const file =
    chosen.length === 0
      ? null
      : format === 'csv' || format === 'json'
        ? asData(chosen, format)
        : await drawFigures(chosen);
  return { kind: 'sheet', sheet: [...sheet, ...narrow], file };
}

/** A measure by its own name or a word for it; null for a word that is none. */
function measureOf(word: string): Measure | null {
  const folded = word.toLowerCase();
  return measures.find((measure) => measure === folded || folded.startsWith(measure)) ?? null;
}

/** Figures of which another, of the same measure and place, says something else. */
function conflicting(found: readonly FoundFigure[]): readonly FoundFigure[] {
  const differs = (a: FoundFigure, b: FoundFigure) =>
    a.figure.measure === b.figure.measure &&
    (a.figure.place?.text ?? '') === (b.figure.place?.text ?? '') &&
    (a.figure.low !== b.figure.low || a.figure.high !== b.figure.high) &&
    (a.figure.claimant?.text ?? '') !== (b.figure.claimant?.text ?? '');
  return found.filter((figure) => found.some((other) => other !== figure && differs(figure, other)));
}

function asData(found: readonly FoundFigure[], format: 'csv' | 'json'): AnswerFile {
  const rows = found.map(({ article, figure, sentence }) => ({
    text: figure.text,
    low: figure.low,
    high: figure.high,
    bound: figure.bound,
    unit: figure.unit,
    measure: figure.measure,
    counts: figure.counts?.text ?? null,
    claimant: figure.claimant?.text ?? null,
    place: figure.place?.text ?? null,
    side: figure.side?.text ?? null,
    period: figure.period?.text ?? null,
    unverified: figure.unverified,
    published: new Date(article.publishedAt).toISOString(),
    url: article.url,
    start: figure.start,
    end: figure.end,
    textFingerprint: article.textFingerprint,
    sentence,
  }));
  const text = format === 'json' ? JSON.stringify(rows, null, 2) : csv(rows);
  return {
    name: `figures.${format}`,
    bytes: new TextEncoder().encode(text),
    description: `${rows.length} figures as ${format.toUpperCase()}`,
  };
}

function csv(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const header = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => header.map((name) => cell(row[name])).join(','));
  return `${[header.join(','), ...lines].join('\r\n')}\r\n`;
}

/** RFC 4180; a value a spreadsheet would run as a formula is set off by an apostrophe. */
function cell(value: unknown): string {
  const text = value === null ? '' : String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
