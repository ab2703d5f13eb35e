import { oneLine } from '../clean-text.ts';
import { splitText } from '../split-text.ts';
import type { Run } from './sheet.ts';

/** What runs cost once written: characters for one of text, and whatever a link takes besides its text. */
export interface RunCost {
  readonly perChar: number;
  readonly link: (address: string) => number;
}

/**
 * Runs of one line as one or more lines that cost at most `max` each. Text is cleaned to one line first, the spaces
 * between runs kept. Cut only where a single line would not fit a message.
 */
export function splitRuns(runs: readonly Run[], max: number, cost: RunCost): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  let room = max;
  const turn = () => {
    if (lines.at(-1)?.length !== 0) lines.push([]);
    room = max;
  };
  for (const run of runs) {
    const link = run.link === null ? 0 : cost.link(run.link);
    const text = cleaned(run.text);
    if (text === '') continue;
    if (text.length * cost.perChar + link > room) turn();
    splitText(text, Math.floor((max - link) / cost.perChar)).forEach((part, index) => {
      if (index > 0) turn();
      lines.at(-1)?.push({ ...run, text: part });
      room -= part.length * cost.perChar + link;
    });
  }
  return lines.filter((line) => line.length > 0);
}

function cleaned(text: string): string {
  const inner = oneLine(text);
  if (inner === '') return /^\s+$/u.test(text) ? ' ' : '';
  return `${/^\s/u.test(text) ? ' ' : ''}${inner}${/\s$/u.test(text) ? ' ' : ''}`;
}
