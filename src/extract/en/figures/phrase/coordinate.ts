import type { Token } from '../../../../text/tokens.ts';
import { eventAdjectives, eventVerbs } from '../../lexicon/events.ts';
import { auxiliaries, determiners, fillers, prepositions } from '../../lexicon/function-words.ts';
import { isKnownNoun } from '../../lexicon/known-nouns.ts';
import { numberWords } from '../../lexicon/number-words.ts';
import { attackNouns } from '../../lexicon/things.ts';
import { isHyphen } from '../numeral/hyphen.ts';
import { isLowerCase, isPlural, isStop, looksVerbal } from './word-class.ts';

/** Endings of plural nouns for persons. */
const personal = /(?:[^aeiou]ers|tors|ists|tants|dents|aries|ians|women|men|tives|orts|ates)$/u;

/** Longest second part, in tokens. */
const MAX_TOKENS = 5;

/** The second part of "soldiers and police officers": a plural noun that is not the subject of its own clause; with `modifier`, the noun that both describe ("air and ground violations"). */
export const readCoordinate = (
  tokens: readonly Token[],
  at: number,
  limit: number,
  modifier = false,
): { readonly head: number; readonly last: number } | null => {
  for (let index = at; index < Math.min(limit, at + MAX_TOKENS); index += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'number') return null;
    if (token.kind === 'mark') {
      if (isHyphen(token)) continue;
      return null;
    }
    // "tanks and other armoured vehicles"
    if (token.lower === 'other' && index === at) continue;
    if (isStop(token.lower) || determiners.has(token.lower) || fillers.has(token.lower)) return null;
    if (numberWords.has(token.lower) || eventVerbs.get(token.lower)?.participle) return null;
    // "soldiers and auxiliaries": by its ending a word for persons, and nothing that a verb could govern behind it
    if (index === at && !modifier && personal.test(token.lower) && !eventVerbs.has(token.lower) && isLowerCase(token)) {
      const after = tokens[at + 1];
      if (after === undefined || after.kind === 'mark' || auxiliaries.has(after.lower) || prepositions.has(after.lower))
        return { head: at, last: at + 1 };
    }
    const known = isKnownNoun(token.lower) && (modifier || !attackNouns.has(token.lower));
    if (known && isPlural(token) && !eventAdjectives.has(token.lower)) {
      const next = tokens[index + 1];
      if (next !== undefined && next.kind === 'word' && isKnownNoun(next.lower) && isPlural(next)) continue;
      if (next !== undefined && determiners.has(next.lower)) return null;
      return { head: index, last: index + 1 };
    }
    // "armoured fighting vehicles"
    const next = tokens[index + 1];
    const describes = token.lower.endsWith('ing') && next !== undefined && isKnownNoun(next.lower) && isPlural(next);
    if (looksVerbal(token.lower) && !describes) return null;
  }
  return null;
};
