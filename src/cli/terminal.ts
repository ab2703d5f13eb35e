import type { ConsoleLook } from '../platforms/console/render-digest.ts';

/** Widest line that is still pleasant to read, and the width of a pipe. */
const MAX_COLUMNS = 110;
const PIPE_COLUMNS = 100;

/** How stdout wants to be written to: its width, and colour only on a terminal that has not asked for none (no-color.org). */
export function terminalLook(evidence: boolean): ConsoleLook {
  const { stdout, env } = process;
  const columns = stdout.isTTY ? Math.min(MAX_COLUMNS, Math.max(40, stdout.columns)) : PIPE_COLUMNS;
  return { columns, colour: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb', evidence };
}
