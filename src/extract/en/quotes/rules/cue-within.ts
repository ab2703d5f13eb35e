import { AUXILIARIES, RELATIVES } from '../../names/lexicon.ts';
import { speechVerb } from '../../names/speech-verbs.ts';
import type { Attribution, QuoteRule } from '../attribution.ts';
import type { Site } from '../scene.ts';
import { hasFiniteVerb } from '../verb-here.ts';
import { cueAt, governedBy } from './cue-before.ts';

const PAUSE = /^[,—–―-]$/u;
/** Verbs looked at before the search is given up. */
const MAX_TRIED = 4;
/** Verbs that take "that" and no words: what they tell happened. */
const NO_WORDS =
  /^(?:ensured|proved|happened|required|resulted|turned|discovered|determined|noticed|learned|demonstrated|established|helped)$/u;
/** Words from such a verb to its "as". */
const MAX_FRAME = 12;

/**
 * A verb of saying, of doing something with words, or at last of thinking, before the words and in their sentence.
 * Finds The mayor described the strike as "…" · He said they had "…" and left. Refuses The plan was known as "…".
 */
export const cueWithin: QuoteRule = { name: 'cue-within', find };

function find(site: Site): Attribution | null {
  let thought: Attribution | null = null;
  let tried = 0;
  for (let verb = site.at - 1; verb >= site.sentence.from; verb -= 1) {
    if (!cueAt(site, verb) && !framesAs(site, verb)) continue;
    tried += 1;
    if (tried > MAX_TRIED) break;
    const known = speechVerb(site.scene.words[verb]?.lower ?? '');
    if (inClosedRelative(site, verb) || isPassedOver(site, verb)) continue;
    const read = governedBy(site, verb, cueWithin.name);
    if (read === null) continue;
    // "As the mayor put it on Monday, the city is “…”": the whole sentence is hers
    const framed = site.scene.words[read.subject.phrase.from - 1]?.lower === 'as';
    if (known?.speech === 'act' && !framed && clauseOpensAfter(site, verb)) continue;
    if (known?.speech === 'act' && !framed && isTold(site, read.subject.phrase.from)) continue;
    // a wish or a thought inside what somebody says is his: "said the platform should reiterate …"
    if (known?.speech !== 'mind' && known?.form !== 'base' && !isConditional(site, verb)) return read;
    thought ??= read;
  }
  return thought;
}

/** Whether words that are a predicate belong to an outer verb: "said the way they treated those who complained of it “was wrong”". */
function isPassedOver(site: Site, verb: number): boolean {
  const { words } = site.scene;
  if (!/^['"“‘]?(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|might)\b/iu.test(site.text))
    return false;
  if (!/^(?:who|which)$/u.test(words[verb - 1]?.lower ?? '')) return false;
  for (let at = verb + 1; at < site.at; at += 1)
    if (words[at]?.lower === 'that' || site.scene.startingAt.get(at)?.kind === 'pronoun') return false;
  return speechVerb(words[verb]?.lower ?? '')?.lemma !== 'say';
}

/** A verb no list has that tells what somebody says or takes a thing for: "groused that it “…”", "heralded it as a “…”". */
function framesAs(site: Site, verb: number): boolean {
  const { words } = site.scene;
  const before = words[site.at - 1]?.lower ?? '';
  const as = /^(?:an?|the|his|her|their|its|being|having)$/u.test(before) ? site.at - 2 : site.at - 1;
  const lower = words[verb]?.lower ?? '';
  if (/^[a-z]{3,}ing$/u.test(lower))
    return words[as]?.lower === 'as' && verb < as && as - verb <= MAX_FRAME && takesSomebody(site, verb);
  if (!/^[a-z]{3,}ed$/u.test(lower) || speechVerb(lower) !== null || AUXILIARIES.has(words[verb - 1]?.lower ?? ''))
    return false;
  if (NO_WORDS.test(lower)) return false;
  if (words[verb + 1]?.lower === 'that') return true;
  return words[as]?.lower === 'as' && as - verb <= MAX_FRAME && verb < as;
}

/** "has been steadily pounding Koval as a “…”": a deed in progress, done to somebody. */
function takesSomebody(site: Site, verb: number): boolean {
  const { words, startingAt } = site.scene;
  let at = verb - 1;
  while (/ly$/u.test(words[at]?.lower ?? '')) at -= 1;
  const object = startingAt.get(verb + 1);
  return (
    /^(?:is|are|was|were|been|be)$/u.test(words[at]?.lower ?? '') &&
    speechVerb(words[verb]?.lower ?? '') === null &&
    (/^(?:him|her|them|it)$/u.test(words[verb + 1]?.lower ?? '') || object?.kind === 'name' || object?.kind === 'role')
  );
}

/** Whether somebody says what the subject at `from` does: "the mayor said (that) the army had launched “…”". */
function isTold(site: Site, from: number): boolean {
  const { words } = site.scene;
  const at = words[from - 1]?.lower === 'that' ? from - 2 : from - 1;
  const known = speechVerb(words[at]?.lower ?? '');
  return at > site.sentence.from && known?.speech === 'say' && known.form !== 'base' && cueAt(site, at);
}

/** "may have contained", "would call": what might be said is not. */
function isConditional(site: Site, verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(site.sentence.from, verb - 3); at -= 1) {
    if (/^(?:may|might|would|could|should)$/u.test(site.scene.words[at]?.lower ?? '')) return true;
  }
  return false;
}

/** Whether somebody else does something between the verb and the words: "opposed the bill, but later she signed a “…” law". */
function clauseOpensAfter(site: Site, verb: number): boolean {
  const { words, startingAt } = site.scene;
  for (let at = verb + 1; at < site.at - 1; at += 1) {
    if (!PAUSE.test(words[at]?.text ?? '') && words[at]?.lower !== 'but') continue;
    const phrase = startingAt.get(/^(?:and|but)$/u.test(words[at + 1]?.lower ?? '') ? at + 2 : at + 1);
    if (phrase === undefined || phrase.kind === 'thing' || phrase.to >= site.at) continue;
    if (hasFiniteVerb(words, phrase.to)) return true;
  }
  return false;
}

/** Whether a verb stands in an inserted clause that a comma closes before the quote: ", which some have argued was deliberate, was …". */
function inClosedRelative(site: Site, verb: number): boolean {
  const { words } = site.scene;
  let closed = false;
  for (let at = verb + 1; at < site.at; at += 1) if (PAUSE.test(words[at]?.text ?? '')) closed = true;
  if (!closed) return false;
  for (let at = verb - 1; at > site.sentence.from; at -= 1) {
    if (PAUSE.test(words[at]?.text ?? '')) return false;
    if (RELATIVES.has(words[at]?.lower ?? '') && PAUSE.test(words[at - 1]?.text ?? ''))
      return words[at]?.lower !== 'where';
  }
  return false;
}
