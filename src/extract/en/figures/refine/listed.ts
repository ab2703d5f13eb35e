// "The dead include 719 fighters, 480 officers and 40 herders", "2,900 people (620 households)", "12 per cent (US$105m)":
// what numbers in a list, in brackets or of a sum are of.
import type { Measure } from '../../../../model/figure.ts';
import type { Draft } from '../../../refine/draft.ts';
import { eventAdjectives, eventNouns } from '../../lexicon/events.ts';
import { kindOf, measureOfAct } from '../event.ts';
import type { Scene } from '../scene.ts';
import { isCoordinate } from './part.ts';
import { wordAt } from './word-at.ts';

/** What befell those that "The dead include 719 fighters, 191 civilians who …, 480 officers and 40 herders" lists; null when the number is none of a list. */
export const listedUnder = (scene: Scene, draft: Draft): Measure | null => {
  if (draft.measured === 'said' || draft.measured === 'inherited' || kindOf(draft.head) !== 'people') return null;
  if (!/^(?:,|and)$/u.test(wordAt(scene, draft.qualifierFirst - 1))) return null;
  const first = scene.ranges[draft.sentence]?.first ?? 0;
  const opening = scene.bySentence.get(draft.sentence)?.[0];
  for (let at = first; at < (opening?.first ?? first); at += 1) {
    if (!/^includ(?:e|es|ed)$/u.test(wordAt(scene, at))) continue;
    const who = wordAt(scene, at - 1);
    if (who === 'dead' || who === 'victims' || who === 'killed') return 'killed';
    return who === 'wounded' || who === 'injured' ? 'wounded' : who === 'missing' ? 'missing' : null;
  }
  return null;
};

/** Furthest the state of "Of the verified dead, 3,588 were children" may stand from the head of its sentence, in tokens. */
const STATE_REACH = 5;

/** What befell those that the words before the first comma speak of ("Of the verified dead, …"); null when they speak of nobody. */
export const ofState = (scene: Scene, draft: Draft): Measure | null => {
  if (draft.measured === 'said' || draft.measured === 'inherited') return null;
  if (draft.unit === 'count' && draft.head !== '' && kindOf(draft.head) !== 'people') return null;
  const first = scene.ranges[draft.sentence]?.first ?? 0;
  if (!/^(?:of|among)$/u.test(wordAt(scene, first)) || wordAt(scene, first + 1) !== 'the') return null;
  for (let at = first + 2; at <= first + STATE_REACH; at += 1) {
    if (wordAt(scene, at + 1) !== ',' || draft.first <= at) continue;
    const state = eventAdjectives.get(wordAt(scene, at)) ?? eventNouns.get(wordAt(scene, at));
    return state === undefined ? null : measureOfAct(state, '');
  }
  return null;
};

/** "Of the $2.5bn it asked for, it has 16 per cent", "12 per cent (US$105m) has been received", "is 40% funded": a share of a sum. */
export const isFunding = (scene: Scene, draft: Draft): boolean => {
  if (draft.phrase !== null || draft.counts !== null) return false;
  if (/^(?:funded|financed)$/u.test(wordAt(scene, draft.qualifierLast))) return true;
  const drafts = scene.bySentence.get(draft.sentence) ?? [];
  const next = drafts[draft.ordinal + 1];
  if (next?.unit === 'money' && /^[(,]$/u.test(wordAt(scene, draft.qualifierLast))) return true;
  // "25 per cent of the $4.16 billion needed"
  if (
    next?.unit === 'money' &&
    wordAt(scene, draft.qualifierLast) === 'of' &&
    next.qualifierFirst <= draft.qualifierLast + 2
  )
    return true;
  const opening = drafts[0];
  const first = scene.ranges[draft.sentence]?.first ?? 0;
  return opening?.unit === 'money' && opening !== draft && /^(?:of|from)$/u.test(wordAt(scene, first));
};

/** "struck 11 times: 7 rockets + 4 drones": what an attack was made with. */
export const listsAttack = (scene: Scene, before: Draft, draft: Draft): boolean =>
  draft.measured === 'noun' &&
  kindOf(draft.head) === 'munition' &&
  ((before.measure === 'attacks' && wordAt(scene, draft.qualifierFirst - 1) === ':') ||
    (before.measured === 'inherited' && before.measure === 'weapons' && isCoordinate(scene, before, draft)));

/** "2,900 people (620 households) fled": the same ones counted another way. */
export const isBracketed = (scene: Scene, before: Draft, draft: Draft): boolean =>
  before.unit === 'count' &&
  draft.unit === 'count' &&
  kindOf(draft.head) === 'people' &&
  draft.measured !== 'said' &&
  wordAt(scene, draft.qualifierFirst - 1) === '(' &&
  draft.qualifierFirst - 1 === (before.phrase?.last ?? before.qualifierLast);
