import type { GenreView } from './genre-view.ts';

const ANNIVERSARY =
  /\banniversar(?:y|ies)\b|\bcentenary\b|\bcommemorat\w+|\b(?:\d+|[a-z]+ty|ten|(?:a |one )?hundred|[a-z]+teen|[a-z]+ decades|decades|half a century|a century) years? (?:ago|on|after|since)\b|\b(?:decades|a century|half a century) (?:ago|after|on|since)\b|\bmark(?:s|ed|ing)? (?:the )?(?:\d+|[a-z]+) years\b|\bremembrance (?:day|sunday)\b|\bmemorial day\b|\bveterans day\b|\blooking back\b/i;
const PAST_WAR =
  /\bworld war\b|\bww(?:i|ii|1|2)\b|\bd-day\b|\bnormandy\b|\bholocaust\b|\bauschwitz\b|\bhiroshima\b|\bvietnam war\b|\bkorean war\b|\bfalklands\b|\bcold war\b|\bgreat war\b|\bnazi\b|\bred army\b|\bcivil war of\b|\bsrebrenica\b|\bin (?:1[5-9]\d\d|200\d)\b|\b(?:of|since|from) (?:1[5-9]\d\d)\b/i;
const CEREMONY =
  /\bwreaths?\b|\bmemorial\b|\bceremon(?:y|ies)\b|\bveterans?\b|\bparade\b|\bminute’?'?s? (?:of )?silence\b|\bmuseum\b|\bexhibition\b|\bhistorians?\b|\barchives?\b|\bmonument\b|\bre-?enact\w*/i;
const TODAY = /\b(?:missiles?|drones?|shelling|airstrikes?|artillery|rockets?|ceasefire)\b/i;

/**
 * Whether the text looks back: an anniversary of, or a ceremony for, a war that is over. Finds "Veterans gathered to mark 80 years
 * since the landings"; refuses "On the second anniversary of the invasion, drones struck the capital".
 */
export function isRetrospective({ lead }: GenreView): boolean {
  if (TODAY.test(lead)) return false;
  const signs = [ANNIVERSARY, PAST_WAR, CEREMONY].filter((sign) => sign.test(lead)).length;
  return signs >= 2;
}
