import type { NameFinder } from '../../../src/extract/en/relevance/conflict-names.ts';
import { phraseKey, stretchScale, visitFeatures } from '../../../src/extract/en/relevance/features.ts';
import { fixedOdds } from '../../../src/extract/en/relevance/fixed-odds.ts';
import { readWords } from '../../../src/extract/en/relevance/read-words.ts';
import { tokenise } from '../../../src/text/tokens.ts';
import { withoutSourceNote } from './source-note.ts';

/** A training item as the corpus gives it; `topics` is the line its editors put over it, which no reader of the text has. */
export interface Item {
  readonly text: string;
  readonly label: 0 | 1;
  readonly topics: readonly string[];
}

/** The features of an item, what each weight is multiplied by, and what is added beside the weights. */
export interface Row {
  readonly features: readonly string[];
  readonly scale: number;
  readonly added: number;
}

/** @param blind whether every name is one we have not met: no registry, no country */
export function readRow(item: Item, names: NameFinder, blind: boolean): Row {
  const tokens = tokenise(withoutSourceNote(item.text));
  const matches = blind ? [] : names(tokens);
  const words = readWords(tokens, 0, tokens.length, matches);
  const features = new Set<string>();
  let within = 0;
  visitFeatures(words, matches, false, {
    feature: (kind, key) => {
      if (kind === 'within') within = Math.max(within, fixedOdds.withinAWar[key] ?? 0);
      else if (!(blind && key.startsWith('country'))) features.add(`${kind}:${key}`);
    },
    word: (kind, key) => {
      if (!blind || kind !== 'name') features.add(`${kind}:${key}`);
    },
    phrase: (...phrase) => {
      const keys = phrase.flatMap((word) => (word === undefined ? [] : [phraseKey(word)]));
      if (blind && keys.includes('country')) return;
      features.add(`phrase:${keys.slice(0, 2).join(' ')}`);
      if (keys.length > 2) features.add(`phrase:${keys.join(' ')}`);
    },
  });
  const { elsewhere, figurative, figurativeSettings } = fixedOdds;
  if (elsewhere.some((name) => features.has(`class:${name}`))) within = 0;
  const settings = figurativeSettings.filter((name) => features.has(`setting:${name}`)).length;
  return {
    features: [...features],
    scale: stretchScale(words),
    added: within + settings * figurative,
  };
}
