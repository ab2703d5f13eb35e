import { speechVerb } from '../../names/speech-verbs.ts';
import type { Attribution, QuoteRule } from '../attribution.ts';
import type { Site } from '../scene.ts';
import { subjectAfter, subjectBefore } from '../subject.ts';
import { isVerbHere } from '../verb-here.ts';
import { saidBefore } from './said-before.ts';

/** Verbs looked at from the end before the search is given up. */
const MAX_TRIED = 5;

/**
 * The reporter's sentence ends with who said it.
 * Finds The strikes were "…" and would go on, officials said. Refuses The "…" convoy left before dawn.
 */
export const cueAtEnd: QuoteRule = { name: 'cue-at-end', find };

function find(site: Site): Attribution | null {
  const { scene, at, sentence } = site;
  const { words } = scene;
  let tried = 0;
  for (let verb = sentence.to - 1; verb > at && tried < MAX_TRIED; verb -= 1) {
    const known = speechVerb(words[verb]?.lower ?? '');
    if (known?.speech !== 'say' || known.form === 'participle' || !isVerbHere(scene, verb)) continue;
    if (known.lemma === 'report' && saidBefore(site)) return null;
    tried += 1;
    if (words[verb - 1]?.text === ',' && known.form === 'past') {
      const inverted = subjectAfter(scene, verb, sentence.to);
      if (inverted !== null && inverted.phrase.kind !== 'thing') {
        return { rule: cueAtEnd.name, scene, subject: inverted, cue: { from: verb, to: verb + 1 }, hold: 'within' };
      }
    }
    const next = words[verb + 1];
    const as = scene.startingAt.get(subjectStart(site, verb));
    if (
      as !== undefined &&
      as.kind !== 'thing' &&
      words[as.from]?.lower !== 'something' &&
      words[as.from - 1]?.lower === 'as'
    )
      return {
        rule: cueAtEnd.name,
        scene,
        subject: { phrase: as, apposed: null },
        cue: { from: verb, to: verb + 1 },
        hold: 'within',
      };
    const closes =
      verb + 1 >= sentence.to ||
      next?.kind === 'mark' ||
      /^(?:in|on|at|during|after|before|while|when|as|last|this|to|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u.test(
        next?.lower ?? '',
      );
    if (!closes) continue;
    const subject = subjectBefore(scene, verb, at + 1);
    if (subject === null) continue;
    const before = words[Math.min(subject.phrase.from, subject.apposed?.from ?? Number.POSITIVE_INFINITY) - 1];
    if (before?.text === ',' || (before?.kind === 'quote' && before.pause))
      return { rule: cueAtEnd.name, scene, subject, cue: { from: verb, to: verb + 1 }, hold: 'within' };
  }
  return null;
}

/** Where the phrase right before the verb begins, or -1. */
function subjectStart(site: Site, verb: number): number {
  return site.scene.endingAt.get(verb)?.from ?? -1;
}
