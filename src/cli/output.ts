import { once } from 'node:events';

/**
 * Writes data to stdout, waiting when the reader is slower than we are. A reader that goes away (`| head`) ends the
 * process quietly.
 */
export async function writeOut(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Progress and notes for the person, on stderr. */
export function writeNote(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** To be called once, before anything is written. */
export function endQuietlyWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
