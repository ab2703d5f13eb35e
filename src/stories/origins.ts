import type { Origin } from '../model/story.ts';
import { areNearCopies, sketchText } from './near-copies.ts';
import { canonicalOutlet, makeCreditReader } from './read-credit.ts';
import type { StoryArticle } from './story-article.ts';

/** Printed for articles whose publisher is unknown. */
const UNKNOWN_SOURCE = 'unknown source';

/**
 * Where the words and facts of a story's articles (oldest first) come from, in order of first appearance. An article
 * that credits an agency, cites another outlet for its facts, or copies an earlier article most of the way is a relay of
 * that origin, and one origin counts once however many pass it on.
 */
export function findOrigins(articles: readonly StoryArticle[]): readonly Origin[] {
  const readCredit = makeCreditReader([...new Set(articles.flatMap((article) => article.source ?? []))]);
  const sketches = articles.map((article) => sketchText(article.text));
  const credits = articles.map(readCredit);
  // The earliest article each one copies, or itself.
  const copyOf = articles.map((_, index) => index);
  for (let index = 1; index < articles.length; index += 1) {
    const sketch = sketches[index];
    if (sketch === undefined) continue;
    for (let earlier = 0; earlier < index; earlier += 1) {
      const other = sketches[earlier];
      if (copyOf[earlier] !== earlier || other === undefined || !areNearCopies(sketch, other)) continue;
      copyOf[index] = earlier;
      break;
    }
  }
  const origins = new Map<string, { ids: string[]; relayIds: string[] }>();
  articles.forEach((article, index) => {
    const copied = copyOf[index] ?? index;
    const copies = articles.flatMap((_, other) => (copyOf[other] === copied ? (credits[other] ?? []) : []));
    const credit =
      credits[index]?.kind === 'wire'
        ? credits[index]
        : (copies.find((candidate) => candidate.kind === 'wire') ?? credits[index] ?? credits[copied]);
    const own = canonicalOutlet(article.source);
    const name = credit?.name ?? canonicalOutlet(articles[copied]?.source ?? null) ?? UNKNOWN_SOURCE;
    const origin = origins.get(name) ?? { ids: [], relayIds: [] };
    origin.ids.push(article.id);
    if (own !== name && (credit !== null && credit !== undefined ? true : copied !== index)) {
      origin.relayIds.push(article.id);
    }
    origins.set(name, origin);
  });
  return [...origins].map(([name, { ids, relayIds }]) => ({ name, articleIds: ids, relayIds }));
}
