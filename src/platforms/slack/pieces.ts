import { oneLine } from '../clean-text.ts';
import type { Piece } from '../paging.ts';
import { actionId } from '../sheet/actions.ts';
import { figureRuns } from '../sheet/figure-runs.ts';
import { quoteParts } from '../sheet/quote-parts.ts';
import { plain, type QuoteLine, type Run, type SheetButton, type SheetLine, strong } from '../sheet/sheet.ts';
import { type RunCost, splitRuns } from '../sheet/split-runs.ts';
import { splitText } from '../split-text.ts';
import { slackLimits } from './limits.ts';
import type { SlackBlock } from './message.ts';
import { type RichTextPart, richRuns } from './rich-text.ts';

/** A line no longer than this stays whole; Slack states no limit for rich text, so the one for sections is kept. */
const LINE_CHARS = slackLimits.sectionChars - 500;

/** Slack's rich text takes each character once, and an address beside its words. */
export const runCost: RunCost = { perChar: 1, link: (address) => address.length };

/** A sheet line as Slack shows it. `spoken` is the same in plain words, line by line, for `text`. */
export interface SlackPiece extends Piece {
  readonly part:
    | { readonly kind: 'rich'; readonly element: RichTextPart }
    | { readonly kind: 'block'; readonly block: SlackBlock };
  readonly spoken: readonly string[];
}

/** The pieces of one line: one, unless the line is too long for a message or its quote has to be asked for. */
export function slackPieces(line: SheetLine): readonly SlackPiece[] {
  switch (line.kind) {
    case 'title':
      return titlePieces(oneLine(line.text));
    case 'heading':
      return section(line.runs, true);
    case 'label':
      return section([strong(line.text)], true);
    case 'text':
      return section(line.runs, false);
    case 'bullet':
      return bullet(line.runs);
    case 'figure':
      return bullet(figureRuns(line));
    case 'small':
      return line.runs.every((run) => run.link === null) ? context(line.runs) : section(line.runs, false);
    case 'quote':
      return line.graphic ? hiddenQuote(line) : quote(line);
    case 'buttons':
      return [buttons(line.buttons)];
    case 'rule':
      return [{ ...piece({ kind: 'block', block: { type: 'divider' } }, [], true), begins: true }];
  }
}

/** Wraps a block or rich text element and counts what it takes. */
export function piece(part: SlackPiece['part'], spoken: readonly string[], keepWithNext = false): SlackPiece {
  // One more for the line feed between neighbouring lines of rich text.
  const chars = part.kind === 'rich' ? countChars(part.element) + 1 : countChars(part.block);
  return { part, spoken, keepWithNext, cost: [chars, 1] };
}

/** Characters of every string a reader, or the address behind a link, adds to a block. */
export function countChars(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + countChars(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, item]) => sum + (key === 'type' ? 0 : countChars(item)), 0);
}

function titlePieces(title: string): readonly SlackPiece[] {
  const [head = '', ...rest] = splitText(title, slackLimits.headerChars);
  if (head === '') return [];
  const header: SlackBlock = { type: 'header', text: { type: 'plain_text', text: head, emoji: false } };
  return [
    piece({ kind: 'block', block: header }, [head], true),
    ...rest.flatMap((text) => section([strong(text)], true)),
  ];
}

function section(runs: readonly Run[], keepWithNext: boolean): readonly SlackPiece[] {
  return splitRuns(runs, LINE_CHARS, runCost).map((line) =>
    piece(
      { kind: 'rich', element: { type: 'rich_text_section', elements: richRuns(line) } },
      [spokenRuns(line)],
      keepWithNext,
    ),
  );
}

function bullet(runs: readonly Run[]): readonly SlackPiece[] {
  return splitRuns(runs, LINE_CHARS, runCost).map((line) =>
    piece(
      {
        kind: 'rich',
        element: {
          type: 'rich_text_list',
          style: 'bullet',
          elements: [{ type: 'rich_text_section', elements: richRuns(line) }],
        },
      },
      [`• ${spokenRuns(line)}`],
    ),
  );
}

function context(runs: readonly Run[]): readonly SlackPiece[] {
  return splitRuns(runs, LINE_CHARS, runCost).map((line) => {
    const text = spokenRuns(line);
    return piece(
      { kind: 'block', block: { type: 'context', elements: [{ type: 'plain_text', text, emoji: false }] } },
      [text],
    );
  });
}

function quote(line: QuoteLine): readonly SlackPiece[] {
  const words = line.texts.flatMap((text) => quoteParts(text, LINE_CHARS));
  return [
    ...words.map((text) =>
      piece({ kind: 'rich', element: { type: 'rich_text_quote', elements: [{ type: 'text', text }] } }, [text], true),
    ),
    ...section([plain(`— ${line.by} · `), ...line.refs], false),
  ];
}

function hiddenQuote(line: QuoteLine): readonly SlackPiece[] {
  const { articleId, start, end } = line.evidence;
  const show: SheetButton = {
    action: actionId('quote'),
    value: `${articleId}:${start}:${end}`,
    label: 'Show graphic quote',
  };
  const by = section(
    [plain(`— ${line.by} · `), ...line.refs, plain(' · the quote describes violence and stands behind the button')],
    true,
  );
  return [...by, buttons([show])];
}

function buttons(all: readonly SheetButton[]): SlackPiece {
  const elements = all.map((button) => ({
    type: 'button' as const,
    text: { type: 'plain_text' as const, text: button.label, emoji: false },
    action_id: button.action,
    value: button.value,
  }));
  return piece({ kind: 'block', block: { type: 'actions', elements } }, []);
}

function spokenRuns(runs: readonly Run[]): string {
  return runs
    .map((run) => run.text)
    .join('')
    .trim();
}
