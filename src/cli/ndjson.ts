import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { writeOut } from './output.ts';

/**
 * Reads NDJSON line by line, in order and in constant memory. `parse` gives the document or one sentence saying what is
 * wrong with the line; such a line gives `{"line", "error"}` on stdout and the rest goes on.
 *
 * @returns how many lines were refused
 */
export async function eachDocument<T extends object>(
  input: Readable,
  parse: (line: string) => T | string,
  handle: (document: T) => Promise<void>,
): Promise<number> {
  let line = 0;
  let refused = 0;
  for await (const source of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (source.trim() === '') continue;
    const document = parse(line === 1 ? source.replace(/^\ufeff/u, '') : source);
    if (typeof document === 'string') {
      refused++;
      await writeOut(`${JSON.stringify({ line, error: document })}\n`);
    } else {
      await handle(document);
    }
  }
  return refused;
}
