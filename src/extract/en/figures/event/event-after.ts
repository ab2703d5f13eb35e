import type { Token } from '../../../../text/tokens.ts';
import type { Draft } from '../../../refine/draft.ts';
import { type ActMeasure, eventAdjectives, eventNouns, eventVerbs } from '../../lexicon/events.ts';
import { adverbs, auxiliaries, beForms, clauseOpeners, determiners } from '../../lexicon/function-words.ts';
import { readAmount } from '../attribution/amount.ts';
import type { Scene } from '../scene.ts';
import { type Event, isMark, isNounHere, partMarkers, RIGHT_REACH, relatives, shotDead } from './event-words.ts';
import { pastApposition, pastBrackets, pastDashes, pastInclusion, pastPlace } from './insertions.ts';
import { predicatePhrase } from './predicate-phrase.ts';

/** Is the participle at `at` one of its subject ("20 killed in …"), and no active past with an object of its own? */
const isPassive = (tokens: readonly Token[], at: number, limit: number): boolean => {
  if (at + 1 >= limit) return true;
  const next = tokens[at + 1];
  if (next === undefined || next.kind === 'mark') return true;
  if (next.kind === 'number' || (next.lower !== 'a' && readAmount(tokens, at + 1) !== null)) return false;
  // "20 people killed a day"
  if (next.lower === 'a' && /^(?:day|week|month|year)$/u.test(tokens[at + 2]?.lower ?? '')) return true;
  // "two officers shot and killed a man"
  if ((next.lower === 'and' || next.lower === 'or') && eventVerbs.get(tokens[at + 2]?.lower ?? '')?.participle)
    return isPassive(tokens, at + 2, limit);
  return (
    !determiners.has(next.lower) &&
    !/^(?:themselves|himself|hundreds|dozens|thousands|one|two|three|four|five|six|seven|eight|nine|ten)$/u.test(
      next.lower,
    )
  );
};

/** How far behind a participle the verb of the clause may stand, in tokens. */
const MAIN_REACH = 10;

/** "Soldiers sent to Norland have been killed": what the verb of the clause says, when a participle before it only tells which ones are meant. */
const mainVerb = (tokens: readonly Token[], from: number, limit: number): ActMeasure | null => {
  for (let at = from; at < Math.min(limit, from + MAIN_REACH); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark' || token.kind === 'number') return null;
    if (clauseOpeners.has(token.lower) || token.lower === 'and' || token.lower === 'or') return null;
    if (!auxiliaries.has(token.lower)) continue;
    let verb = at + 1;
    while (auxiliaries.has(tokens[verb]?.lower ?? '') || adverbs.has(tokens[verb]?.lower ?? '')) verb += 1;
    const form = eventVerbs.get(tokens[verb]?.lower ?? '');
    if (form === undefined || (form.participle && !beForms.has(tokens[verb - 1]?.lower ?? ''))) return null;
    return form.participle || form.takesSubject ? form.act : null;
  }
  return null;
};

/** Does nothing follow that a verb could govern? */
const isPassiveEnd = (tokens: readonly Token[], at: number, limit: number): boolean =>
  at + 1 >= limit || tokens[at + 1]?.kind === 'mark';

/** The first predicate of those counted to their right. */
export const eventAfter = (scene: Scene, draft: Draft, limit: number): Event | null => {
  const { tokens } = scene;
  const drafts = scene.bySentence.get(draft.sentence) ?? [];
  const phraseEnd = draft.phrase?.last ?? draft.qualifierLast;
  const start = closesQuoted(tokens, draft, phraseEnd) ? phraseEnd + 1 : phraseEnd;
  let later = draft.ordinal + 1;
  let near = true;
  let passive = false;
  let predicate = false;
  let told = false;
  let perfect = false;
  for (let at = start; at < Math.min(limit, start + RIGHT_REACH); at += 1) {
    // Past a later number and what it counts: "20 left, and 30 wounded men stayed".
    while ((drafts[later]?.first ?? Number.POSITIVE_INFINITY) < at) later += 1;
    const other = drafts[later];
    if (other?.first === at) {
      at = Math.max(at, (other.phrase?.last ?? other.qualifierLast) - 1);
      near = false;
      continue;
    }
    const token = tokens[at];
    if (token === undefined) break;
    const word = token.lower;
    // "as 11, with 78 wounded"
    if (word === 'with' && isMark(tokens[at - 1], ',') && drafts[later]?.qualifierFirst === at + 1) return null;
    const skip = pastInclusion(tokens, at, limit);
    if (skip !== null) {
      at = skip - 1;
      continue;
    }
    if (adverbs.has(word) || (near && /^(?:more|each)$/u.test(word))) continue;
    if (auxiliaries.has(word)) {
      passive = beForms.has(word);
      perfect = /^(?:has|have|had|having)$/u.test(word);
      predicate = true;
      continue;
    }
    // "64,000 people remain displaced"
    if (/^remain(?:s|ed)?$/u.test(word) && isState(tokens[pastManner(tokens, at + 1)]?.lower ?? '')) {
      at = pastManner(tokens, at + 1) - 1;
      passive = true;
      continue;
    }
    // "21 were “lost”"
    if (isMark(token, '"“‘') && predicate && auxiliaries.has(tokens[at - 1]?.lower ?? '')) continue;
    const adjective = eventAdjectives.get(word);
    if (adjective !== undefined && (passive || near)) return { act: adjective, near };
    const phrase = predicatePhrase(tokens, at);
    if (phrase !== null) return { act: phrase, near };
    // "two of those killed": the participle is what befell them.
    const those = at === start && /^(?:those|these)$/u.test(tokens[at - 1]?.lower ?? '');
    const verb = !passive && !those && isNounHere(tokens, at) ? undefined : eventVerbs.get(word);
    // "20 were on board and many people are injured": another subject.
    if (word === 'and' && predicate && opensClause(tokens, at + 1)) return null;
    // "four men who stayed were beheaded"
    if (
      verb?.act === 'people' &&
      relatives.has(tokens[at - 1]?.lower ?? '') &&
      beForms.has(tokens[at + 1]?.lower ?? '')
    )
      continue;
    if (verb !== undefined) {
      // "five brigades have killed 700"
      if (verb.participle && perfect && !passive && !isPassiveEnd(tokens, at, limit)) return null;
      // "17 of the 58 men returned from the front"
      if (word === 'returned' && !passive) return null;
      if (verb.participle && (passive || isPassive(tokens, at, limit))) {
        const main = passive ? null : mainVerb(tokens, at + 1, limit);
        if (main !== null) return { act: main, near };
        return { act: both(tokens, at, shotDead(tokens, at) ?? verb.act), near };
      }
      if (verb.takesSubject && !verb.participle) return { act: verb.act, near };
      if (verb.finite && eventNouns.get(word) === undefined) return null;
    }
    if (
      passive &&
      /^(?:forced|compelled|obliged|ordered|made|feared|believed|thought|presumed|reported|confirmed|left|found|declared|said|known|pronounced|listed|due|expected|set)$/u.test(
        word,
      )
    )
      continue;
    // "dozens feared dead"
    if (
      near &&
      /^(?:feared|believed|presumed|reported|confirmed|left|reportedly)$/u.test(word) &&
      eventAdjectives.has(tokens[at + 1]?.lower ?? '')
    )
      continue;
    if (word === 'to' && (passive || near)) continue;
    const dashes = near ? (pastBrackets(tokens, at, limit) ?? pastDashes(tokens, at, limit)) : null;
    if (dashes !== null) {
      at = dashes - 1;
      continue;
    }
    if (isMark(token, ';:.!?"”)—')) return null;
    if (isMark(token, ',')) {
      const apposed = near ? pastApposition(tokens, at, limit) : null;
      if (apposed !== null) {
        at = apposed - 1;
        continue;
      }
      const place = pastPlace(tokens, at, limit);
      if (place !== null) {
        at = isMark(tokens[place], ',') && tokens[place + 1]?.lower === 'and' ? place : place - 1;
        near = false;
        continue;
      }
      if (told || (!near && !passive)) return null;
      near = false;
      continue;
    }
    // "had to be moved, and …": what happened is told by a verb no list has.
    if (passive && token.text === word && /(?:ed|en)$/u.test(word)) told = true;
    // "eight people are listed as missing"
    if (
      word === 'as' &&
      passive &&
      (eventAdjectives.has(tokens[at + 1]?.lower ?? '') || eventVerbs.get(tokens[at + 1]?.lower ?? '')?.participle)
    )
      continue;
    if (clauseOpeners.has(word) && !(relatives.has(word) && near)) return null;
    if (partMarkers.has(word)) return null;
    if (relatives.has(word)) continue;
    near = false;
  }
  return null;
};

/** Past "arbitrarily". */
const pastManner = (tokens: readonly Token[], at: number): number =>
  /ly$/u.test(tokens[at]?.lower ?? '') || adverbs.has(tokens[at]?.lower ?? '') ? at + 1 : at;

const isState = (word: string): boolean => eventAdjectives.has(word) || eventVerbs.get(word)?.participle === true;

/** "“three rebels” were killed": the mark after the words closes the one before them. */
const closesQuoted = (tokens: readonly Token[], draft: Draft, end: number): boolean =>
  isMark(tokens[end], '"”’\'') && isMark(tokens[draft.qualifierFirst - 1], '"“‘\'');

/** Does what follows "and" have a subject of its own: a noun before its auxiliary? */
const opensClause = (tokens: readonly Token[], at: number): boolean => {
  const first = tokens[at]?.lower ?? '';
  if (auxiliaries.has(first) || adverbs.has(first) || eventVerbs.has(first)) return false;
  for (let index = at + 1; index < at + 5; index += 1) {
    if (tokens[index]?.kind === 'mark') return false;
    if (auxiliaries.has(tokens[index]?.lower ?? '')) return true;
  }
  return false;
};

/** "killed or wounded" is one figure of casualties; "shot and killed" and "abducted and killed" are of the dead. */
const both = (tokens: readonly Token[], at: number, act: ActMeasure): ActMeasure => {
  const joint = tokens[at + 1]?.lower;
  // "burned alive"
  if (joint === 'alive' && /^(?:burn(?:ed|t)|buried)$/u.test(tokens[at]?.lower ?? '')) return 'killed';
  // "burned to death"
  if (joint === 'to' && tokens[at + 2]?.lower === 'death') return 'killed';
  const next = adverbs.has(tokens[at + 2]?.lower ?? '') ? at + 3 : at + 2;
  const second = eventVerbs.get(tokens[next]?.lower ?? '');
  if ((joint !== 'and' && joint !== 'or') || !second?.participle) return act;
  const shot = /^shot$/u.test(tokens[at]?.lower ?? '');
  if (second.act !== 'killed' && second.act !== 'wounded') return act;
  if (act === 'killed' || (act === 'wounded' && !shot)) return second.act === act ? act : 'losses';
  return second.act;
};
