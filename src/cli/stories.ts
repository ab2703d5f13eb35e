import type { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { readingLanguage } from '../articles/reading-language.ts';
import { read } from '../extract/read.ts';
import type { Figure } from '../model/figure.ts';
import { changesOfDocument, parseChangedDocument } from '../stories/read-changes-lines.ts';
import { makeStoryReader, parseStoryDocument } from '../stories/read-stories-lines.ts';
import { eachDocument } from './ndjson.ts';
import { writeOut } from './output.ts';

/** `sitrep stories`: articles a line in, in order of arrival; `{id, story}` a line out. Gives how many lines were refused. */
export async function storyLines(input: Readable): Promise<number> {
  // The room for young objects otherwise grows to 64 MB and drops nothing on the way: a third of the memory of 50,000 articles.
  setFlagsFromString('--semi-space-growth-factor=1');
  const reader = makeStoryReader();
  const refused = await eachDocument(input, parseStoryDocument, async (document) => reader.add(document));
  for (const line of reader.answers()) await writeOut(`${JSON.stringify(line)}\n`);
  return refused;
}

/** `sitrep changes`: pairs of texts a line in; the figures that changed between them a line out. */
export function changeLines(input: Readable): Promise<number> {
  return eachDocument(input, parseChangedDocument, async (document) => {
    await writeOut(`${JSON.stringify(changesOfDocument(document, figuresOf))}\n`);
  });
}

function figuresOf(text: string): readonly Figure[] {
  return read({ text, language: readingLanguage(text, null).readAs, conflicts: [] }).figures;
}
