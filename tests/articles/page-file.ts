import { readFileSync } from 'node:fs';

/** A page written for these tests; kept as .txt so that linters leave its faults alone. */
export function pageFile(name: string): string {
  return readFileSync(new URL(`./pages/${name}.html.txt`, import.meta.url), 'utf8');
}
