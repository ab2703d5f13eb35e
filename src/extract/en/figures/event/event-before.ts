import type { Token } from '../../../../text/tokens.ts';
import type { Draft } from '../../../refine/draft.ts';
import { eventAdjectives, eventNouns, eventVerbs } from '../../lexicon/events.ts';
import { adverbs, auxiliaries, beForms, clauseOpeners, prepositions } from '../../lexicon/function-words.ts';
import { wordList } from '../../lexicon/word-list.ts';
import { kindOf } from '../event.ts';
import type { Scene } from '../scene.ts';
import { type Event, isMark, isNounHere, partMarkers, shotDead } from './event-words.ts';
import { actOfLabel, LEFT_REACH, listedAmong, numberOf, opensLine, tollBefore } from './number-of.ts';
import { isSearch, isSupplyTo, isTakenCaptive, takesLives } from './split-verbs.ts';
import { tollReached } from './toll-reached.ts';

const skipLeft = wordList(
  'average joint combined record another other further estimated total all some the a an its their his these those as additional reportedly about separate',
);

const losses = wordList('casualties deaths fatalities losses injuries toll');

/** Nouns for what arms are sent, sold or fired in. */
const handed = wordList('sale sales shipment shipments batch batches consignment purchase order barrage salvo volley');
const withArms = wordList('with using involving by');

const rises = wordList(
  'rose rise rises risen rising increase increases increased increasing climbed climbs grew grows reached reaches reach stood stands stand brings bringing brought up was is at were are totalled totaled total exceeded exceeds passed surpassed topped hit hits put puts',
);

/** A verb, or a noun with "of", that governs the number from its left. */
export const eventBefore = (scene: Scene, draft: Draft, floor: number): Event | null => {
  const { tokens } = scene;
  const reached = tollReached(scene, draft, floor);
  if (reached !== null) return reached;
  // "…, and 16,500 are waiting": a subject has its verb behind it.
  if (
    draft.phrase === null &&
    /^(?:and|but|while|,|;)$/u.test(tokens[draft.qualifierFirst - 1]?.lower ?? '') &&
    isSubject(tokens, draft.qualifierLast)
  )
    return null;
  const drafts = scene.bySentence.get(draft.sentence) ?? [];
  let earlier = draft.ordinal - 1;
  let near = true;
  // "claimed to have killed “more than 40 enemies”": the verb stands before the mark.
  const start = draft.qualifierFirst - (isMark(tokens[draft.qualifierFirst - 1], '"“‘') ? 2 : 1);
  for (let at = start; at >= Math.max(floor, draft.first - LEFT_REACH); at -= 1) {
    // Past a number before this one, with the words that limit it: "at least 15 houses and ten shops".
    while ((drafts[earlier]?.qualifierFirst ?? -1) > at) earlier -= 1;
    const other = drafts[earlier];
    // What an earlier number counts is no verb: "six guided bombs and 173 drones".
    if (other !== undefined && (other.phrase?.last ?? other.last) > at) {
      at = other.qualifierFirst;
      near = false;
      continue;
    }
    const token = tokens[at];
    const word = token?.lower ?? '';
    // "put the number of militants eliminated at 58", "gave the number of its missing as 3,964"
    const numbered = near && (word === 'at' || word === 'as') ? numberOf(tokens, at, floor) : null;
    if (numbered !== null) return { act: numbered, near };
    // "gives its dead as 11"
    const reckoned = near && word === 'as' ? tokens[at - 1]?.lower : undefined;
    const asGiven = reckoned === undefined ? undefined : (eventAdjectives.get(reckoned) ?? eventNouns.get(reckoned));
    if (asGiven !== undefined) return { act: asGiven, near };
    if (skipLeft.has(word)) continue;
    if (word === 'of' && /^(?:total|average)$/u.test(tokens[at - 1]?.lower ?? '')) continue;
    if (word === 'of' || word === 'to' || word === 'at' || beForms.has(word)) {
      const noun = tokens[at - 1];
      if (word === 'to' && near && isSupplyTo(tokens, at)) return { act: 'cut_off', near };
      const act = eventNouns.get(noun?.lower ?? '');
      if (act !== undefined && word === 'of' && (noun?.lower !== 'lives' || takesLives(tokens, at - 2, floor)))
        return { act, near };
      if (word === 'of' && near && /^(?:bodies|remains|corpses)$/u.test(noun?.lower ?? ''))
        return { act: 'killed', near: false };
      if (word === 'of') {
        // "a sale of 221 missiles", "a barrage of 40 rockets"
        if (near && handed.has(noun?.lower ?? '') && kindOf(draft.head) === 'munition') return { act: 'weapons', near };
        // "at a cost of nine soldiers"
        if (near && noun?.lower === 'cost' && kindOf(draft.head) === 'people') return { act: 'lost', near };
        // "elements of four brigades"
        if (near && /^(?:elements|units|parts)$/u.test(noun?.lower ?? '')) {
          at -= 1;
          continue;
        }
        if (near) return null;
        continue;
      }
      if (rises.has(noun?.lower ?? '') || beForms.has(word)) return tollBefore(scene, at, floor, near);
      // "sinking to 20 percent", "sent to 20 towns": the number is no object.
      if (word !== 'of' && eventVerbs.has(noun?.lower ?? '') && act === undefined) at -= 1;
      if (act !== undefined && word === 'at') return { act, near };
      near = false;
      continue;
    }
    // "took at least 87 people captive"
    if (/^(?:take|takes|took|taking|taken)$/u.test(word) && isTakenCaptive(tokens, draft.last))
      return { act: 'captured', near };
    // "had taken prisoner some 400 soldiers"
    if (
      /^(?:prisoner|captive|hostage)$/u.test(word) &&
      /^(?:take|takes|took|taking|taken)$/u.test(tokens[at - 1]?.lower ?? '')
    )
      return { act: 'captured', near };
    // "have sent home 2.8 million this year"
    if (
      near &&
      (word === 'home' || word === 'back') &&
      /^(?:send|sends|sent|sending)$/u.test(tokens[at - 1]?.lower ?? '')
    )
      return { act: 'displaced', near };
    // "made off with 20 vehicles", "searches for six people"
    if (
      near &&
      word === 'with' &&
      tokens[at - 1]?.lower === 'off' &&
      /^ma(?:de|ke|kes|king)$/u.test(tokens[at - 2]?.lower ?? '')
    )
      return { act: 'seized', near };
    if (near && word === 'for' && isSearch(tokens, at, floor)) return { act: 'missing', near };
    // "knocking out a fifth of the capacity"
    if (
      word === 'out' &&
      /^(?:knock|knocks|knocked|knocking|wiped|wiping|put|putting|take|takes|took|taken|taking)$/u.test(
        tokens[at - 1]?.lower ?? '',
      )
    )
      return { act: 'destroyed', near };
    // "massacres that left 184 victims"
    if (near && /^(?:left|leave|leaves|leaving)$/u.test(word) && draft.head === 'victims')
      return { act: 'killed', near };
    // "surrendered with 63 men"
    if (near && word === 'with' && /^(?:surrendered|defected|deserted)$/u.test(tokens[at - 1]?.lower ?? ''))
      return { act: tokens[at - 1]?.lower === 'surrendered' ? 'captured' : 'deserted', near };
    // "handed over 5,000 deserters"
    if (near && word === 'over' && /^(?:hand|turn)(?:s|ed|ing)?$/u.test(tokens[at - 1]?.lower ?? ''))
      return { act: 'released', near };
    // "gunned down 14 worshippers"
    if (near && word === 'down' && /^(?:gun|guns|gunned|gunning|mow|mowed|mowing)$/u.test(tokens[at - 1]?.lower ?? ''))
      return { act: 'killed', near };
    // "capturing 117 troops along with 280 rifles"
    if (word === 'with' && /^(?:along|together)$/u.test(tokens[at - 1]?.lower ?? '')) {
      at -= 1;
      near = false;
      continue;
    }
    // "brought down four of nine drones"
    if (near && word === 'down' && /^(?:bring|brings|brought|bringing)$/u.test(tokens[at - 1]?.lower ?? ''))
      return { act: 'weapons', near };
    // "Wounded: 34."
    const label = near && word === ':' && opensLine(tokens, at - 1, floor) ? actOfLabel(tokens[at - 1]?.lower) : null;
    if (label !== null) return { act: label, near };
    // "with total casualties around 400,000"
    const direct = near && draft.phrase === null && losses.has(word) ? eventNouns.get(word) : undefined;
    if (direct !== undefined) return { act: direct, near };
    const verb = isNounBefore(tokens, at, floor) ? undefined : eventVerbs.get(word);
    // "costs us seven tomorrow", and not "cost 8,500 lives"
    if (verb?.act === 'lost' && /^cost/u.test(word) && kindOf(draft.head) !== 'people') return null;
    // "the rupee lost 1%"
    if (verb?.act === 'lost' && draft.unit === 'percent' && draft.phrase === null) return null;
    if (verb !== undefined) {
      // "were killed and 20 wounded": a passive has no object. "the killed" has none either.
      if (verb.participle && beForms.has(previousWord(tokens, at, floor))) return null;
      if (verb.takesObject && !(verb.act === 'struck' && eventNouns.has(word)))
        return { act: shotDead(tokens, at) ?? verb.act, near };
      return null;
    }
    // "displaced 12 million and pushed 20 million into hunger": another verb governs the number.
    if (
      near &&
      verb === undefined &&
      /ed$/u.test(word) &&
      /^(?:and|,)$/u.test(tokens[at - 1]?.lower ?? '') &&
      !rises.has(word)
    )
      return null;
    if (rises.has(word)) return tollBefore(scene, at, floor, near);
    // "the exchange involved 205 from each side"
    if (near && /^(?:involved|involves|involving|saw|covered|covers)$/u.test(word) && draft.phrase === null) {
      const noun = tokens[at - 1]?.lower ?? '';
      const act = /^(?:exchange|swap|release|evacuation|deportation)$/u.test(noun)
        ? (eventNouns.get(noun) ?? null)
        : null;
      if (act !== null) return { act, near };
    }
    // "the dead included nine children"
    if (/^includ(?:e|ed|es)$/u.test(word) && near) return listedAmong(tokens, at, floor);
    if (partMarkers.has(word)) return null;
    if (near && (prepositions.has(word) || withArms.has(word)))
      return withArms.has(word) && kindOf(draft.head) === 'munition' ? { act: 'weapons', near } : null;
    if (isMark(token, ';:.!?—"“”') || clauseOpeners.has(word) || auxiliaries.has(word)) return null;
    near = false;
  }
  return null;
};

const isSubject = (tokens: readonly Token[], at: number): boolean =>
  auxiliaries.has(tokens[at]?.lower ?? '') && !eventVerbs.get(tokens[at + 1]?.lower ?? '')?.participle;

/** "counts of murder", "lost control of a prison", "Damage left 40": a form that is a noun as well, left of the number. */
const isNounBefore = (tokens: readonly Token[], at: number, floor: number): boolean =>
  (tokens[at + 1]?.lower === 'of' || at === floor || isNounHere(tokens, at)) &&
  !/(?:ed|ing)$/u.test(tokens[at]?.lower ?? '');

const previousWord = (tokens: readonly Token[], at: number, floor: number): string => {
  let index = at - 1;
  while (index > floor && adverbs.has(tokens[index]?.lower ?? '')) index -= 1;
  return index >= floor ? (tokens[index]?.lower ?? '') : '';
};
