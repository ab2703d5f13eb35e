import { speechVerb } from '../../names/speech-verbs.ts';
import type { Attribution, QuoteRule } from '../attribution.ts';
import { mainSubject } from '../main-subject.ts';
import { type Site, tailOf } from '../scene.ts';
import { subjectBefore } from '../subject.ts';
import { holdsVerb, isVerbHere } from '../verb-here.ts';

/**
 * The paragraph before ends in a colon and this one begins with the words.
 * Finds The ministry said in a statement: ¶ "…" · He was blunt: ¶ "…". Refuses The list of the dead: ¶ "…" convoy, 3.
 */
export const leadInParagraph: QuoteRule = { name: 'lead-in-paragraph', find };

function find(site: Site): Attribution | null {
  const { before } = site;
  if (site.at !== 0 || before === null) return null;
  const last = before.words.length - 1;
  const whole = before.line.sentences.at(-1);
  if (whole === undefined || before.words[last]?.text !== ':') return null;
  const sentence = tailOf(whole);
  for (let verb = last - 1; verb >= sentence.from; verb -= 1) {
    const known = speechVerb(before.words[verb]?.lower ?? '');
    if (known?.speech !== 'say' || !isVerbHere(before, verb)) continue;
    const subject =
      known.form === 'participle'
        ? mainSubject(before, sentence.from, verb, false)
        : subjectBefore(before, verb, sentence.from);
    if (subject !== null)
      return { rule: leadInParagraph.name, scene: before, subject, cue: { from: verb, to: verb + 1 }, hold: 'direct' };
  }
  const subject = mainSubject(before, sentence.from, last);
  if (subject === null || subject.phrase.kind === 'thing') return null;
  if (subject.phrase.to !== last && !holdsVerb(before, subject.phrase.to, last)) return null;
  return { rule: leadInParagraph.name, scene: before, subject, cue: { from: last, to: last + 1 }, hold: 'direct' };
}
