import { indexWords } from './index-words.ts';
import type { Word } from './read-words.ts';

/** Settings in which the words of war are figures of speech or stand for something else: "the striker fired in a rocket", "a hostile bid". */
const SETTINGS = {
  sport:
    'match matches goal goals goalkeeper* scored scorer* striker strikers coach coaches penalty qualifier* cup league title tournament champion* championship* challenger* football* soccer rugby cricket tennis ' +
    'boxing boxer* chess stadium fans marathon player players playoff* olympic* midfield* knockout medal medals batsman wicket* innings quarterback',
  work: 'film films movie* novel novels sequel trilogy screenplay script director actor* actress* cast audience* cinema* publisher reader readers episode* players gameplay game games gamers album copies author shooter premiere* bestseller* theatre stage',
  trade:
    'shareholder* takeover bid bids rival rivals fare fares tariff* retailer* supermarket* discount* customers analysts chairman profits revenue brand brands investors price prices pricing airline* carriers merger advertis*',
  labour: 'union unions pay wages nurses walkout* strikers picket* employer* salaries industrial',
  health:
    'virus* disease* outbreak* measles vaccin* infection* epidemic* pandemic cancer tumour* bacteria* antibiotic* flu influenza malaria cholera',
  crime:
    'pirate pirates piracy robber robbers robbery robberies burglar* heist gang detective* suspect suspects arrested prosecutor* smuggler* smuggling cocaine heroin dealer* murder murdered stabbed stabbing theft thieves nightclub manslaughter extortion',
  politics:
    'candidate* senate senator* bill bills legislature* referendum* vote votes voters election* lawmakers ballot* primaries polls',
} as const;

export type Setting = keyof typeof SETTINGS;

/** One word may stray into a report of war; so many different ones tell what the text is about. Prices and rivals stray more often. */
const ENOUGH_WORDS = 2;
const ENOUGH_WORDS_OF_TRADE = 3;

/** The settings a lower-case word belongs to; most words belong to none. */
export const settingsOf: (word: string) => readonly Setting[] = indexWords<Setting>(SETTINGS);

/** A setting a stretch is in, with the tokens that show it. */
export interface FoundSetting {
  readonly name: Setting;
  readonly at: readonly number[];
}

/** The settings a stretch is in, each by several different words. */
export function findSettings(words: readonly Word[]): readonly FoundSetting[] {
  const shown = new Map<Setting, Map<string, number>>();
  for (const { key, at, settings } of words) {
    for (const setting of settings) {
      const known = shown.get(setting);
      if (known === undefined) shown.set(setting, new Map([[key, at]]));
      else known.set(key, at);
    }
  }
  return [...shown]
    .filter(([name, found]) => found.size >= (name === 'trade' ? ENOUGH_WORDS_OF_TRADE : ENOUGH_WORDS))
    .map(([name, found]) => ({ name, at: [...found.values()] }));
}
