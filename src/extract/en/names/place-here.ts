import type { NounPhrase } from './classify-phrase.ts';
import type { Word } from './words.ts';

const WHERE = /^(?:in|near|across|around|outside|inside|throughout|into)$/u;
/** Words that may stand between the preposition and the place: "in central Myanmar". */
const WHICH_PART =
  /^(?:the|central|northern|southern|eastern|western|north|south|east|west|northeastern|northwestern|southeastern|southwestern|upper|lower|greater|downtown|rural|coastal|nearby|occupied|neighbou?ring|war-torn|besieged)$/u;

/** "in Orla", "near occupied Sela": a place, whatever stands beside it. */
export function isPlaceHere(words: readonly Word[], phrase: NounPhrase): boolean {
  let at = phrase.nameFrom - 1;
  while (at >= 0 && WHICH_PART.test(words[at]?.lower ?? '')) at -= 1;
  return WHERE.test(words[at]?.lower ?? '') && words[phrase.to - 1]?.possessive !== true;
}

/** Words of the longest dateline: "ORLA CITY, Norland, 4 Nov (Agency) –". */
const MAX_DATELINE = 14;

/** A name between the capitals that open a paragraph and the dash behind them: "PORT ORLA, Norland —". */
export function isDateline(words: readonly Word[], phrase: NounPhrase): boolean {
  const opening = words[0]?.text ?? '';
  if (phrase.to > MAX_DATELINE || !/^[\p{Lu}.'’-]{3,}$/u.test(opening)) return false;
  for (let at = phrase.to; at < Math.min(words.length, MAX_DATELINE); at += 1) {
    if (/^[-–—―]+$/u.test(words[at]?.text ?? '')) return true;
    if (/^[.!?;]$/u.test(words[at]?.text ?? '')) return false;
  }
  return false;
}
