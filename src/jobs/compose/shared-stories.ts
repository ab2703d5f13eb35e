import type { ComposeSurroundings } from './compose-edition.ts';
import { updateStories } from './update-stories.ts';

/** The stories until an instant, of which those of these articles must be among them. */
export type StoriesUntil = (until: number, fresh: ReadonlySet<string>) => ReturnType<typeof updateStories>;

/**
 * Groups once for all digests of one instant: the channels that want theirs at eight share the stories until eight. Grouped
 * again when an article of that time was stored after it.
 */
export function shareStories(composing: ComposeSurroundings): StoriesUntil {
  let last: { readonly until: number; readonly found: Awaited<ReturnType<typeof updateStories>> } | null = null;
  return async (until, fresh) => {
    const known = last?.until === until ? last.found : null;
    if (known !== null && [...fresh].every((id) => known.articles.has(id))) return known;
    const found = await updateStories(composing.store, composing.feeds, until, composing.cluster);
    last = { until, found };
    return found;
  };
}
