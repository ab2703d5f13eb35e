import { AUXILIARIES, CONJUNCTIONS, PREPOSITIONS } from '../../names/lexicon.ts';
import { speechVerb } from '../../names/speech-verbs.ts';
import type { Attribution, QuoteRule } from '../attribution.ts';
import { isTitled } from '../headings.ts';
import type { Subject } from '../main-subject.ts';
import type { Site } from '../scene.ts';
import { subjectAfter, subjectBefore } from '../subject.ts';
import { isVerbHere } from '../verb-here.ts';
import { saidBefore } from './said-before.ts';

/** Words from "was cited" to "as saying". */
const MAX_CITED = 10;
/** Words a speaker may take, with what hangs on him, before his verb. */
const MAX_SUBJECT_WORDS = 60;

/**
 * The speaker and the verb right after the words.
 * Finds "…," the mayor said · "…," said one officer who stayed. Refuses "…" was the name of the operation.
 */
export const cueAfter: QuoteRule = { name: 'cue-after', find };

function find(site: Site): Attribution | null {
  const { scene, at } = site;
  const { words } = scene;
  const mark = words[at + 1];
  const paused = mark?.kind === 'mark' && /^[,—–―-]$/u.test(mark.text);
  const dashed = paused && mark.text !== ',';
  const open = (paused && !dashed) || /[,!?…—–―-]['’]?$/u.test(site.text);
  let first = paused ? at + 2 : at + 1;
  if (first >= words.length || isWorkNamedHere(site) || isNamedBefore(site)) return null;
  if (words[first]?.lower === 'as' || words[first]?.lower === 'so') first += 1;
  const limit = limitOf(site, first);
  const verb = speechVerb(words[first]?.lower ?? '');
  if (verb !== null && verb.form !== 'participle' && verb.speech !== 'mind' && (verb.form === 'past' || open)) {
    const subject = verb.speech === 'say' || open ? subjectAfter(scene, first, limit) : null;
    if (subject !== null && first < site.sentence.to && !saysOf(site, subject))
      return { rule: cueAfter.name, scene, subject, cue: { from: first, to: first + 1 }, hold: 'direct' };
  }
  const inverted = verb === null && open ? unlistedVerb(site, first, limit) : null;
  if (inverted !== null)
    return { rule: cueAfter.name, scene, subject: inverted, cue: { from: first, to: first + 1 }, hold: 'direct' };
  const opening = words[first]?.lower ?? '';
  const unknown = words[first]?.kind === 'word' && !PREPOSITIONS.has(opening) && !CONJUNCTIONS.has(opening);
  if (unknown && !scene.startingAt.has(first) && scene.startingAt.get(first + 1)?.kind === 'name') first += 1;
  const start = scene.startingAt.get(first);
  if (start === undefined) return null;
  for (let next = start.to; next < limit && next < first + MAX_SUBJECT_WORDS; next += 1) {
    const candidate = speechVerb(words[next]?.lower ?? '');
    if (candidate?.form === 'past' && isCited(site, next)) {
      const cited = subjectBefore(scene, next, first);
      if (cited !== null && cited.phrase.from === first)
        return { rule: cueAfter.name, scene, subject: cited, cue: { from: next, to: next + 1 }, hold: 'direct' };
    }
    const last = pointsOut(site, next) ? next + 1 : next;
    const bare = open && next === start.to && endsAt(site, last, limit);
    const unlisted =
      bare &&
      words[first - 1]?.lower !== 'as' &&
      candidate === null &&
      start.kind !== 'thing' &&
      (isUnlistedPast(words[next]?.lower ?? '') || last > next);
    if (!unlisted) {
      if (candidate === null || (candidate.speech !== 'say' && !(bare && candidate.speech === 'act'))) continue;
      if (candidate.form === 'participle' || words[next - 1]?.lower === 'to' || !isVerbHere(scene, next)) continue;
    }
    // "Orlov said that “…”, the agency reported": the words are his
    if (candidate?.lemma === 'report' && saidBefore(site)) return null;
    const subject = subjectBefore(scene, next, first);
    if (subject === null) continue;
    const leads = subject.phrase.from === first || subject.apposed?.from === first;
    // "a sergeant who gave his name as Dmytro said"
    const restricted = words[start.to]?.lower === 'who' && start.kind !== 'thing';
    if (!leads && !restricted) return null;
    if (!open && !closesAfter(site, next, limit)) return null;
    if (first >= site.sentence.to && !closesSentence(site, next, limit)) return null;
    const whole = leads ? subject : { phrase: start, apposed: null };
    return { rule: cueAfter.name, scene, subject: whole, cue: { from: next, to: next + 1 }, hold: 'direct' };
  }
  return null;
}

/** Whether somebody before the words says it of whom the verb seems to invert: "Orlov, citing “…,” said Kyiv could win". */
function saysOf(site: Site, { phrase }: Subject): boolean {
  const { words } = site.scene;
  return site.at > site.sentence.from && AUXILIARIES.has(words[phrase.to]?.lower ?? '');
}

/** The speaker of an inverted verb no list has, which only what people do with words can be here: "…," beamed one delegate. */
function unlistedVerb(site: Site, first: number, limit: number): Subject | null {
  if (first >= site.sentence.to || !isUnlistedPast(site.scene.words[first]?.lower ?? '')) return null;
  const subject = subjectAfter(site.scene, first, limit);
  return subject !== null && (subject.phrase.kind === 'name' || subject.phrase.kind === 'role') ? subject : null;
}

/** "Orlov was cited by the agency as saying". */
function isCited(site: Site, verb: number): boolean {
  const { words } = site.scene;
  if (
    !/^(?:cited|quoted)$/u.test(words[verb]?.lower ?? '') ||
    !/^(?:is|was|were|are)$/u.test(words[verb - 1]?.lower ?? '')
  )
    return false;
  for (let at = verb + 1; at < verb + MAX_CITED; at += 1)
    if (words[at]?.lower === 'as' && /^(?:saying|telling)$/u.test(words[at + 1]?.lower ?? '')) return true;
  return false;
}

/** A verb in the past that no list has, or "began". */
function isUnlistedPast(lower: string): boolean {
  return (/^[a-z]{3,}ed$/u.test(lower) || /^(?:began|begins)$/u.test(lower)) && speechVerb(lower) === null;
}

/** "he points out", "she went on": the second word belongs to the verb. */
function pointsOut(site: Site, verb: number): boolean {
  const { words } = site.scene;
  const lower = words[verb]?.lower ?? '';
  const next = words[verb + 1]?.lower;
  return (/^point(?:s|ed)?$/u.test(lower) && next === 'out') || (/^(?:goes|went)$/u.test(lower) && next === 'on');
}

/** The end of the sentence; of the next one when the quote's own stop ended this one. */
function limitOf(site: Site, first: number): number {
  if (first < site.sentence.to) return site.sentence.to;
  const next = site.scene.line.sentences[site.nth + 1];
  return next !== undefined && next.from <= first ? Math.min(next.to, first + MAX_SUBJECT_WORDS) : first;
}

/** Capitals throughout, inside the reporter's sentence: "On CBS's “Face the Nation,” the speaker said" names a programme. */
function isWorkNamedHere(site: Site): boolean {
  return (
    site.at > site.sentence.from &&
    /[\p{L}\p{N}]/u.test(site.scene.words[site.at - 1]?.text ?? '') &&
    isTitled(site.text)
  );
}

/** Somebody calls something by the words before anything follows them: "under what Orlov called “…,” the agency". */
function isNamedBefore(site: Site): boolean {
  const verb = site.at - 1;
  const known = speechVerb(site.scene.words[verb]?.lower ?? '');
  return (
    known?.lemma === 'call' && known.form === 'past' && (site.scene.endingAt.get(verb)?.from ?? 0) > site.sentence.from
  );
}

/** Whether the sentence says nothing after the verb at `verb`. */
function endsAt(site: Site, verb: number, limit: number): boolean {
  const next = site.scene.words[verb + 1];
  return next === undefined || verb + 1 >= limit || next.kind !== 'word';
}

/** A new sentence after the quote's own stop says who spoke only when it says nothing else: "…." Smith asked. */
function closesSentence(site: Site, verb: number, limit: number): boolean {
  const next = site.scene.words[verb + 1];
  const asks = /^asks?(?:ed)?$/u.test(site.scene.words[verb]?.lower ?? '');
  if (/[!?]['’]?$/u.test(site.text) && (asks || closesAfter(site, verb, limit))) return true;
  return verb + 2 >= limit && (next === undefined || verb + 1 >= limit || next.kind === 'mark');
}

/** Without a comma after the words, the verb must have nothing but a pause or a circumstance after it. */
function closesAfter(site: Site, verb: number, limit: number): boolean {
  const next = site.scene.words[verb + 1];
  if (next === undefined || verb + 1 >= limit) return true;
  return (
    next.kind !== 'word' ||
    /^(?:in|on|at|during|to|after|when|while|last|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|of|about|with|as|reporters)$/u.test(
      next.lower,
    )
  );
}
