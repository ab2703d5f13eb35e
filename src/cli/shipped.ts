import { fileURLToPath } from 'node:url';

/** Path of a file that comes with the program, under `config/`. */
export function shippedFile(name: string): string {
  return fileURLToPath(new URL(`../../config/${name}`, import.meta.url));
}
