import type { NounPhrase } from '../names/classify-phrase.ts';
import { ADVERBS, AUXILIARIES, INTRODUCERS, POSTMODIFIERS, PREPOSITIONS, RELATIVES } from '../names/lexicon.ts';
import { speechVerb } from '../names/speech-verbs.ts';
import type { Word } from '../names/words.ts';
import { mainSubject, named, type Subject } from './main-subject.ts';
import type { Scene } from './scene.ts';
import { isVerbHere, overAdverbs } from './verb-here.ts';

/** Commas walked over between a subject and its verb. */
const MAX_INSERTIONS = 5;

/** The subject of the verb at `verb`, looking back no further than `floor`; null when the clause does not show one. */
export function subjectBefore(scene: Scene, verb: number, floor: number): Subject | null {
  const { words } = scene;
  let at = verb - 1;
  if (words[at]?.lower === 'to') return mainSubject(scene, floor, at);
  at = overAdverbs(words, at, floor);
  const inserted = scene.endingAt.get(at + 1);
  if (
    inserted !== undefined &&
    PREPOSITIONS.has(words[inserted.from - 1]?.lower ?? '') &&
    AUXILIARIES.has(words[inserted.from - 2]?.lower ?? '')
  ) {
    // "has in the past described"
    at = overAdverbs(words, inserted.from - 2, floor);
  }
  const word = words[at];
  if (at < floor || word === undefined) return null;
  const ending = scene.endingAt.get(at + 1);
  if (ending !== undefined && ending.from >= floor)
    return { phrase: climbed(scene, ending, floor), apposed: apposedBefore(scene, ending, floor) };
  // "a man in uniform says": the bare noun is part of him
  const bearer = POSTMODIFIERS.has(words[at - 1]?.lower ?? '') ? scene.endingAt.get(at - 1) : undefined;
  if (bearer !== undefined && bearer.kind !== 'thing' && bearer.from >= floor && word.kind === 'word' && !word.capital)
    return { phrase: climbed(scene, bearer, floor), apposed: apposedBefore(scene, bearer, floor) };
  if (RELATIVES.has(word.lower)) return antecedent(scene, at, floor);
  if (word.pause) return overInsertion(scene, at, floor);
  if (/^(?:and|but)$/u.test(word.lower)) return speakerOfEarlier(scene, at, floor) ?? mainSubject(scene, floor, at);
  if (/^(?:or|then|before|after|while|when|to|by|in|for|without)$/u.test(word.lower))
    return mainSubject(scene, floor, at);
  return null;
}

/** Whoever said something earlier in the sentence, for a verb that "and" or "but" hangs on it: "Orlov said Kyiv was …, but added". */
function speakerOfEarlier(scene: Scene, before: number, floor: number): Subject | null {
  for (let verb = before - 1; verb > floor; verb -= 1) {
    const known = speechVerb(scene.words[verb]?.lower ?? '');
    if (known?.speech !== 'say' || known.form === 'participle' || known.form === 'base') continue;
    const beside = scene.endingAt.get(verb);
    if (beside === undefined || beside.from < floor || !isVerbHere(scene, verb)) continue;
    return { phrase: climbed(scene, beside, floor), apposed: apposedBefore(scene, beside, floor) };
  }
  return null;
}

/** The noun phrase that follows an inverted verb ("said one officer"), with its apposition. */
export function subjectAfter(scene: Scene, verb: number, ceiling: number): Subject | null {
  const { words } = scene;
  let at = verb + 1;
  while (at < ceiling && ADVERBS.has(words[at]?.lower ?? '') && !scene.startingAt.has(at)) at += 1;
  const phrase = scene.startingAt.get(at);
  if (phrase === undefined || phrase.to > ceiling) return null;
  let next = phrase.to;
  if (phrase.kind !== 'name') {
    while (/^(?:of|for|at|in|to|from|with)$/u.test(words[next]?.lower ?? '')) {
      const inner = scene.startingAt.get(next + 1);
      if (inner === undefined) break;
      next = inner.to;
    }
  }
  const beside = words[next]?.text === ',' ? scene.startingAt.get(next + 1) : undefined;
  if (beside === undefined || beside.to > ceiling) return { phrase, apposed: null };
  const afterBeside = words[beside.to];
  const closed =
    afterBeside === undefined ||
    afterBeside.kind === 'mark' ||
    afterBeside.kind === 'quote' ||
    PREPOSITIONS.has(afterBeside.lower) ||
    RELATIVES.has(afterBeside.lower);
  if (!closed) return { phrase, apposed: null };
  if (phrase.kind !== 'name' && beside.kind === 'name') return { phrase: beside, apposed: phrase };
  return { phrase, apposed: beside.kind === 'role' || beside.kind === 'body' ? beside : null };
}

/** From the end of "a spokesman for the army in Kyiv" to its head, and from the last of several speakers to the first. */
function climbed(scene: Scene, phrase: NounPhrase, floor: number): NounPhrase {
  let top = phrase;
  for (;;) {
    const link = scene.words[top.from - 1];
    if (link === undefined || top.from - 1 < floor) return top;
    if (POSTMODIFIERS.has(link.lower)) {
      const direct = scene.endingAt.get(top.from - 1);
      const bridged =
        direct ?? (isParticiple(scene.words[top.from - 2]) ? scene.endingAt.get(top.from - 2) : undefined);
      if (bridged === undefined || bridged.from < floor) return top;
      top = bridged;
    } else if (link.lower === 'and' || link.lower === '&') {
      const first = scene.endingAt.get(top.from - 1);
      if (first === undefined || first.from < floor || first.kind === 'thing' || top.kind === 'thing') return top;
      const head = climbed(scene, first, floor);
      if (head.from !== first.from) return top;
      const opener = scene.words[first.from - 1];
      if (
        opener !== undefined &&
        first.from > floor &&
        opener.kind === 'word' &&
        !/^(?:that|as|but|while|because|when|if)$/u.test(opener.lower)
      )
        return top;
      return { from: first.from, to: top.to, kind: first.kind, nameFrom: top.to };
    } else return top;
  }
}

function isParticiple(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    word.kind === 'word' &&
    (/(?:ed|ing)$/u.test(word.lower) ||
      /^(?:close|familiar|loyal|involved|present|based|close|sympathetic|critical|aware|privy|opposed|allied|linked)$/u.test(
        word.lower,
      ))
  );
}

function apposedBefore(scene: Scene, phrase: NounPhrase, floor: number): NounPhrase | null {
  if (phrase.kind !== 'name' || scene.words[phrase.from - 1]?.text !== ',') return null;
  const beside = scene.endingAt.get(phrase.from - 1);
  return beside !== undefined && beside.from >= floor && beside.kind === 'role' ? beside : null;
}

function antecedent(scene: Scene, relative: number, floor: number): Subject | null {
  const at = scene.words[relative - 1]?.pause ? relative - 1 : relative;
  const phrase = scene.endingAt.get(at);
  if (phrase === undefined || phrase.from < floor) return null;
  const top = climbed(scene, phrase, floor);
  // "a rebuke from the minister, who said": things are no "who"
  const adrift = scene.words[relative]?.lower === 'who' && top.kind === 'thing' && phrase.kind !== 'thing';
  return { phrase: adrift ? phrase : top, apposed: null, relative };
}

/** Back over what stands between commas: "Hataman, the regional governor, said", "the governor, Mujiv Hataman, said". */
function overInsertion(scene: Scene, closing: number, floor: number): Subject | null {
  const { words } = scene;
  let close = closing;
  let apposed: NounPhrase | null = null;
  for (let walked = 0; walked < MAX_INSERTIONS; walked += 1) {
    let open = close - 1;
    while (open >= floor && !words[open]?.pause) open -= 1;
    const inside = scene.startingAt.get(open + 1);
    if (open < floor) {
      // no comma opens it: what stands before the comma is the subject itself
      const alone = scene.endingAt.get(close);
      return alone !== undefined && alone.from >= floor
        ? named({ phrase: climbed(scene, alone, floor), apposed })
        : mainSubjectOrNull(scene, floor, close, apposed);
    }
    const before = scene.endingAt.get(open);
    if (
      inside !== undefined &&
      inside.kind === 'name' &&
      inside.to === close &&
      before !== undefined &&
      words[before.from - 1]?.lower !== 'whose' &&
      before.from >= floor &&
      /^(?:role|body)$/u.test(climbed(scene, before, floor).kind)
    ) {
      const head = climbed(scene, before, floor);
      // "Orlov, the editor of the paper, Novaya Zarya, said": the name at the end is the paper's
      const whole =
        words[head.from - 1]?.text === ',' && head !== before ? scene.endingAt.get(head.from - 1) : undefined;
      if (whole?.kind === 'name' && whole.from >= floor) return { phrase: whole, apposed: head };
      return { phrase: inside, apposed: head };
    }
    const oneOf =
      words[open - 2]?.lower === 'of' && /^(?:them|us|whom|these|those)$/u.test(words[open - 1]?.lower ?? '');
    if (oneOf && inside?.kind === 'name' && inside.to === close) return { phrase: inside, apposed: null };
    if (
      inside !== undefined &&
      inside.kind === 'name' &&
      inside.to === close &&
      opensWithCircumstance(words, open, floor, inside.to - inside.from > 1)
    ) {
      return { phrase: inside, apposed: null };
    }
    const top = before === undefined || before.from < floor ? null : climbed(scene, before, floor);
    // "in Cambridge, Mass., said": a place inside what is inserted
    const adrift =
      top !== null &&
      top.from - 1 > floor &&
      (PREPOSITIONS.has(words[top.from - 1]?.lower ?? '') || inRelative(words, top.from, floor));
    if (top !== null && !adrift && top.kind !== 'thing') {
      const role: NounPhrase | null =
        inside !== undefined && (inside.kind === 'role' || inside.kind === 'body') ? inside : apposed;
      if (!hangsOnEarlier(scene, top, floor)) return { phrase: top, apposed: role };
      apposed = role ?? (top.kind === 'role' ? top : null);
    } else if (inside !== undefined && inside.kind === 'role') apposed = inside;
    close = open;
  }
  return null;
}

/** Whether a "who" or "whose" after a comma holds the phrase at `from`: "Orlov, whose town, Marn, lies on the front,". */
function inRelative(words: readonly Word[], from: number, floor: number): boolean {
  const apart = words[from - 1]?.text === ',';
  for (let at = apart ? from - 2 : from - 1; at > floor; at -= 1) {
    const lower = words[at]?.lower ?? '';
    if (lower === 'whose' || (!apart && (lower === 'who' || lower === 'which'))) return true;
    if (words[at]?.pause) return false;
  }
  return false;
}

/** Whether the stretch that a comma at `close` ends is "after winning Ohio," or "in Kyiv," and no part of a subject. */
function opensWithCircumstance(words: readonly Word[], close: number, floor: number, full: boolean): boolean {
  let start = close - 1;
  while (start >= floor && words[start]?.text !== ',') start -= 1;
  const first = words[start + 1]?.lower ?? '';
  if (!full && start >= floor) return false;
  return INTRODUCERS.has(first) || /ing$/u.test(first);
}

/** Whether a phrase after a comma is itself an insertion ("Bond, 30, of Raleigh, N.C.,") and not the subject after an opening. */
function hangsOnEarlier(scene: Scene, top: NounPhrase, floor: number): boolean {
  const { words } = scene;
  const comma = top.from - 1;
  if (comma < floor || words[comma]?.text !== ',' || top.kind === 'pronoun') return false;
  let start = comma - 1;
  while (start >= floor && words[start]?.text !== ',') start -= 1;
  const first = words[start + 1];
  if (first === undefined) return false;
  const place =
    top.to - top.from === 1 &&
    scene.endingAt.has(comma) &&
    /^(?:of|in|from|at|near)$/u.test(words[(scene.endingAt.get(comma)?.from ?? 0) - 1]?.lower ?? '');
  if (place && start >= floor) return true;
  if (INTRODUCERS.has(first.lower) || /ing$/u.test(first.lower)) return false;
  // "Of the raid, Orlov, who led it, said"
  if (start < floor && PREPOSITIONS.has(first.lower)) return false;
  return top.kind !== 'name' || top.to - top.nameFrom < 2 ? scene.endingAt.has(comma) : false;
}

function mainSubjectOrNull(scene: Scene, floor: number, close: number, apposed: NounPhrase | null): Subject | null {
  const subject = mainSubject(scene, floor, close);
  return subject === null ? null : { phrase: subject.phrase, apposed: subject.apposed ?? apposed };
}
