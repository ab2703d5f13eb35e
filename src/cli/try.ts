import { digestArticle } from '../jobs/answer/digest-article.ts';
import { readArticle } from '../jobs/collect/read-article.ts';
import type { Conflict } from '../model/conflict.ts';
import { renderConsole } from '../platforms/console/render-digest.ts';
import { writeNote, writeOut } from './output.ts';
import { readInput } from './read-input.ts';
import { terminalLook } from './terminal.ts';

export interface TryOptions {
  readonly json: boolean;
  readonly allowHosts: readonly string[];
  readonly conflicts: readonly Conflict[];
  /** Epoch ms. */
  readonly now: number;
}

/** `sitrep try`: one article's digest, with no configuration. */
export async function tryArticle(input: string, options: TryOptions): Promise<void> {
  const article = await readInput(input, options);
  const { language, readable, reading } = readArticle(article, article.language, options.conflicts);
  if (language !== null && !readable) {
    writeNote(`${input}: written in "${language}"; figures and quotes are read in English only so far.`);
  } else if (!reading.relevance.war) {
    writeNote(
      `${input}: does not read as war news (score ${reading.relevance.score.toFixed(2)}); a feed's article like it would not be posted.`,
    );
  }
  const digest = digestArticle({ article: { ...article, language }, reading }, options.conflicts, options.now);
  await writeOut(options.json ? `${JSON.stringify(digest, null, 2)}\n` : renderConsole(digest, terminalLook(true)));
}
