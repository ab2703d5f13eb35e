import type { Readable } from 'node:stream';
import { readingLanguage } from '../articles/reading-language.ts';
import { read } from '../extract/read.ts';
import type { Reading } from '../model/reading.ts';
import { changesOfDocument, parseChangedDocument } from '../stories/read-changes-lines.ts';
import { makeStoryReader, parseStoryDocument } from '../stories/read-stories-lines.ts';
import { eachDocument } from './ndjson.ts';
import { writeOut } from './output.ts';

/** `sitrep stories`: articles a line in, in order of arrival; `{id, story}` a line out. Gives how many lines were refused. */
export async function storyLines(input: Readable): Promise<number> {
  const reader = makeStoryReader();
  const refused = await eachDocument(input, parseStoryDocument, async (document) => reader.add(document));
  for (const line of reader.answers()) await writeOut(`${JSON.stringify(line)}\n`);
  return refused;
}

/** `sitrep changes`: pairs of texts a line in; the figures and quotes that changed between them a line out. */
export function changeLines(input: Readable): Promise<number> {
  return eachDocument(input, parseChangedDocument, async (document) => {
    await writeOut(`${JSON.stringify(changesOfDocument(document, readText))}\n`);
  });
}

function readText(text: string): Reading {
  return read({ text, language: readingLanguage(text, null).readAs, conflicts: [] });
}
