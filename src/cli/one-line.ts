/** Text from outside on one line of a terminal: no control characters, so that a feed cannot move the cursor or colour anything. */
export function oneLine(text: string, maxChars = 300): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return line.length > maxChars
    ? `${line
        .slice(0, maxChars - 1)
        .toWellFormed()
        .replace(/\ufffd$/u, '')}…`
    : line;
}
