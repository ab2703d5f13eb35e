import { createHash } from 'node:crypto';

/** SHA-256 of the text in UTF-8, hex: proves later what was read. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
