/** C0 and C1 controls but tab and line feed, the invisible controls of writing direction, and unpaired surrogates. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;

/**
 * Text from outside as one line: characters that could turn or hide the rest of a message are taken out, every run of
 * white space is one space. Nothing a reader can see changes.
 */
export function oneLine(text: string): string {
  return text.replace(UNPRINTABLE, '').replace(/\s+/gu, ' ').trim();
}

/** As {@link oneLine}, with paragraph breaks kept as single line feeds. */
export function lines(text: string): readonly string[] {
  return text
    .split(/[\n\u2028\u2029]/u)
    .map(oneLine)
    .filter((line) => line !== '');
}
