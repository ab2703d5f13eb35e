import { speechVerb } from '../../names/speech-verbs.ts';
import type { Attribution, QuoteRule } from '../attribution.ts';
import type { Site } from '../scene.ts';
import { cueAt, governedBy } from './cue-before.ts';

/**
 * A verb of saying, of doing something with words, or at last of thinking, before the words and in their sentence.
 * Finds The mayor described the strike as "…" · He said they had "…" and left. Refuses The plan was known as "…".
 */
export const cueWithin: QuoteRule = { name: 'cue-within', find };

function find(site: Site): Attribution | null {
  let thought: Attribution | null = null;
  for (let verb = site.at - 1; verb >= site.sentence.from; verb -= 1) {
    if (!cueAt(site, verb)) continue;
    const speech = speechVerb(site.scene.words[verb]?.lower ?? '')?.speech;
    const read = governedBy(site, verb, cueWithin.name);
    if (read === null) continue;
    if (speech !== 'mind') return read;
    thought ??= read;
  }
  return thought;
}
