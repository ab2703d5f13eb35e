/**
 * Cuts a text into parts of at most `maxChars` UTF-16 units, at the last white space that leaves a part at least half
 * full, else between two characters. Joined with a space (or nothing, where a word was cut) the parts are the text.
 */
export function splitText(text: string, maxChars: number): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > maxChars) {
    const space = rest.lastIndexOf(' ', maxChars);
    let end = space >= maxChars / 2 ? space : maxChars;
    // A surrogate pair is one character: never between its halves.
    if (end === maxChars && /[\ud800-\udbff]/u.test(rest.charAt(end - 1)) && end > 1) end -= 1;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end).replace(/^ /u, '');
  }
  return rest === '' ? parts : [...parts, rest];
}
