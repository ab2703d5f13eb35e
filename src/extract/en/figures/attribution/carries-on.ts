// "Of those, …", "Another 20 …", "They include …", "98 of them": the source of the sentence before speaks on.
import type { Draft, TokenRange } from '../../../refine/draft.ts';
import { wordList } from '../../lexicon/word-list.ts';
import type { Scene } from '../scene.ts';

const anaphors = wordList('those these them');

/** Does the sentence carry on from the one before ("Of those, …", "Another 20 …", "They include …")? */
export const carriesOn = (scene: Scene, range: TokenRange, opening: Draft | undefined): boolean => {
  if (opening !== undefined && opening.qualifierFirst <= range.first + 1 && goesOn(scene, opening)) return true;
  const first = scene.tokens[range.first]?.lower ?? '';
  const second = scene.tokens[range.first + 1]?.lower ?? '';
  if ((first === 'of' || first === 'among') && (anaphors.has(second) || second === 'the'))
    return opening === undefined || opening.first !== range.first + 2 || repeats(scene, opening);
  if (first === 'another' || (first === 'a' && second === 'further') || (first === 'an' && second === 'additional'))
    return true;
  if (first === 'their' && /^(?:number|numbers|total)$/u.test(second)) return true;
  if ((first === 'they' || first === 'these' || first === 'those') && /^includ/u.test(second)) return true;
  return (
    first === 'the' &&
    /^(?:dead|wounded|toll|figure|number|victims|remaining|rest|others)$/u.test(second) &&
    /^(?:includ|were|are)/u.test(scene.tokens[range.first + 2]?.lower ?? '')
  );
};

/** "Of the 41 wounded, …": a number given before; "Of the $2.5 billion it asked for, …" is a new one. */
const repeats = (scene: Scene, opening: Draft): boolean =>
  [1, 2].some((back) =>
    scene.bySentence
      .get(opening.sentence - back)
      ?.some(({ low, unit }) => low === opening.low && unit === opening.unit),
  );

/** "Twelve were downed over Orla": twelve of what the sentence before counted. */
export const isElliptical = (scene: Scene, range: TokenRange, opening: Draft | undefined): boolean =>
  opening !== undefined &&
  opening.first === range.first &&
  /^(?:was|were|are|of)$/u.test(scene.tokens[opening.last]?.lower ?? '');

/** "It shot down 98 of them": a part of what the sentence before gave. */
export const isPartOfEarlier = (scene: Scene, draft: Draft): boolean =>
  draft.partOf?.sentence !== draft.sentence &&
  scene.tokens[draft.last]?.lower === 'of' &&
  /^(?:them|those|these)$/u.test(scene.tokens[draft.last + 1]?.lower ?? '');

/** "Thirty-five others were wounded", "Eleven more died", "Two of them were children". */
const goesOn = (scene: Scene, opening: Draft): boolean => {
  const next = scene.tokens[opening.last]?.lower ?? '';
  if (/^others?$/u.test(next)) return true;
  if (next === 'more') return scene.tokens[opening.last + 1]?.lower !== 'than';
  return next === 'of' && /^(?:them|those|these|the)$/u.test(scene.tokens[opening.last + 1]?.lower ?? '');
};
