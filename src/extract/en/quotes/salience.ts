import type { Quote } from '../../../model/quote.ts';

const WAR =
  /\b(?:war|wars|wartime|attack\w*|kill\w*|dead|death\w*|die[ds]?|dying|wound\w*|injur\w*|casualt\w*|soldier\w*|troop\w*|army|armies|military|militant\w*|missile\w*|rocket\w*|drone\w*|shell\w*|bomb\w*|strike\w*|struck|fire[ds]?|firing|front\w*|weapon\w*|tank\w*|invasion|invad\w*|occup\w*|offensive|defen[cs]e|defend\w*|enem\w*|terror\w*|hostage\w*|prisoner\w*|ceasefire|truce|peace\w*|civilian\w*|refugee\w*|siege|territor\w*|border\w*|sanction\w*|aggress\w*|fight\w*|fought|battle\w*|victor\w*|force[ds]?|security|massacre\w*|genocide|crimes?|surviv\w*|destroy\w*|evacuat\w*|threat\w*|nuclear)\b/giu;

/** Words a fragment needs to stand alone in a digest. */
const MIN_KEY_PARTIAL_WORDS = 5;
/** Words a full quote reads best at in a digest: long enough to say something, short enough to be read. */
const BEST_WORDS = 30;

/** Whether a digest may show a quote: words of somebody the text names or describes, enough of them to be understood. */
export function isKey(quote: Omit<Quote, 'key' | 'salience'>, unclosed: boolean): boolean {
  if (quote.speaker === null || quote.speaker.name === null || unclosed) return false;
  const words = countWords(quote.text);
  if (quote.kind === 'speech') return words >= 2;
  return quote.kind === 'partial' && words >= MIN_KEY_PARTIAL_WORDS;
}

/** 0 to 1: how much a digest loses without the quote. Speech by a named speaker about the fighting weighs most. */
export function salienceOf(quote: Omit<Quote, 'key' | 'salience'>): number {
  const base = { speech: 0.5, partial: 0.3, heading: 0.1, scare: 0.05, title: 0.05 }[quote.kind];
  if (quote.speaker === null) return base / 2;
  const words = countWords(quote.text);
  const length = Math.max(0, 1 - Math.abs(words - BEST_WORDS) / (2 * BEST_WORDS));
  const about = Math.min(3, quote.text.match(WAR)?.length ?? 0) / 3;
  const known = quote.speaker.role !== null ? 1 : quote.speaker.name !== null ? 0.6 : 0;
  const score = base + 0.2 * about + 0.15 * length + 0.1 * known - (quote.continues ? 0.1 : 0);
  return Math.round(Math.min(1, Math.max(0, score)) * 1000) / 1000;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu)?.length ?? 0;
}
