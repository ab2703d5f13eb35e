import { StoreError, type StoreTrouble } from '../store-error.ts';

interface Explanation {
  readonly trouble: StoreTrouble;
  readonly say: (path: string) => string;
}

/** SQLite's primary result codes (sqlite.org/rescode.html) that a person at the keyboard can do something about. */
const EXPLANATIONS: Readonly<Record<number, Explanation>> = {
  5: {
    trouble: 'busy',
    say: (path) =>
      `The database ${path} is being written by another process and did not become free in time. Try again.`,
  },
  6: {
    trouble: 'busy',
    say: (path) => `A table of the database ${path} is in use. Try again.`,
  },
  8: {
    trouble: 'read-only',
    say: (path) =>
      `The database ${path} cannot be written: the file or its folder is read-only for this user. Give write permission on both, or set another data folder.`,
  },
  10: {
    trouble: 'fault',
    say: (path) => `Reading or writing the database ${path} failed on the disk. Check the disk and its free space.`,
  },
  11: {
    trouble: 'corrupt',
    say: (path) => `The database ${path} is damaged. Stop Sitrep and restore a backup: sitrep restore <file>.`,
  },
  13: {
    trouble: 'full',
    say: (path) => `The disk that holds ${path} is full. Nothing was half-written. Free some space and start again.`,
  },
  14: {
    trouble: 'missing',
    say: (path) =>
      `The database ${path} cannot be opened: its folder does not exist or this user may not use it. Create the folder or set another data folder.`,
  },
  26: {
    trouble: 'corrupt',
    say: (path) =>
      `${path} is not a Sitrep database (it is not an SQLite file). Move it away, or restore a backup: sitrep restore <file>.`,
  },
};

/** An error of node:sqlite in words; any other error comes back as it was. */
export function explainSqliteError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return error;
  // Extended codes carry the primary one in their low byte.
  const explanation = EXPLANATIONS[error.errcode & 0xff];
  if (explanation === undefined) return error;
  return new StoreError(explanation.trouble, explanation.say(path), { cause: error });
}
