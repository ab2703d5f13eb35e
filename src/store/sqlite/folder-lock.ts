import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeFolder } from '../make-folder.ts';
import { StoreError } from '../store-error.ts';
import { explainSqliteError } from './explain-sqlite-error.ts';

/** SQLITE_BUSY (sqlite.org/rescode.html). */
const BUSY = 5;

/** The right to work on a data folder. */
export interface FolderLock {
  readonly release: () => void;
}

/**
 * Takes the data folder for this process. The lock is an exclusive transaction on `lock.sqlite`: the kernel gives it back
 * when the process ends, however it ends. A second process gets a StoreError (`busy`).
 */
export function lockFolder(folder: string): FolderLock {
  makeFolder(folder);
  const path = join(folder, 'lock.sqlite');
  try {
    const file = new DatabaseSync(path, { timeout: 0 });
    try {
      file.exec('pragma locking_mode = exclusive; begin exclusive');
    } catch (error) {
      file.close();
      throw error;
    }
    return {
      release: () => {
        if (file.isOpen) file.close();
      },
    };
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === BUSY) {
      throw new StoreError(
        'busy',
        `Another Sitrep works on the data folder ${folder} already. Stop it first, or give this one another data folder.`,
        { cause: error },
      );
    }
    throw explainSqliteError(error, path);
  }
}
