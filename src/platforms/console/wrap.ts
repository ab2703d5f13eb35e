import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** Wraps at `columns` terminal cells (wide characters count two), with `first` before the first line and `rest` before the others. */
export function wrap(text: string, columns: number, first: string, rest: string): readonly string[] {
  const room = Math.max(20, columns - Math.max(stringWidth(first), stringWidth(rest)));
  return wrapAnsi(text, room, { hard: true, trim: true })
    .split('\n')
    .map((line, index) => (index === 0 ? first : rest) + line);
}
