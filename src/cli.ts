import './utc.ts';
import { CommanderError } from 'commander';
import { endQuietlyWithReader } from './cli/output.ts';
import { createProgram } from './cli/program.ts';
import { hideSecrets } from './config/hide-secrets.ts';
import { exitCodes, SitrepError } from './errors.ts';

async function main(): Promise<void> {
  endQuietlyWithReader();
  try {
    await createProgram().parseAsync();
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

await main();
