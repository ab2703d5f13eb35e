import { Console } from 'node:console';
import { Readable } from 'node:stream';
import { runProgram } from '../../src/cli/run-program.ts';
import type { CliRun } from './run-cli.ts';

/**
 * Runs a command of the program to its end in this process, one at a time: what `runCli` does without the second a process
 * takes to begin. For signals, for what a whole process says and for the way it begins, take `runCli`.
 */
export async function callCli(
  args: readonly string[],
  input: string | Uint8Array = '',
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<CliRun> {
  const before = { cwd: process.cwd(), env: { ...process.env } };
  const written = { stdout: '', stderr: '' };
  const restore = [catchWrites('stdout', written), catchWrites('stderr', written), catchConsole(), giveStdin(input)];
  try {
    if (options.cwd !== undefined) process.chdir(options.cwd);
    Object.assign(process.env, options.env);
    await runProgram(args);
    return { code: Number(process.exitCode ?? 0), ...written };
  } finally {
    for (const undo of restore) undo();
    process.exitCode = undefined;
    process.chdir(before.cwd);
    // Commands read `.env` into the environment too.
    for (const name of Object.keys(process.env)) if (!(name in before.env)) delete process.env[name];
    Object.assign(process.env, before.env);
  }
}

function catchWrites(name: 'stdout' | 'stderr', written: Record<'stdout' | 'stderr', string>): () => void {
  const stream = process[name];
  const { write } = stream;
  stream.write = (chunk: string | Uint8Array) => {
    written[name] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    return true;
  };
  return () => {
    stream.write = write;
  };
}

/** What a library writes to the console, which the test runner would keep to itself. */
function catchConsole(): () => void {
  const before = globalThis.console;
  globalThis.console = new Console({ stdout: process.stdout, stderr: process.stderr });
  return () => {
    globalThis.console = before;
  };
}

function giveStdin(input: string | Uint8Array): () => void {
  const before = Object.getOwnPropertyDescriptor(process, 'stdin');
  Object.defineProperty(process, 'stdin', { value: Readable.from([Buffer.from(input)]), configurable: true });
  return () => {
    if (before !== undefined) Object.defineProperty(process, 'stdin', before);
  };
}
