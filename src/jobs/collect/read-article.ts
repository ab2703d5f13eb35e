import type { ArticleReading, ArticleWords } from '../../articles/reader.ts';
import { readingLanguage } from '../../articles/reading-language.ts';
import { canRead, read } from '../../extract/read.ts';
import type { Conflict } from '../../model/conflict.ts';

/** Reads an article with the engine, in the language it is written in; `declared`: its language when the text does not tell. */
export function readArticle(
  { text, title, publishedAt }: ArticleWords,
  declared: string | null,
  conflicts: readonly Conflict[],
): ArticleReading {
  const { language, readAs } = readingLanguage(text, declared);
  const reading = read({ text, title: title || null, publishedAt, language: readAs, conflicts });
  return { language, readAs, readable: canRead(readAs), reading: { ...reading, language } };
}
