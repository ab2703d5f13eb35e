import type { Token } from '../../../../text/tokens.ts';
import { abbreviations } from '../../abbreviations.ts';
import { wordList } from '../../lexicon/word-list.ts';

/** Furthest a contrast is looked for that ends what a source vouches for, in tokens. */
export const MAX_SCOPE = 200;

/** Speech verbs whose forms are nouns as well; they need a subject before and an object after. */
export const nounLike = wordList(
  'threatens vows vow pledge pledges promise promises demand demands report reports claim claims state states estimate estimates count counts list lists record records post posts note notes document documents show shows register registers posted put puts find finds found listed tally tallies',
);

/** Words that open a clause below another. */
export const subordinators = wordList(
  'while as when that because after before since although though if where which who whom whose until but',
);

/** Adverbs that tell when something was said. */
export const timeAdverbs = wordList('yesterday today tonight tomorrow overnight earlier later separately');

/** Is it one of these marks? */
export const isMark = (token: Token | undefined, marks: string): boolean =>
  token !== undefined && token.kind === 'mark' && marks.includes(token.text);

/** The word at `at`, lower case; "" past the ends. */
export const word = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

/** Does the word start with a capital? */
export const capital = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && token.text[0] !== token.lower[0];

/** The stop of "Mr." and "Maj. Gen." belongs to the name it opens. */
export const isTitleStop = (tokens: readonly Token[], at: number): boolean =>
  isMark(tokens[at], '.') &&
  abbreviations.has(word(tokens, at - 1)) &&
  tokens[at]?.start === tokens[at - 1]?.end &&
  capital(tokens[at - 1]) &&
  capital(tokens[at + 1]);

/** Nouns for those who can know a number. */
export const sources = wordList(
  'official officials source sources report reports data figures statistics police ministry authorities witnesses witness doctors medics hospital hospitals residents media agency military army analysts experts activists estimates documents records people group groups monitor monitors government intelligence spokesman spokeswoman spokesperson governor mayor minister prosecutors rescuers observers commander commanders survivors relatives families rebels staff office council service nurse nurses paramedics tally opposition junta coalition navy force forces presidency administration command charity ngo embassy prosecutor network observatory institute regime services investigators researchers outlet outlets channel broadcaster newspaper ombudsman filings union chief chiefs elder elders spokespeople bulletin',
);

/** Longest subject between a comma and its verb of saying, in tokens. */
const MAX_SUBJECT = 12;

/** Does a comma or a closing quotation mark stand a few tokens before? */
export const hasCommaBefore = (tokens: readonly Token[], cue: number): boolean => {
  for (let at = cue - 1; at > cue - MAX_SUBJECT && at >= 0; at -= 1) if (isMark(tokens[at], ',"”')) return true;
  return false;
};
