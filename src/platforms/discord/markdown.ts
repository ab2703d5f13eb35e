import type { Run } from '../sheet/sheet.ts';
import { escapeDiscord } from './escape.ts';

/** Label of a link whose own words Discord would not take for one: brackets and addresses inside a label undo it. */
const ARROW = '↗';

/** Runs in Discord's Markdown, ready to be the whole or the end of a line. */
export function markdownRuns(runs: readonly Run[]): string {
  return runs.map(markdownRun).join('');
}

function markdownRun(run: Run): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/u.exec(run.text) ?? [];
  if (words === '') return run.text;
  const styled = style(run.style, escapeDiscord(words));
  if (run.link === null) return `${before}${styled}${after}`;
  // In angle brackets, so that Discord makes no preview of it.
  const linked = /[[\]]|:\/\//u.test(words) ? `${styled} [${ARROW}](<${run.link}>)` : `[${styled}](<${run.link}>)`;
  return `${before}${linked}${after}`;
}

function style(name: Run['style'], escaped: string): string {
  if (name === 'strong') return `**${escaped}**`;
  if (name === 'emphasis') return `*${escaped}*`;
  return escaped;
}
