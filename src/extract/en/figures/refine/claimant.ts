// "…, according to a report from the Orla Post" → "a report from the Orla Post"; "Officials say 20 died" → "Officials";
// "This would be half" takes nobody's word.
import type { Span } from '../../../../model/span.ts';
import type { Draft, TokenRange } from '../../../refine/draft.ts';
import { antecedent, type Named } from '../attribution/antecedent.ts';
import { carriesOn, isElliptical, isPartOfEarlier } from '../attribution/carries-on.ts';
import { type Attribution, findAttributions } from '../attributions.ts';
import type { Scene } from '../scene.ts';

/** How near a source stands to the number it may give: the original before its messenger, what comes before over what comes after. */
const rank = { cited: 3, before: 2, after: 1, according: 1 } as const;

const choose = (attributions: readonly Attribution[], draft: Draft): Attribution | null => {
  let best: Attribution | null = null;
  for (const attribution of attributions) {
    const { scope, source } = attribution;
    // The "two" of "two officials said" is the writer's.
    if (draft.first >= source.first && draft.first < source.last) return null;
    if (draft.first < scope.first || draft.first >= scope.last) continue;
    if (best === null || rank[attribution.kind] >= rank[best.kind]) best = attribution;
  }
  return best;
};

/**
 * "Two were killed; another 33 were injured, the region's head said": a source at the end of the sentence speaks for the part
 * before the semicolon as well when that part has no source of its own and both parts count the same thing.
 */
const beyondSemicolon = (
  scene: Scene,
  attributions: readonly Attribution[],
  drafts: readonly Draft[],
  draft: Draft,
): Attribution | null => {
  const trailing = attributions.at(-1);
  if (trailing === undefined || (trailing.kind !== 'after' && trailing.kind !== 'according')) return null;
  const { first } = trailing.scope;
  if (scene.tokens[first]?.text !== ';' || draft.first > first) return null;
  const alone = attributions.every((each) => each === trailing || each.scope.first >= first);
  const vouched = drafts.filter((each) => each.first > first && each.first < trailing.source.first);
  const parallel = vouched.some(
    (each) =>
      each.measure === draft.measure || /^(?:another|other|others|more)$/u.test(scene.tokens[first + 1]?.lower ?? ''),
  );
  return alone && parallel ? trailing : null;
};

/** "121,000 have left, he said; twelve were killed": the one source of the sentence, named before the semicolon, speaks on. */
const afterSemicolon = (scene: Scene, attributions: readonly Attribution[], draft: Draft): Attribution | null => {
  const [only] = attributions;
  if (only === undefined || attributions.length > 1 || only.kind !== 'after' || draft.first < only.source.last)
    return null;
  for (let at = only.source.last; at <= only.source.last + 2; at += 1) if (scene.tokens[at]?.text === ';') return only;
  return null;
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
    const near = before !== null && before.sentence >= sentence - 1;
    const counted = near ? earlierClaimant(scene, sentence - 1) : null;
    const earlier = near ? (counted ?? before.source) : null;
    const carried = carriesOn(scene, range, drafts[0])
      ? earlier
      : isElliptical(scene, range, drafts[0])
        ? counted
        : null;
    let inherits = false;
    for (const draft of drafts) {
      if (!draft.countable) continue;
      if (draft.quote !== null && draft.claimant !== null) {
        resolvePronoun(scene, draft, sentence, before);
        continue;
      }
      const found =
        choose(attributions, draft) ??
        beyondSemicolon(scene, attributions, drafts, draft) ??
        afterSemicolon(scene, attributions, draft);
      if (found !== null && !found.pronoun) setClaimant(scene, draft, found.source, false);
      else if (found !== null) {
        const here = attributions.findLast(
          (other) =>
            !other.pronoun && other.source.last <= found.source.first && other.scope.last <= found.source.first,
        );
        const meant = antecedent(
          scene,
          found.source,
          sentence,
          here === undefined ? before : { source: here.source, sentence },
        );
        if (meant !== null) setClaimant(scene, draft, meant, true);
      } else {
        const whole = carried ?? (inherits || isPartOfEarlier(scene, draft) ? earlier : null);
        if (whole === null) continue;
        setClaimant(scene, draft, whole, true);
        inherits = true;
      }
    }
    const last = attributions.findLast((attribution) => !attribution.pronoun);
    if (last !== undefined) named = { source: last.source, sentence };
    else if ((attributions.length > 0 || inherits) && before !== null) named = { source: before.source, sentence };
  }
}

/** "We lost two," he said: the last source named, when the speaker of the words is a pronoun that agrees with it. */
const resolvePronoun = (scene: Scene, draft: Draft, sentence: number, before: Named | null): void => {
  const { claimant } = draft;
  if (claimant === null || claimant.last - claimant.first !== 1) return;
  if (!/^(?:he|she)$/u.test(scene.tokens[claimant.first]?.lower ?? '')) return;
  const meant = antecedent(scene, claimant, sentence, before);
  if (meant !== null) setClaimant(scene, draft, meant, true);
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
