import type { DigestFigure, DigestStory } from '../../model/digest.ts';
import type { StoryMemory, ToldFigure } from '../../model/memory.ts';
import type { Story } from '../../model/story.ts';
import { isSameClaimant } from '../claims/same-claimant.ts';
import { sameSubject, subjectOf } from '../claims/same-subject.ts';

/** What a channel remembers of a story, under any id it ever had; null when it was never told of it. */
export function recallStory(story: Story, memories: readonly StoryMemory[]): StoryMemory | null {
  const ids = new Set([story.id, ...(story.absorbed ?? [])]);
  const told = memories.filter((memory) => ids.has(memory.storyId)).toSorted((a, b) => a.toldAt - b.toldAt);
  const [first, ...rest] = told;
  if (first === undefined) return null;
  return rest.reduce((all, memory) => merge(all, memory), { ...first, storyId: story.id });
}

/** The memory after a channel was shown `told`, what stands behind its buttons included; `before` is what it remembered until then. */
export function rememberStory(
  subscriptionId: string,
  told: DigestStory,
  at: number,
  before: StoryMemory | null,
): StoryMemory {
  const now: StoryMemory = {
    subscriptionId,
    storyId: told.storyId,
    toldAt: at,
    figures: [...told.figures, ...told.more.figures].map(toldFigure),
    speakers: unique([...told.quotes, ...told.more.quotes].map((quote) => quote.speaker.name)),
    origins: unique(told.origins.map((origin) => origin.name)),
    sources: unique(told.sources.map((source) => source.name)),
  };
  return before === null ? now : { ...merge(before, now), subscriptionId, storyId: told.storyId };
}

/** Whether two told figures are about one thing in one voice. */
export function isSameToldThing(a: ToldFigure, b: ToldFigure): boolean {
  const alike = a.value === b.value && a.measure === b.measure && a.counts === b.counts;
  if (!alike && sameSubject(subjectOf(a), subjectOf(b)) === null) return false;
  if (a.claimant === null || b.claimant === null) return a.claimant === b.claimant;
  return isSameClaimant(a.claimant, b.claimant);
}

function merge(before: StoryMemory, now: StoryMemory): StoryMemory {
  const kept = before.figures.filter((old) => !now.figures.some((figure) => isSameToldThing(old, figure)));
  return {
    ...now,
    toldAt: Math.max(before.toldAt, now.toldAt),
    figures: [...kept, ...now.figures],
    speakers: unique([...before.speakers, ...now.speakers]),
    origins: unique([...before.origins, ...now.origins]),
    sources: unique([...before.sources, ...now.sources]),
  };
}

const toldFigure = (figure: DigestFigure): ToldFigure => ({
  measure: figure.measure,
  unit: figure.unit,
  currency: figure.currency ?? null,
  value: figure.value,
  low: figure.low,
  high: figure.high,
  bound: figure.bound,
  counts: figure.counts,
  side: figure.side,
  place: figure.place,
  period: figure.period,
  claimant: figure.claimant?.text ?? null,
});

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];
