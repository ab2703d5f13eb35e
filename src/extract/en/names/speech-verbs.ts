import { OFTEN_NOUNS } from './often-nouns.ts';
import { ACT, DOUBLING, IRREGULAR, MIND, PARTICLES_OF, SAY } from './speech-verb-lists.ts';

/**
 * `say`: takes the words themselves ("said", "wrote"). `act`: does something with words ("accused", "called", "vowed").
 * `mind`: tells what somebody thinks ("believes"), so quoted words after it are his only inside the reporter's sentence.
 */
export type SpeechClass = 'say' | 'act' | 'mind';

/** `base` and `present` can also be nouns ("a claim", "claims"); `participle` needs the subject of its main clause. */
export type VerbForm = 'base' | 'present' | 'past' | 'participle';

export interface SpeechVerb {
  readonly lemma: string;
  readonly speech: SpeechClass;
  readonly form: VerbForm;
}

const table: ReadonlyMap<string, SpeechVerb> = (() => {
  const found = new Map<string, SpeechVerb>();
  const put = (surface: string, lemma: string, speech: SpeechClass, form: VerbForm): void => {
    if (!found.has(surface)) found.set(surface, { lemma, speech, form });
  };
  const classes: readonly (readonly [SpeechClass, string])[] = [
    ['say', SAY],
    ['act', ACT],
    ['mind', MIND],
  ];
  for (const [speech, lemmas] of classes) {
    for (const lemma of lemmas.split(/\s+/u)) {
      for (const past of IRREGULAR[lemma] ?? [regularPast(lemma)]) put(past, lemma, speech, 'past');
      put(thirdPerson(lemma), lemma, speech, 'present');
      put(participle(lemma), lemma, speech, 'participle');
      put(lemma, lemma, speech, 'base');
    }
  }
  return found;
})();

function doubled(lemma: string): string {
  return DOUBLING.has(lemma) ? lemma + lemma.charAt(lemma.length - 1) : lemma;
}

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return `${doubled(lemma)}ed`;
}

function thirdPerson(lemma: string): string {
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function participle(lemma: string): string {
  if (/[^eoy]e$/u.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  return `${doubled(lemma)}ing`;
}

/** The verb of saying, acting with words or thinking that `lower` is a form of, or null. */
export function speechVerb(lower: string): SpeechVerb | null {
  return table.get(lower) ?? null;
}

/** Whether a verb says something when `next` follows it: "shot back" does, "shot two" does not. */
export function saysWith(lemma: string, next: string): boolean {
  return PARTICLES_OF[lemma]?.includes(next) ?? true;
}

/** Whether a form is more often a noun in news ("the report", "claims"), so that only its neighbours can make it a verb. */
export function isOftenNoun(lower: string): boolean {
  return OFTEN_NOUNS.has(lower);
}
