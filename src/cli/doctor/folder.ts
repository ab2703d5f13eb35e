import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sizeWords } from '../span-words.ts';
import { type Check, type Finding, failure, good, warning } from './check.ts';

/** A team's database grows by about 50 MB a year and 100 feeds; below these a full disk is near. */
const LITTLE_BYTES = 1_000_000_000;
const TOO_LITTLE_BYTES = 100_000_000;

/** The data folder can be written to and its disk has room. */
export const folderCheck: Check = {
  name: 'data',
  run: async ({ config: { dataFolder } }) => {
    let folder = dataFolder;
    while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
    return [writable(dataFolder, folder), await room(folder)];
  },
};

function writable(dataFolder: string, folder: string): Finding {
  const probe = join(folder, `.sitrep-doctor-${process.pid}`);
  try {
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    return failure(
      `${folder} cannot be written to (${(error as NodeJS.ErrnoException).code})`,
      `make it writable for the user that runs Sitrep (uid ${process.getuid?.() ?? 'unknown'}), or set another folder as settings.data`,
    );
  }
  return good(folder === dataFolder ? `${dataFolder} can be written to` : `${dataFolder} is made at the first start`);
}

async function room(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const text = `${sizeWords(free)} free`;
  const fix = 'make room on that disk, or set settings.keepTextDays lower';
  if (free < TOO_LITTLE_BYTES) return failure(text, fix);
  return free < LITTLE_BYTES ? warning(text, fix) : good(text);
}
