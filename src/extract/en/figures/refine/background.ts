// "Last summer an attack killed 14" and "the 2001 attack that killed 40" in a text about today are background;
// "20 people have died since 2014" is not, and neither is the year the text opens with.
import type { Draft } from '../../../refine/draft.ts';
import { months } from '../../lexicon/calendar.ts';
import { wordList } from '../../lexicon/word-list.ts';
import type { Scene } from '../scene.ts';

const YEAR = /^(?:19|20)\d\d$/u;
/** What befell people at one time; strengths and sums are told by year without being old news. */
const happenings: ReadonlySet<string> = new Set([
  'killed',
  'wounded',
  'missing',
  'captured',
  'arrested',
  'losses',
  'attacks',
]);
const seasons = wordList('year summer winter spring autumn fall decade century');
const spans = wordList('years months decades');
const ongoing = wordList('since from until between through after');
const attackNouns = wordList('attack attacks bombing bombings massacre shooting shootings siege raid invasion war');
/** How far from the number its time may stand, in tokens. */
const REACH = 40;
/** How many sentences at the head of a text tell what it is about. */
const HEAD = 2;

const word = (scene: Scene, at: number): string => scene.tokens[at]?.lower ?? '';

/** Years that the head of the text names, and the year of the article or else the latest one it names. */
const present = (scene: Scene): { readonly named: ReadonlySet<string>; readonly now: number } => {
  const named = new Set<string>();
  const { publishedAt } = scene.document;
  let now = publishedAt === null ? 0 : new Date(publishedAt).getUTCFullYear();
  for (const [sentence, range] of scene.ranges.entries()) {
    if (sentence >= HEAD && publishedAt !== null) break;
    for (let at = range.first; at < range.last; at += 1) {
      const text = word(scene, at);
      if (!YEAR.test(text)) continue;
      if (sentence < HEAD) named.add(text);
      if (publishedAt === null) now = Math.max(now, Number(text));
    }
  }
  return { named, now };
};

/** Does a time long past start at `at`? */
const isPast = (scene: Scene, at: number, { named, now }: ReturnType<typeof present>): boolean => {
  const here = word(scene, at);
  if (here === 'last') return seasons.has(word(scene, at + 1)) || months.has(word(scene, at + 1));
  if (here === 'ago')
    return spans.has(word(scene, at - 1)) || (word(scene, at - 1) === 'year' && word(scene, at - 2) === 'a');
  if (!YEAR.test(here) || Number(here) >= now || named.has(here)) return false;
  if (word(scene, at - 1) === 'the')
    return attackNouns.has(word(scene, at + 1)) || attackNouns.has(word(scene, at + 2));
  let before = at - 1;
  while (months.has(word(scene, before)) || /^(?:,|\d{1,2})$/u.test(word(scene, before))) before -= 1;
  return (word(scene, before) === 'in' || word(scene, before) === 'on') && !ongoing.has(word(scene, before - 1));
};

/** Marks what happened at another time than the text is about, unless somebody is cited for it. */
export function refineBackground(scene: Scene): void {
  const time = present(scene);
  for (const draft of scene.drafts) {
    if (!draft.countable || draft.claimant !== null || draft.sentence < HEAD || !happenings.has(draft.measure))
      continue;
    const range = scene.ranges[draft.sentence];
    if (range === undefined || !isLongAgo(scene, draft, range.first, range.last, time)) continue;
    draft.background = true;
    scene.note('background', draft, 'happened at another time than the text is about');
  }
}

const isLongAgo = (
  scene: Scene,
  draft: Draft,
  first: number,
  last: number,
  time: ReturnType<typeof present>,
): boolean => {
  for (let at = draft.first; at < Math.min(last, draft.last + REACH); at += 1) {
    if (word(scene, at) === ';') break;
    if (isPast(scene, at, time)) return true;
  }
  for (let at = draft.first - 1; at >= Math.max(first, draft.first - REACH); at -= 1) {
    if (word(scene, at) === ';') break;
    if (isPast(scene, at, time)) return true;
  }
  return false;
};
