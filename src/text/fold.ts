import { spellings } from './spellings.ts';

/** Latin letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ŧ: 't',
  ə: 'e',
  ى: 'ي',
  ة: 'ه',
  ё: 'е',
  ґ: 'г',
};
const LETTER = /[łøđðħıßæœþŧəىةґё]/g;

/** Accents on Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs and tatweel; Indic vowels are not accents. */
const ACCENT = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670]/g;
const APOSTROPHE = /[’‘ʼʹ`´]/g;
const NOT_ASCII = /[^\0-\x7f]/;
const WORD = /\p{L}[\p{L}\p{M}]{3,}/gu;
/** Endings of Slavic names as they are romanised: -iy, -ii, -yi, -yy, -ij, and -ski for -sky. */
const SLAVIC_ENDING = /(?:iy|ii|yi|yy|ij)$|(?<=[sc]k)i$/;
const BRITISH = /isation(?=s?$)/;

/**
 * The form in which texts and queries are compared: lower case, no diacritics, and one spelling for names and words
 * that are written in several ways ("Zelenskyy" and "Zelensky", "Kiev" and "Kyiv", "Defense" and "Defence"). Words stay in
 * order and apart, but lengths change: offsets into the result mean nothing in the text. Folding twice changes nothing.
 */
export function foldForSearch(text: string): string {
  return plainLetters(text).replace(WORD, foldWord);
}

function plainLetters(text: string): string {
  const lower = text.toLowerCase();
  if (!NOT_ASCII.test(lower)) return lower.replace(APOSTROPHE, "'");
  return lower
    .normalize('NFKD')
    .replace(ACCENT, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(APOSTROPHE, "'");
}

function foldWord(word: string): string {
  const known = spellings.get(word);
  if (known !== undefined) return known;
  if (word.length < 5) return word;
  const ending = word.replace(SLAVIC_ENDING, 'y');
  if (ending !== word) return spellings.get(ending) ?? ending;
  return word.replace(BRITISH, 'ization');
}
