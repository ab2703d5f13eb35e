import type { Measure } from '../model/figure.ts';

/** Words one of which a sentence has when it says a measure in as many words. Beginnings of words. */
const sayings: Partial<Readonly<Record<Measure, RegExp>>> = {
  killed:
    /\b(?:kill|die[ds]?\b|dying|dead|death|deadl|fatal|slain|slay|slaughter|massacr|murder|execut|toll|bod(?:y|ies)\b|corpse|perish|drown|starv|li(?:fe|ves)\b|assassinat|behead|bur(?:y|ied)|martyr|eliminat|neutrali[sz]|casualt|succumb)/iu,
  wounded:
    /\b(?:wound|injur|hurt|maim|burn|hospital|treat|casualt|trauma|amputat|condition|shrapnel|concussion|mutilat|stab)/iu,
  missing: /\b(?:missing|unaccounted|disappear|lost|trace|whereabouts)/iu,
  captured: /\b(?:captur|abduct|kidnap|hostage|captiv|surrender|seiz|taken? prisoner|took prisoner|recaptur)/iu,
  displaced: /\b(?:displac|fle[ed]|flight|uproot|expel|expuls|deport|refugee|homeless|escap|exodus|left\b|cross)/iu,
  deserted: /\b(?:desert|defect|awol|absent|absence|unauthori[sz]ed)/iu,
  arrested: /\b(?:arrest|detain|detention|jail|imprison|custody|apprehend|behind bars)/iu,
  evacuated: /\b(?:evacuat|rescu|airlift|relocat|pull|bring|brought|saved)/iu,
};

/** Acts by which captives get free: in one sentence with "captured" only the article's own words say which it was. */
const SET_FREE =
  /\b(?:freed|free[sd]?\b|releas|return|exchang|swap|repatriat|rescu|escap|handed over|hand(?:ing)? over|home)/iu;

/**
 * Whether a sentence says a measure in words of its own, so that one fixed word may stand for it in a digest. When it does
 * not, the measure was read from what surrounds it, and only the article's own clause is sure to be right.
 */
export function saidBySentence(measure: Measure, sentence: string): boolean {
  if (measure === 'captured' && SET_FREE.test(sentence)) return false;
  return sayings[measure]?.test(sentence) ?? true;
}
