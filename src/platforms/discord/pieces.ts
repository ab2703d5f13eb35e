import type { Piece } from '../paging.ts';
import { figureRuns } from '../sheet/figure-runs.ts';
import { quoteParts } from '../sheet/quote-parts.ts';
import { plain, type QuoteLine, type Run, type SheetButton, type SheetLine, strong } from '../sheet/sheet.ts';
import { type RunCost, splitRuns } from '../sheet/split-runs.ts';
import { escapeDiscord } from './escape.ts';
import { discordLimits } from './limits.ts';
import { markdownRuns } from './markdown.ts';

/** Escaping doubles a character at worst; `[](<>)`, an arrow and emphasis stand around a link. */
const runCost: RunCost = { perChar: 2, link: (address) => address.length + 12 };

/** Room for the marks at the start of a line and around bold text. */
const LINE_COST = discordLimits.textDisplayChars - 200;

/** A sheet line as Discord shows it. The cost of a page is counted in characters of Markdown and in components. */
export interface DiscordPiece extends Piece {
  readonly part:
    | { readonly kind: 'markdown'; readonly text: string }
    | { readonly kind: 'rule' }
    | { readonly kind: 'buttons'; readonly buttons: readonly SheetButton[] };
}

/** The pieces of one line: one, unless the line is too long for a message. */
export function discordPieces(line: SheetLine): readonly DiscordPiece[] {
  switch (line.kind) {
    case 'title':
      return written('## ', [plain(line.text)], true);
    case 'heading':
      return written('### ', line.runs, true);
    case 'label':
      return written('', [strong(line.text)], true);
    case 'text':
      return written('', line.runs, false);
    case 'bullet':
      return written('- ', line.runs, false);
    case 'figure':
      return written('- ', figureRuns(line), false);
    case 'small':
      return written('-# ', line.runs, false);
    case 'quote':
      return quote(line);
    case 'buttons':
      return [
        { part: { kind: 'buttons', buttons: line.buttons }, keepWithNext: false, cost: [0, 1 + line.buttons.length] },
      ];
    case 'rule':
      return [{ part: { kind: 'rule' }, keepWithNext: true, begins: true, cost: [0, 2] }];
  }
}

function written(prefix: string, runs: readonly Run[], keepWithNext: boolean): readonly DiscordPiece[] {
  return splitRuns(runs, LINE_COST, runCost).map((line) => markdown(`${prefix}${markdownRuns(line)}`, keepWithNext));
}

function quote(line: QuoteLine): readonly DiscordPiece[] {
  // Every line takes `> ` and spoiler marks of its own: at worst nine characters for a letter and its line feed.
  const perChar = (text: string) => (/[\n\u2028\u2029]/u.test(text) ? 5 : runCost.perChar);
  const words = line.texts.flatMap((text) => quoteParts(text, LINE_COST / perChar(text) - 50));
  return [
    ...words.map((text) => markdown(quoted(text, line.graphic), true)),
    ...written('', [plain(`— ${line.by} · `), ...line.refs], false),
  ];
}

/** Each line behind `> `; spoiler marks are set line by line, since a block quote ends where its line does. */
function quoted(text: string, hidden: boolean): string {
  const mark = hidden ? '||' : '';
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `> ${mark}${escapeDiscord(line)}${mark}`)
    .join('\n');
}

function markdown(text: string, keepWithNext: boolean): DiscordPiece {
  // One more for the line feed to the next line of the same text display.
  return { part: { kind: 'markdown', text }, keepWithNext, cost: [text.length + 1, 0] };
}
