import type { Story } from '../../model/story.ts';
import { fingerprintText } from './fingerprint-words.ts';

/** What a group of articles is called, and the stories it carries on. */
export interface StoryName {
  readonly id: string;
  /** Earlier stories that went into it, the one whose id is kept first. */
  readonly formers: readonly Story[];
}

/**
 * Names groups of articles, each given by its ids oldest first. An earlier story goes on in the group that holds the
 * oldest of its articles still here; a group that carries on several keeps the oldest's id. A new story is named by the
 * fingerprint of its first article.
 */
export function nameStories(groups: readonly (readonly string[])[], previous: readonly Story[]): readonly StoryName[] {
  const groupOf = new Map<string, number>();
  groups.forEach((ids, index) => {
    for (const id of ids) groupOf.set(id, index);
  });
  const formers = groups.map((): Story[] => []);
  for (const story of previous.toSorted((a, b) => a.firstAt - b.firstAt || (a.id < b.id ? -1 : 1))) {
    const founder = story.articleIds.find((id) => groupOf.has(id));
    const group = founder === undefined ? undefined : groupOf.get(founder);
    if (group !== undefined) formers[group]?.push(story);
  }
  const taken = new Set(previous.map((story) => story.id));
  return groups.map((ids, index) => {
    const before = formers[index] ?? [];
    const kept = before[0]?.id;
    if (kept !== undefined) return { id: kept, formers: before };
    let id = fingerprintText(ids[0] ?? '');
    // The id may be in use: its first article founded a story that another group now carries on.
    for (let next = 1; taken.has(id); next += 1) id = fingerprintText(`${ids[0]}\n${next}`);
    taken.add(id);
    return { id, formers: [] };
  });
}
