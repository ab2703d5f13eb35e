import { existsSync } from 'node:fs';
import { loadConfig } from '../config/load-config.ts';
import { exitCodes, SitrepError } from '../errors.ts';
import type { Article } from '../model/article.ts';
import { type InputOptions, readInput } from './read-input.ts';
import { withStored } from './stored.ts';

/** At least this many hexadecimal digits are an id and no file name a person would type. */
const ID = /^[0-9a-f]{16,64}$/u;

/**
 * The article a person names: a file, standard input, the address or id of a stored article, or an address that is
 * fetched.
 *
 * @throws SitrepError (exit code 7) for an id nobody stored; otherwise as `readInput`
 */
export async function findArticle(
  input: string,
  options: InputOptions & { readonly config: string },
): Promise<Article> {
  const isId = ID.test(input) && !existsSync(input);
  const isAddress = /^https?:\/\//iu.test(input);
  if ((isId || isAddress) && existsSync(options.config)) {
    const found = await withStored(loadConfig(options.config), async ({ articles }) =>
      isId ? articles.get(input) : articles.byUrl(input),
    );
    if (found !== null && found.article.text !== '') return found.article;
  }
  if (isId) {
    throw new SitrepError(
      `no stored article has the id "${input}"; "sitrep why <address>" names the ids of what was read`,
      exitCodes.notFound,
    );
  }
  return readInput(input, options);
}
