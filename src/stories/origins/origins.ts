import type { Origin } from '../../model/story.ts';
import { areNearCopies, type CopySketch } from '../group/near-copies.ts';
import { type Credit, canonicalOutlet } from './read-credit.ts';

/** Printed for articles whose publisher is unknown. */
const UNKNOWN_SOURCE = 'unknown source';

/** What of an article tells where it comes from. */
export interface Provenance {
  readonly id: string;
  /** Publisher's name; null when unknown. */
  readonly source: string | null;
  /** Whose reporting it says it passes on. */
  readonly credit: Credit | null;
  readonly sketch: CopySketch;
}

/**
 * Where the words and facts of a story's articles (oldest first) come from, in order of first appearance. An article
 * that credits an agency, cites another outlet for its facts, or copies an earlier article most of the way is a relay of
 * that origin, and one origin counts once however many pass it on.
 */
export function findOrigins(articles: readonly Provenance[]): readonly Origin[] {
  const sketches = articles.map((article) => article.sketch);
  const credits = articles.map((article) => article.credit);
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
