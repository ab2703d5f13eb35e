import { lines } from '../clean-text.ts';
import { splitText } from '../split-text.ts';

/**
 * A quote's words between quotation marks, paragraphs parted by line feeds, in parts of at most `maxChars` and two marks:
 * one part unless a message could not hold it. The marks stand at the very beginning and end only.
 */
export function quoteParts(text: string, maxChars: number): readonly string[] {
  const parts = splitText(lines(text).join('\n'), maxChars);
  return parts.map((part, index) => `${index === 0 ? '“' : ''}${part}${index === parts.length - 1 ? '”' : ''}`);
}
