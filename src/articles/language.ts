import { languageDetector } from './language-detector.ts';

/** Below this weight a headline could be in any of several languages: a letter weighs 1, one that writes a syllable or a word 3. */
const MIN_WEIGHT = 16;
/** The detector reads about 350 bytes; longer texts are asked in this many places. */
const WINDOW_CHARS = 400;
/** A text of this length is sampled in three places, this much in each. */
const LONG_CHARS = 900;
const PIECE_CHARS = 120;
/** The sample is clear when its best language scores this many times the second; a third in another language keeps it below. */
const CLEAR_LEAD = 1.2;

const LETTER = /\p{L}/gu;
const SYLLABLE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;
const NOISE = /https?:\/\/\S+|www\.\S+|(?<!\S)[^\s@]+@\S+|[@#]\S+|\p{N}+/gu;

/**
 * The language `text` is written in, as an ISO 639-1 code; null when it is too short or the detector is not sure. Of a text of
 * several windows a sample is asked, taken from its start, middle and end; when that is no clear answer, windows at the
 * three places are asked and two must agree: a foreign byline or a quoted motto does not decide.
 */
export function detectLanguage(text: string): string | null {
  if (text.length >= LONG_CHARS) {
    const sampled = detectSample(text);
    if (sampled !== null) return sampled;
  }
  const words = withoutNoise(text);
  if (!hasWeight(words)) return null;
  if (words.length < 2 * WINDOW_CHARS) return detectWindow(words);
  const [first, second] = [detectAt(words, 0), detectAt(words, 0.5)];
  if (first === second) return first;
  const third = detectAt(words, 1);
  return third === first || third === second ? third : null;
}

/** Asks a piece of the start, the middle and the end as one text; null when the pieces hold too little or are not clearly of one language. */
function detectSample(text: string): string | null {
  const pieces = [0, 0.5, 1].map((part) =>
    withoutNoise(wholeWords(text, Math.floor((text.length - PIECE_CHARS) * part))),
  );
  if (!pieces.every(hasWeight)) return null;
  const result = languageDetector.detect(pieces.join(' '));
  const [best = 0, second = 0] = Object.values(result.getScores()).sort((a, b) => b - a);
  return best >= CLEAR_LEAD * second && result.isReliable() ? result.language : null;
}

/** A piece of `text` without the words that its ends cut. */
function wholeWords(text: string, start: number): string {
  const piece = text.slice(start, start + PIECE_CHARS);
  const first = start === 0 ? 0 : piece.search(/\s/u) + 1;
  const last = start + PIECE_CHARS >= text.length ? piece.length : piece.search(/\s\S*$/u);
  return last > first ? piece.slice(first, last) : piece;
}

/** @param part how far into the text the window lies, 0 to 1 */
function detectAt(words: string, part: number): string | null {
  const start = Math.floor((words.length - WINDOW_CHARS) * part);
  return detectWindow(words.slice(start, start + WINDOW_CHARS));
}

function withoutNoise(text: string): string {
  return text.replace(NOISE, ' ').replace(/\s+/gu, ' ').trim();
}

function hasWeight(words: string): boolean {
  return count(words, LETTER) + 2 * count(words, SYLLABLE) >= MIN_WEIGHT;
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

function detectWindow(words: string): string | null {
  const result = languageDetector.detect(words);
  return result.language !== '' && result.isReliable() ? result.language : null;
}
