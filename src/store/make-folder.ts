import { mkdirSync } from 'node:fs';
import { StoreError } from './store-error.ts';

/** Makes the folder and those above it when they are missing, for this user alone: others have no business with what is stored. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StoreError(
      'missing',
      `The data folder ${folder} cannot be made (${why}). Make it yourself, or set another data folder.`,
      { cause: error },
    );
  }
}
