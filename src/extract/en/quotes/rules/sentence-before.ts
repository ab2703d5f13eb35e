import { speechVerb } from '../../names/speech-verbs.ts';
import type { Clause } from '../../names/words.ts';
import type { Attribution, QuoteRule } from '../attribution.ts';
import { standsAlone } from '../kind.ts';
import { type Scene, type Site, tailOf } from '../scene.ts';
import { subjectBefore } from '../subject.ts';
import { isVerbHere } from '../verb-here.ts';

/**
 * A quote that is a sentence of its own, after a sentence that tells what somebody said.
 * Finds The mayor said the grid would hold. "…" · Carter warned of delays. ¶ "…". Refuses The convoy left at dawn. "…"
 */
export const sentenceBefore: QuoteRule = { name: 'sentence-before', find };

function find(site: Site): Attribution | null {
  if (!standsAlone(site)) return null;
  const { scene, before, nth } = site;
  const here = scene.line.sentences[nth - 1];
  if (here !== undefined) return speakerOf(scene, tailOf(here));
  const last = before?.line.sentences.at(-1);
  return before === null || last === undefined ? null : speakerOf(before, tailOf(last));
}

function speakerOf(scene: Scene, sentence: Clause): Attribution | null {
  const { words } = scene;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    if (words[at]?.kind === 'quote') return null;
    const known = speechVerb(words[at]?.lower ?? '');
    if (
      known === null ||
      known.speech === 'mind' ||
      known.form === 'participle' ||
      (known.form === 'base' && words[at - 1]?.lower !== 'to') ||
      !isVerbHere(scene, at)
    )
      continue;
    const subject = subjectBefore(scene, at, sentence.from);
    if (subject === null || subject.phrase.kind === 'thing') continue;
    return { rule: sentenceBefore.name, scene, subject, cue: { from: at, to: at + 1 }, hold: 'direct' };
  }
  return null;
}
