/**
 * Cuts the inflection off an English word in lower case, so that "strikes", "striking" and "struck" share what can be
 * shared by endings alone ("strik", "strik", "struck"). Light on purpose: it must never join words of different meaning.
 */
export function stemWord(word: string): string {
  let stem = word.replace(/['’](?:s)?$/u, '');
  if (stem.length < 4) return stem;
  if (stem.endsWith('ies') && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (stem.endsWith('sses')) stem = stem.slice(0, -2);
  else if (stem.endsWith('s') && !/(?:ss|us|is)$/u.test(stem)) stem = stem.slice(0, -1);
  if (stem.length > 5 && stem.endsWith('ing')) stem = stem.slice(0, -3);
  else if (stem.length > 4 && stem.endsWith('ed')) stem = stem.slice(0, -2);
  if (stem.length > 4 && stem.endsWith('e')) stem = stem.slice(0, -1);
  return stem.length > 4 && /([^aeiouls])\1$/u.test(stem) ? stem.slice(0, -1) : stem;
}
