import { speechVerb } from '../../names/speech-verbs.ts';
import type { Site } from '../scene.ts';
import { cueWithin } from './cue-within.ts';

/**
 * Whether somebody says the words in their own sentence and before them, so that who reports them at its end did not
 * speak: "Orlov said that “…”, the agency reported".
 */
export function saidBefore(site: Site): boolean {
  const read = cueWithin.find(site);
  const verb = speechVerb(site.scene.words[read?.cue?.from ?? -1]?.lower ?? '');
  return read !== null && verb?.speech === 'say' && read.subject.phrase.kind !== 'thing';
}
