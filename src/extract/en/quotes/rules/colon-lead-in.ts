import type { Attribution, QuoteRule } from '../attribution.ts';
import { mainSubject, type Subject } from '../main-subject.ts';
import type { Scene, Site } from '../scene.ts';
import { holdsVerb } from '../verb-here.ts';

const ACCOUNTS =
  /^(?:version|account|answer|reply|response|verdict|message|advice|explanation|reaction|statement|comment|post|line|rule)$/u;

/**
 * A colon before the words and no verb of saying: the subject of the sentence speaks.
 * Finds The general was blunt: "…" · Kyiv mayor: "…". Refuses Three words stood on the wall: "…".
 */
export const colonLeadIn: QuoteRule = { name: 'colon-lead-in', find };

function find(site: Site): Attribution | null {
  const { scene, at, sentence } = site;
  const opening = scene.startingAt.get(sentence.from);
  if (opening !== undefined && opening.to < at && opening.kind !== 'thing' && scene.words[opening.to]?.text === ':') {
    return {
      rule: colonLeadIn.name,
      scene,
      subject: { phrase: opening, apposed: null },
      cue: { from: opening.to, to: opening.to + 1 },
      hold: 'direct',
    };
  }
  const mark = scene.words[at - 1];
  if (mark === undefined || (mark.text !== ':' && mark.text !== '—' && mark.text !== '–')) return null;
  const beside = /^[a-z]{3,}ed$/u.test(scene.words[at - 2]?.lower ?? '') ? scene.endingAt.get(at - 2) : undefined;
  if (
    mark.text === ':' &&
    beside !== undefined &&
    beside.from >= sentence.from &&
    /^(?:pronoun|name|role)$/u.test(beside.kind) &&
    scene.words[beside.from - 1]?.text === ','
  )
    return {
      rule: colonLeadIn.name,
      scene,
      subject: { phrase: beside, apposed: null },
      cue: { from: at - 2, to: at - 1 },
      hold: 'direct',
    };
  const subject = ownerOf(scene, mainSubject(scene, sentence.from, at - 1));
  if (subject === null || subject.phrase.kind === 'thing') return null;
  const bare = subject.phrase.to === at - 2 && /^[a-z]{3,}(?:ed|[^s]s)$/u.test(scene.words[at - 2]?.lower ?? '');
  if (subject.phrase.to !== at - 1 && !bare && !holdsVerb(scene, subject.phrase.to, at - 1)) return null;
  return { rule: colonLeadIn.name, scene, subject, cue: { from: at - 1, to: at }, hold: 'direct' };
}

/** Whose account it is: "The army's version came first: “…”". */
function ownerOf(scene: Scene, subject: Subject | null): Subject | null {
  if (subject === null || subject.phrase.kind === 'name' || subject.phrase.kind === 'role') return subject;
  const { phrase } = subject;
  const last = scene.words[phrase.to - 1]?.lower ?? '';
  if (!ACCOUNTS.test(last)) return subject;
  for (let at = phrase.from; at < phrase.to - 1; at += 1) {
    if (!scene.words[at]?.possessive) continue;
    return { phrase: { from: phrase.from, to: at + 1, kind: 'name', nameFrom: phrase.from }, apposed: null };
  }
  return subject;
}
