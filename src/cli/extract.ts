import type { Readable } from 'node:stream';
import { readingLanguage } from '../articles/reading-language.ts';
import { read } from '../extract/read.ts';
import type { Conflict } from '../model/conflict.ts';
import { eachDocument } from './ndjson.ts';
import { writeOut } from './output.ts';

/**
 * `sitrep extract`: one JSON document a line in, its reading a line out.
 *
 * @returns how many lines were refused
 */
export function extractLines(input: Readable, conflicts: readonly Conflict[]): Promise<number> {
  return eachDocument(input, parseLine, async ({ id, text, title, published }) => {
    const { language, readAs } = readingLanguage(text, null);
    const reading = read({ text, title, publishedAt: published, language: readAs, conflicts });
    await writeOut(`${JSON.stringify({ id, ...reading, language })}\n`);
  });
}

interface InputDocument {
  readonly id: string | number;
  readonly text: string;
  readonly title: string | null;
  readonly published: number | null;
}

/** The document, or what is wrong with the line. */
function parseLine(line: string): InputDocument | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `not valid JSON: ${(error as Error).message}`;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'not a JSON object; needed: {"id", "text", "title"?, "published"?}';
  const { id, text, title, published } = value as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') return '"id" is missing; a string or number is needed';
  if (typeof text !== 'string') return '"text" is missing; a string is needed';
  const time = typeof published === 'string' ? Date.parse(published) : Number.NaN;
  return { id, text, title: typeof title === 'string' ? title : null, published: Number.isNaN(time) ? null : time };
}
