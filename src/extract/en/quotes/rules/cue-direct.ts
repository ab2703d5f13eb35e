import { speechVerb } from '../../names/speech-verbs.ts';
import type { Attribution, QuoteRule } from '../attribution.ts';
import type { Site } from '../scene.ts';
import { cueAt, governedBy } from './cue-before.ts';

/** Words that may stand between the verb and the pause before the quote: "told reporters in Kyiv on Monday,". */
const MAX_BEFORE_COLON = 30;
const MAX_BEFORE_COMMA = 8;

/**
 * A verb of saying before the words, with nothing but its own complements and a pause between.
 * Finds He told reporters: "…" · In a statement, the army said "…". Refuses The mayor said the "…" convoy had left.
 */
export const cueDirect: QuoteRule = { name: 'cue-direct', find };

function find(site: Site): Attribution | null {
  const { scene, at, sentence } = site;
  const previous = scene.words[at - 1];
  if (previous === undefined || at - 1 < sentence.from) return null;
  const paused = previous.kind === 'mark' && /^[,:]$/u.test(previous.text);
  const nearest = speechVerb(previous.lower);
  if (!paused && (nearest === null || nearest.speech !== 'say')) return null;
  const reach = previous.text === ':' ? MAX_BEFORE_COLON : MAX_BEFORE_COMMA;
  for (let verb = at - 1; verb >= Math.max(sentence.from, at - reach); verb -= 1) {
    const word = scene.words[verb];
    if (word === undefined || word.kind === 'quote' || (previous.text === ',' && word.lower === 'but')) return null;
    if (speechVerb(word.lower)?.speech === 'say' && cueAt(site, verb)) {
      const read = governedBy(site, verb, cueDirect.name);
      if (read !== null) return read;
    }
    if (!paused) return null;
  }
  return null;
}
