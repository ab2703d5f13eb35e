import { CommanderError } from 'commander';
import { hideSecrets } from '../config/hide-secrets.ts';
import { exitCodes, SitrepError } from '../errors.ts';
import { createProgram } from './program.ts';

/**
 * Runs one command line to its end and sets the exit code of the process. What was wrong stands on stderr: one sentence for
 * the person, a stack only for a fault of the program.
 *
 * @param args without the program's own name
 */
export async function runProgram(args: readonly string[]): Promise<void> {
  try {
    await createProgram().parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    } else if (error instanceof SitrepError) {
      process.stderr.write(hideSecrets()(`sitrep: ${error.message}\n`));
      process.exitCode = error.exitCode;
    } else {
      const stack = error instanceof Error ? error.stack : String(error);
      process.stderr.write(hideSecrets()(`sitrep: a fault of the program, please report it:\n${stack}\n`));
      process.exitCode = exitCodes.fault;
    }
  }
}
