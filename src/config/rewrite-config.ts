import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { exitCodes, SitrepError } from '../errors.ts';
import type { FeedEdit } from './edit-feed-list.ts';
import { configSchema } from './schema.ts';

/**
 * Changes the configuration file by a function from text to text. The new text is checked before it is written and takes
 * the file's place in one step, with the file's own mode; when it cannot (a file mounted alone), it is written in place.
 *
 * @throws SitrepError (exit code 3) when the change is refused or the file may not be written
 */
export function rewriteConfig(file: string, change: (source: string) => FeedEdit): void {
  const path = realpathSync(file);
  const edit = change(readFileSync(path, 'utf8'));
  if (!edit.ok) throw new SitrepError(`${file} was left as it is: ${edit.reason}.`, exitCodes.configuration);
  const checked = configSchema.safeParse(parseDocument(edit.text).toJS());
  if (!checked.success) {
    const why = checked.error.issues[0]?.message ?? 'it would not be accepted';
    throw new SitrepError(`${file} was left as it is: ${why}.`, exitCodes.configuration);
  }
  const partial = `${path}.partial`;
  try {
    writeFileSync(partial, edit.text, { mode: statSync(path).mode });
    renameSync(partial, path);
  } catch {
    rmSync(partial, { force: true });
    try {
      writeFileSync(path, edit.text);
    } catch (error) {
      throw new SitrepError(
        `${file} cannot be written (${(error as Error).message}); make it writable for you, or edit it by hand.`,
        exitCodes.configuration,
      );
    }
  }
}
