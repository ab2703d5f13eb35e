/** The forms of a verb. `past` is the simple past, `participle` the one after "have" and "be". */
export interface VerbForms {
  readonly base: string;
  readonly third: string;
  readonly past: string;
  readonly participle: string;
  readonly ing: string;
}

const VOWEL_CONSONANT = /[^aeiou][aeiou][bdgmnprt]$/u;

/**
 * Inflects a verb. Irregular ones are given as "base/past/participle"; a "+" after the base doubles its last letter
 * ("rob+" → "robbed").
 */
export function inflect(entry: string): VerbForms {
  const [head = '', past, participle] = entry.split('/');
  const doubles = head.endsWith('+');
  const base = doubles ? head.slice(0, -1) : head;
  const short = base.length === 3 && VOWEL_CONSONANT.test(base) ? true : doubles;
  const stem = short ? base + (base.at(-1) ?? '') : base;
  const third = /(?:s|x|z|ch|sh|o)$/u.test(base)
    ? `${base}es`
    : /[^aeiou]y$/u.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`;
  const regular = base.endsWith('e') ? `${base}d` : /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  const ing = base.endsWith('ie')
    ? `${base.slice(0, -2)}ying`
    : base.endsWith('e') && !/(?:ee|oe|ye)$/u.test(base)
      ? `${base.slice(0, -1)}ing`
      : `${stem}ing`;
  return { base, third, past: past ?? regular, participle: participle ?? past ?? regular, ing };
}
