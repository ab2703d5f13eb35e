// "…, according to a report from the Orla Post" → "a report from the Orla Post"; "Officials say 20 died" → "Officials";
// "This would be half" takes nobody's word.
import type { Span } from '../../../../model/span.ts';
import type { Draft, TokenRange } from '../../../refine/draft.ts';
import { auxiliaries } from '../../lexicon/function-words.ts';
import { onePerson } from '../../lexicon/people.ts';
import { wordList } from '../../lexicon/word-list.ts';
import { type Attribution, findAttributions } from '../attributions.ts';
import type { Scene } from '../scene.ts';

const anaphors = wordList('those these them');

/** How near a source stands to the number it may give: the original before its messenger, what comes before over what comes after. */
const rank = { cited: 3, before: 2, after: 1, according: 1 } as const;

const choose = (attributions: readonly Attribution[], draft: Draft): Attribution | null => {
  let best: Attribution | null = null;
  for (const attribution of attributions) {
    const { scope, source } = attribution;
    if (draft.first < scope.first || draft.first >= scope.last) continue;
    if (draft.first >= source.first && draft.first < source.last) continue;
    if (best === null || rank[attribution.kind] >= rank[best.kind]) best = attribution;
  }
  return best;
};

/** Does the sentence carry on from the one before ("Of those, …", "Another 20 …", "They include …")? */
const carriesOn = (scene: Scene, range: TokenRange, opening: Draft | undefined): boolean => {
  if (opening !== undefined && opening.qualifierFirst <= range.first + 1 && goesOn(scene, opening)) return true;
  const first = scene.tokens[range.first]?.lower ?? '';
  const second = scene.tokens[range.first + 1]?.lower ?? '';
  if ((first === 'of' || first === 'among') && (anaphors.has(second) || second === 'the')) return true;
  if (first === 'another' || (first === 'a' && second === 'further') || (first === 'an' && second === 'additional'))
    return true;
  if ((first === 'they' || first === 'these' || first === 'those') && /^includ/u.test(second)) return true;
  return (
    first === 'the' &&
    /^(?:dead|wounded|toll|figure|number|victims|remaining|rest|others)$/u.test(second) &&
    /^(?:includ|were|are)/u.test(scene.tokens[range.first + 2]?.lower ?? '')
  );
};

/** "Thirty-five others were wounded", "Eleven more died", "Two of them were children". */
const goesOn = (scene: Scene, opening: Draft): boolean => {
  const next = scene.tokens[opening.last]?.lower ?? '';
  if (/^others?$/u.test(next)) return true;
  if (next === 'more') return scene.tokens[opening.last + 1]?.lower !== 'than';
  return next === 'of' && /^(?:them|those|these|the)$/u.test(scene.tokens[opening.last + 1]?.lower ?? '');
};

/** The last source that was named, and the last sentence that spoke of it. */
interface Named {
  readonly source: TokenRange;
  readonly sentence: number;
}

const organisations = wordList(
  'press ministry army agency news times post police office department nations union council committee group forces command court government parliament guard journal media house reuters afp ap bbc cnn',
);

/** "He said" and "she said" carry on from a person, and not from the police or a report. */
const agrees = (scene: Scene, pronoun: TokenRange, source: TokenRange): boolean => {
  if (!/^(?:he|she|him|her)$/u.test(scene.tokens[pronoun.first]?.lower ?? '')) return true;
  const last = scene.tokens[source.last - 1];
  if (last === undefined || organisations.has(last.lower)) return false;
  if (last.text[0] !== last.lower[0] && last.text !== last.text.toUpperCase()) return true;
  for (let at = source.first; at < source.last; at += 1) if (onePerson.has(scene.tokens[at]?.lower ?? '')) return true;
  return false;
};

/** Gives every figure the one who gives its number, sentence by sentence. */
export function refineClaimants(scene: Scene): void {
  const { tokens, document } = scene;
  let named = null as Named | null;
  let quoteAt = 0;
  for (const [sentence, range] of scene.ranges.entries()) {
    const drafts = scene.bySentence.get(sentence) ?? [];
    if (drafts.length === 0 && !mayName(scene, range)) continue;
    const inside = (at: number): boolean => {
      const start = tokens[at]?.start ?? 0;
      while (quoteAt > 0 && (document.quoted[quoteAt - 1]?.end ?? 0) > start) quoteAt -= 1;
      while (quoteAt < document.quoted.length && (document.quoted[quoteAt]?.end ?? 0) <= start) quoteAt += 1;
      const quoted: Span | undefined = document.quoted[quoteAt];
      return quoted !== undefined && quoted.start <= start && start < quoted.end;
    };
    const attributions = findAttributions(tokens, range, inside);
    const before: Named | null = named;
    const carried =
      before !== null && before.sentence === sentence - 1 && carriesOn(scene, range, drafts[0])
        ? earlierClaimant(scene, sentence - 1)
        : null;
    for (const draft of drafts) {
      if (!draft.countable || draft.quote !== null) continue;
      const found = choose(attributions, draft);
      if (found !== null && !found.pronoun) setClaimant(scene, draft, found.source, false);
      else if (found !== null) {
        const meant = antecedent(scene, found.source, sentence, before);
        if (meant !== null) setClaimant(scene, draft, meant, true);
      } else if (carried !== null) setClaimant(scene, draft, carried, true);
    }
    const last = attributions.findLast((attribution) => !attribution.pronoun);
    if (last !== undefined) named = { source: last.source, sentence };
    else if (attributions.length > 0 && before !== null) named = { source: before.source, sentence };
  }
}

/** Whom "he", "she", "it" or "they" means: "it" is the body the sentence before is about, when that is not the last source. */
const antecedent = (scene: Scene, pronoun: TokenRange, sentence: number, before: Named | null): TokenRange | null => {
  const isBody = /^(?:it|its)$/u.test(scene.tokens[pronoun.first]?.lower ?? '');
  if (isBody && (before === null || before.sentence < sentence - 1)) return bodyBefore(scene, sentence);
  return before !== null && agrees(scene, pronoun, before.source) ? before.source : null;
};

/** The name that opens the sentence before, a verb behind it: "The World Food Programme has reached …". */
const bodyBefore = (scene: Scene, sentence: number): TokenRange | null => {
  const range = scene.ranges[sentence - 1];
  if (range === undefined) return null;
  const { tokens } = scene;
  const isName = (at: number): boolean => tokens[at]?.kind === 'word' && tokens[at]?.text[0] !== tokens[at]?.lower[0];
  const first = range.first;
  let last = tokens[first]?.lower === 'the' ? first + 1 : first;
  const named = last;
  while (
    last < range.last &&
    (isName(last) || (/^(?:of|for|and)$/u.test(tokens[last]?.lower ?? '') && isName(last + 1)))
  )
    last += 1;
  if (last - named < 2 || !auxiliaries.has(tokens[last]?.lower ?? '')) return null;
  return { first, last };
};

const earlierClaimant = (scene: Scene, sentence: number): TokenRange | null =>
  (scene.bySentence.get(sentence) ?? []).findLast((draft) => draft.claimant !== null)?.claimant ?? null;

const mayName = (scene: Scene, range: TokenRange): boolean => range.last - range.first > 2 && scene.drafts.length > 0;

const setClaimant = (scene: Scene, draft: Draft, source: TokenRange, inherited: boolean): void => {
  const start = scene.tokens[source.first]?.start ?? 0;
  const end = scene.tokens[source.last - 1]?.end ?? start;
  draft.claimant = { first: source.first, last: source.last, start, end, inherited };
  scene.note('claimant', draft, `claimant: “${scene.text.slice(start, end)}”${inherited ? ', inherited' : ''}`);
};
