// "cut power to", "searching the rubble for", "took 87 people captive", "claimed the lives of": verbs that a number stands apart from.
import type { Token } from '../../../../text/tokens.ts';
import { isMark } from './event-words.ts';

/** "searching the rubble for", "a search is under way for". */
export const isSearch = (tokens: readonly Token[], to: number, floor: number): boolean => {
  for (let at = to - 1; at >= Math.max(floor, to - 6); at -= 1) {
    if (isMark(tokens[at], ',;:.')) return false;
    if (
      /^(?:search|searches|searched|searching|look|looks|looked|looking|hunt|hunts|hunted|hunting)$/u.test(
        tokens[at]?.lower ?? '',
      )
    )
      return true;
  }
  return false;
};

const utility = /^(?:power|electricity|water|heating|gas|supply|supplies|internet)$/u;

const cutOrRestored =
  /^(?:cut|cuts|cutting|knock(?:ed|ing|s)|sever(?:ed|ing|s)|disrupt(?:ed|ing|s)|restor(?:e|ed|es|ing))$/u;

/** "cut power to 2,000 homes", "supply was restored to 800,000". */
export const isSupplyTo = (tokens: readonly Token[], to: number): boolean => {
  let supply = false;
  let verb = false;
  for (let at = to - 1; at >= Math.max(0, to - 6); at -= 1) {
    if (isMark(tokens[at], ',;:.')) return false;
    supply ||= utility.test(tokens[at]?.lower ?? '');
    verb ||= cutOrRestored.test(tokens[at]?.lower ?? '');
    if (supply && verb) return true;
  }
  return false;
};

/** How far behind the number "captive" may stand, in tokens. */
const CAPTIVE_REACH = 10;

/** Does "captive", "hostage" or "prisoner" close what the verb of taking opened? */
export const isTakenCaptive = (tokens: readonly Token[], from: number): boolean => {
  for (let at = from; at < from + CAPTIVE_REACH; at += 1) {
    if (isMark(tokens[at], ',;:.!?')) return false;
    if (/^(?:captive|hostage|prisoner)$/u.test(tokens[at]?.lower ?? '')) return true;
  }
  return false;
};

/** "claimed the lives of 20", and not "puts the lives of 20 at risk". */
export const takesLives = (tokens: readonly Token[], to: number, floor: number): boolean => {
  for (let at = to; at >= Math.max(floor, to - 4); at -= 1)
    if (/^(?:claim|cost|los[et]|losing|loss|tak(?:e|ing)|took)/u.test(tokens[at]?.lower ?? '')) return true;
  return false;
};
