import type { GenreView } from './genre-view.ts';

const LABEL =
  /^(?:opinion|op-ed|editorial|comment|commentary|viewpoint|column|letters?|guest essay)\s*(?:[:|–—-]|$)|(?:[|–—-])\s*(?:opinion|op-ed|editorial|commentary)\s*$/i;
const DISCLAIMER =
  /\b(?:views|opinions) expressed (?:in|by|here)\b|\b(?:the|this) (?:author|writer) is\b|\bdoes not necessarily reflect\b/i;
const AUTHOR_NOTE =
  /\bis (?:a|an|the) (?:[\p{L}-]+ ){0,4}(?:columnist|professor|lecturer|fellow|author of|former (?:minister|ambassador|general|diplomat))\b/iu;
const FIRST_PERSON = /\b(?:I|I’ve|I've|I’m|I'm|my|me)\b/g;
const APPEAL = /\b(?:must|should|ought to|let us|it is time to|cannot afford to|need to)\b/gi;

/**
 * Whether the text argues: it is labelled so, the author is introduced at its end, or the author speaks in the first person
 * and says what must be done. Finds "Opinion: We must not look away" and "I believe … Europe must …"; refuses a report in which others say "I".
 */
export function isOpinion({ title, own, tail }: GenreView): boolean {
  if (LABEL.test(title.trim()) || DISCLAIMER.test(own) || AUTHOR_NOTE.test(tail)) return true;
  const first = own.match(FIRST_PERSON)?.length ?? 0;
  return first >= 2 && (own.match(APPEAL)?.length ?? 0) >= 2;
}
