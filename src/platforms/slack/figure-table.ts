import type { types } from '@slack/bolt';
import { figureRuns } from '../sheet/figure-runs.ts';
import type { FigureLine, Run, Sheet, SheetLine } from '../sheet/sheet.ts';
import { plain, strong } from '../sheet/sheet.ts';
import { splitRuns } from '../sheet/split-runs.ts';
import { slackLimits } from './limits.ts';
import { piece, runCost, type SlackPiece } from './pieces.ts';
import { richRuns } from './rich-text.ts';

/** A table this large is still read at a glance and leaves room for the rest of the message; larger ones become bullets. */
const MAX_ROWS = 12;
const MAX_CHARS = Math.min(slackLimits.tableChars, slackLimits.messageChars / 3);
const CELL_CHARS = 1_000;

/**
 * Puts the figures of a sheet into a table where Slack allows it: one table per message, so only when all figures stand
 * in one run of two or more. Everything else is passed on unchanged.
 */
export function withFigureTable(sheet: Sheet): readonly (SheetLine | SlackPiece)[] {
  const first = sheet.findIndex((line) => line.kind === 'figure');
  const figures = sheet.filter((line) => line.kind === 'figure');
  const together = sheet.slice(first, first + figures.length).every((line) => line.kind === 'figure');
  if (figures.length < 2 || figures.length > MAX_ROWS || !together) return sheet;
  const table = figureTable(figures);
  if (table === null) return sheet;
  return [...sheet.slice(0, first), table, ...sheet.slice(first + figures.length)];
}

function figureTable(figures: readonly FigureLine[]): SlackPiece | null {
  const header = ['Figure', 'Claimed by', 'Source'].map((text) => cell([strong(text)]));
  const rows = figures.map((figure) => [
    cell([strong(figure.value), plain(figure.what === '' ? '' : ` ${figure.what}`)]),
    cell([plain([figure.source, ...figure.notes].join(' · '))]),
    cell([figure.ref]),
  ]);
  const cells = [header, ...rows];
  if (cells.some((row) => row.some((content) => content === null))) return null;
  const block: types.TableBlock = {
    type: 'table',
    rows: cells.map((row) => row.filter((content) => content !== null)),
    column_settings: [{ is_wrapped: true }, { is_wrapped: true }, { is_wrapped: true }],
  };
  const spoken = figures.map(
    (figure) =>
      `• ${figureRuns(figure)
        .map((run) => run.text)
        .join('')}`,
  );
  const made = piece({ kind: 'block', block }, spoken);
  return (made.cost[0] ?? 0) <= MAX_CHARS ? made : null;
}

/** A cell of one line; null when it would not fit one. */
function cell(runs: readonly Run[]): types.RichTextBlock | null {
  const [line, ...more] = splitRuns(runs, CELL_CHARS, runCost);
  if (line === undefined || more.length > 0) return null;
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: richRuns(line) }] };
}
