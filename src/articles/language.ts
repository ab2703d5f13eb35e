import { eld } from 'eld/extrasmall';

/** Below this weight a headline could be in any of several languages: a letter weighs 1, one that writes a syllable or a word 3. */
const MIN_WEIGHT = 16;
/** The detector reads about 350 bytes; longer texts are asked in this many places. */
const WINDOW_CHARS = 400;

const LETTER = /\p{L}/gu;
const SYLLABLE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;
const NOISE = /https?:\/\/\S+|www\.\S+|\S+@\S+|[@#]\S+|\p{N}+/gu;

/**
 * The language `text` is written in, as an ISO 639-1 code; null when it is too short or the detector is not sure. A text of
 * several windows is asked at its start, middle and end, and two of the three must agree: a foreign byline or a quoted
 * motto does not decide.
 */
export function detectLanguage(text: string): string | null {
  const words = text.replace(NOISE, ' ').replace(/\s+/gu, ' ').trim();
  if (count(words, LETTER) + 2 * count(words, SYLLABLE) < MIN_WEIGHT) return null;
  if (words.length < 2 * WINDOW_CHARS) return detectWindow(words);
  const [first, second] = [detectAt(words, 0), detectAt(words, 0.5)];
  if (first === second) return first;
  const third = detectAt(words, 1);
  return third === first || third === second ? third : null;
}

/** @param part how far into the text the window lies, 0 to 1 */
function detectAt(words: string, part: number): string | null {
  const start = Math.floor((words.length - WINDOW_CHARS) * part);
  return detectWindow(words.slice(start, start + WINDOW_CHARS));
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

function detectWindow(words: string): string | null {
  const result = eld.detect(words);
  return result.language !== '' && result.isReliable() ? result.language : null;
}
