// "put the number of militants killed at 58", "the death toll rose to 50", "Wounded: 34": what befell those a total or a label is of.
import type { Token } from '../../../../text/tokens.ts';
import { type ActMeasure, eventAdjectives, eventNouns, eventVerbs } from '../../lexicon/events.ts';
import type { Scene } from '../scene.ts';
import { type Event, isMark } from './event-words.ts';

/** How far to the left of a number the verb it shares with others may stand, in tokens. */
export const LEFT_REACH = 24;

/** Longest name of those counted after "number of", with the participle behind it, in tokens. */
const MAX_COUNTED = 6;

/** How far before the number "the number of …" may stand, in tokens. */
const NUMBER_REACH = 14;

/** What befell those that "put the number of …" numbers, told by the nearest word for it behind "number of". */
export const numberOf = (tokens: readonly Token[], to: number, floor: number): ActMeasure | null => {
  for (let at = to - 1; at >= Math.max(floor, to - NUMBER_REACH); at -= 1) {
    if (isMark(tokens[at], ',;:.!?')) return null;
    if (tokens[at]?.lower !== 'number' || tokens[at + 1]?.lower !== 'of') continue;
    if (!/^(?:put|puts|gave|gives|give|given|putting|giving)$/u.test(tokens[at - 2]?.lower ?? '')) return null;
    for (let index = at + 2; index < to; index += 1) {
      const act = actOfLabel(tokens[index]?.lower);
      if (act !== null) return act;
    }
    return null;
  }
  return null;
};

/** "Wounded: 34", "Killed: 5": a label is all that stands before the colon, or the clause before it has ended. */
export const opensLine = (tokens: readonly Token[], at: number, floor: number): boolean =>
  at === floor || isMark(tokens[at - 1], ',;.(|/');

/** What befell those a label such as "Wounded" stands for; null for other words. */
export const actOfLabel = (label: string | undefined): ActMeasure | null => {
  if (label === undefined) return null;
  const verb = eventVerbs.get(label);
  return eventAdjectives.get(label) ?? eventNouns.get(label) ?? (verb?.participle ? verb.act : null);
};

/** What befell those that "the dead", "the wounded" at the head of the clause are. */
export const listedAmong = (tokens: readonly Token[], from: number, floor: number): Event | null => {
  for (let at = from - 1; at >= Math.max(floor, from - LEFT_REACH); at -= 1) {
    const word = tokens[at]?.lower ?? '';
    if (/^(?:dead|wounded|injured|victims|casualties|fatalities|missing|hostages|captives)$/u.test(word))
      return { act: word === 'victims' ? 'killed' : (eventNouns.get(word) ?? 'killed'), near: true };
    if (isMark(tokens[at], ';:.!?')) return null;
  }
  return null;
};

/** "The number of people killed in the strike on the market has risen to 17": what the participle after "number of" says. */
const numberOfBefore = (scene: Scene, from: number, floor: number): ActMeasure | null => {
  const { tokens } = scene;
  for (let at = from - 1; at >= Math.max(floor, from - LEFT_REACH); at -= 1) {
    if (isMark(tokens[at], ';.!?')) return null;
    if (tokens[at]?.lower !== 'number' || tokens[at + 1]?.lower !== 'of') continue;
    for (let index = at + 2; index < Math.min(from, at + 2 + MAX_COUNTED); index += 1) {
      const verb = eventVerbs.get(tokens[index]?.lower ?? '');
      if (verb?.participle) return verb.act;
    }
    return null;
  }
  return null;
};

/** "The death toll … rose to 50", "the confirmed deaths are fourteen civilians". */
export const tollBefore = (scene: Scene, from: number, floor: number, near: boolean): Event | null => {
  const numbered = numberOfBefore(scene, from, floor);
  if (numbered !== null) return { act: numbered, near };
  for (let at = from - 1; at >= Math.max(floor, from - LEFT_REACH); at -= 1) {
    const word = scene.tokens[at]?.lower ?? '';
    const act = eventNouns.get(word);
    if (act !== undefined) return { act, near };
    const verb = eventVerbs.get(word);
    if (verb?.participle && at >= from - 8 && near) return { act: verb.act, near };
    if (isMark(scene.tokens[at], ';.!?')) return null;
  }
  return null;
};
