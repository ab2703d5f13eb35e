import { speechVerb } from '../names/speech-verbs.ts';
import type { Attribution } from './attribution.ts';
import { isTitled } from './headings.ts';
import { isClause, standsAlone } from './kind.ts';
import type { Site } from './scene.ts';
import { hasFiniteVerb, isVerbHere } from './verb-here.ts';

/** Words of the attribution that may follow the last quote of a paragraph before the next goes on. */
const MAX_TAIL_WORDS = 25;
/** Words from a cue to the second half it splits off: "said on Monday in the capital,". */
const MAX_AFTER_CUE = 8;
/** Words between two stretches of one sentence that one cue governs. */
const MAX_BETWEEN = 14;
/** Longest line in quotation marks that may be a sub-heading. */
const MAX_SUBHEADING_WORDS = 8;

/**
 * Speech that goes on without a new attribution: the second half of a split quote, the next paragraph of a speech.
 * Finds "…," he said. "…" · "… ¶ "… ¶ Refuses a fragment inside a sentence of the reporter's own.
 */
export function carriedOn(site: Site, before: Site | undefined, previous: Attribution | null): Attribution | null {
  if (before === undefined || previous === null) return null;
  const carried: Attribution = { ...previous, rule: 'carried-on' };
  if (site.stretch.continues) return carried;
  const apart = site.scene.line.index - before.scene.line.index;
  if (apart === 0) {
    const opensSentence = site.at === site.sentence.from;
    if (site.nth - before.nth > 1) return comesBack(site, before, previous) ? carried : null;
    if (site.nth === before.nth && goesOnInSentence(site, before, previous))
      return { ...previous, rule: 'same-sentence', hold: 'within' };
    if (site.nth === before.nth && resumesAfterCue(site, before, previous)) return carried;
    return standsAlone(site) ||
      endsSentenceOfHis(site, previous) ||
      (opensSentence && site.nth !== before.nth && previous.hold === 'direct' && !isTalkedAbout(site))
      ? carried
      : null;
  }
  if (apart !== 1 || !standsAlone(site) || site.at !== 0) return null;
  if (site.text.split(' ').length <= MAX_SUBHEADING_WORDS && (isTitled(site.text) || markOf(site) !== markOf(before)))
    return null;
  const spoken = previous.hold === 'direct' || previous.rule === 'carried-on' || previous.rule === 'cue-at-end';
  return spoken &&
    before.nth === before.scene.line.sentences.length - 1 &&
    before.at >= before.scene.words.length - MAX_TAIL_WORDS
    ? carried
    : null;
}

/** Gives the earlier paragraphs of a speech opened again in each to whoever is named at last: “… ¶ “… ¶ “…,” he said. */
export function carryBack(sites: readonly Site[], attributions: (Attribution | null)[]): void {
  for (let nth = sites.length - 1; nth > 0; nth -= 1) {
    const attribution = attributions[nth] ?? null;
    if (attribution === null || attributions[nth - 1] != null || !sites[nth]?.stretch.continues) continue;
    attributions[nth - 1] = { ...attribution, rule: 'carried-back' };
  }
}

const SHOWN =
  /^(?:sign|placard|banner|poster|slogan|inscription|t-shirt|shirt|graffiti|mural|leaflet|plaque|sticker)s?$/u;

/**
 * The last of the attributions that speaks and can go on: what a sign says ends with the sign, and the one who held it
 * speaks on.
 */
export function lastVoice(attributions: readonly (Attribution | null)[]): Attribution | null {
  const last = attributions.at(-1) ?? null;
  if (last === null) return null;
  const { scene, subject } = last;
  const head = scene.words[subject.phrase.to - 1]?.lower ?? '';
  return SHOWN.test(head) ? (attributions.at(-2) ?? null) : last;
}

/** A sentence of the reporter's about the speaker between two of hers: "…," Petrenko said. She had come by train. "…". */
function comesBack(site: Site, before: Site, previous: Attribution): boolean {
  if (site.nth - before.nth !== 2 || previous.hold !== 'direct' || !standsAlone(site)) return false;
  const between = site.scene.line.sentences[site.nth - 1];
  const opening = between === undefined ? undefined : site.scene.startingAt.get(between.from);
  return opening?.kind === 'pronoun' && /^(?:he|she)$/u.test(site.scene.words[opening.from]?.lower ?? '');
}

/** Words that the reporter says something of: "…," she said. "Non-paper" is a term for a draft. */
function isTalkedAbout(site: Site): boolean {
  return (
    !isClause(site.text) &&
    /^(?:is|are|was|were|has|had|means|meant)$/u.test(site.scene.words[site.at + 1]?.lower ?? '')
  );
}

/** A clause in quotes that ends its sentence after nothing but an opening: "…," he said. After all, "it is very hard". */
function endsSentenceOfHis(site: Site, previous: Attribution): boolean {
  if (previous.hold !== 'direct' || !isClause(site.text)) return false;
  const { words } = site.scene;
  if (site.at === site.sentence.from || words[site.at - 1]?.text !== ',') return false;
  for (let at = site.at + 1; at < site.sentence.to; at += 1) if (words[at]?.kind !== 'mark') return false;
  return site.scene.phrases.every(
    (phrase) =>
      phrase.from < site.sentence.from || phrase.to > site.at || phrase.kind === 'thing' || !speaks(site, phrase.to),
  );
}

function speaks(site: Site, at: number): boolean {
  return speechVerb(site.scene.words[at]?.lower ?? '') !== null;
}

/** One more of the words a cue before them governs, with nobody else's deed between: He called it “…” and “…”. */
function goesOnInSentence(site: Site, before: Site, previous: Attribution): boolean {
  const { scene } = site;
  if (previous.scene !== scene || previous.cue === null || previous.cue.from > before.at) return false;
  if (site.at - before.at > MAX_BETWEEN) return false;
  for (let at = before.at + 1; at < site.at; at += 1) {
    const phrase = scene.startingAt.get(at);
    if (scene.words[at]?.text === ';' || isVerbHere(scene, at)) return false;
    if (phrase !== undefined && phrase.kind !== 'thing' && hasFiniteVerb(scene.words, phrase.to)) return false;
  }
  return true;
}

/** The second half of words that their cue splits: "…," she goes on, "and did not come out". */
function resumesAfterCue(site: Site, before: Site, { scene, cue }: Attribution): boolean {
  if (scene !== site.scene || cue === null || cue.from < before.at || site.at - cue.to > MAX_AFTER_CUE) return false;
  return before.at === site.sentence.from && scene.words[site.at - 1]?.text === ',';
}

/** Single or double: a sub-heading in a newspaper takes other marks than the speech around it. */
function markOf(site: Site): number {
  return (
    site.stretch.start - site.stretch.outer.start + (/^['‘’]/u.test(site.scene.words[site.at]?.text ?? '') ? 0 : 2)
  );
}
