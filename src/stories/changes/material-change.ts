import type { Figure } from '../../model/figure.ts';
import type { StoryMemory, ToldFigure } from '../../model/memory.ts';
import type { Claim, ClaimGroup, ReadArticle, Story } from '../../model/story.ts';
import { pointOf, valuesAgree } from '../claims/compare-values.ts';
import { printedValue } from '../claims/printed-value.ts';
import { isSameClaimant } from '../claims/same-claimant.ts';
import { sameSubject, subjectOf, wordsOfFigure } from '../claims/same-subject.ts';

/**
 * Why a story comes back to a channel. `new-figure`: a thing or a claimant not told of. `moved`: a told value is another
 * one. `new-speaker`: someone not quoted before. `better-source`: a more reliable publisher, or a second origin where
 * there was one.
 */
export interface MaterialChange {
  readonly kind: 'new-figure' | 'moved' | 'new-speaker' | 'better-source';
  /** What is counted, or whose words, verbatim: "soldiers", "Serhii Hnezdilov". */
  readonly what: string;
  /** As told before; null when nothing was. */
  readonly from: string | null;
  readonly to: string;
  /** Null for changes that are no figure. */
  readonly claim: Claim | null;
}

export interface MaterialChangeSettings {
  /** Share of the told value by which it must move to count, 0 to 1; 0 takes any move. */
  readonly movedShare: number;
  /** How reliable a publisher is, higher is better; equal for all when nothing is known. */
  readonly reliability: (source: string) => number;
}

/** A story as it stands now. */
export interface StoryNow {
  readonly story: Story;
  readonly groups: readonly ClaimGroup[];
  readonly articles: readonly ReadArticle[];
  /** Publisher's name by article id. */
  readonly sourceOf: (articleId: string) => string;
}

/**
 * What is new in a story since the channel was told, figures first in the order of their groups; empty when nothing
 * material changed.
 */
export function findMaterialChanges(
  told: StoryMemory,
  now: StoryNow,
  settings: MaterialChangeSettings,
): readonly MaterialChange[] {
  const texts = new Map(now.articles.map(({ article }) => [article.id, article.text]));
  const figures = now.groups.flatMap((group) =>
    group.standing.flatMap(
      (claim) => figureChange(told.figures, claim, texts.get(claim.articleId) ?? '', settings) ?? [],
    ),
  );
  return [...figures, ...newSpeakers(told, now.articles), ...betterSource(told, now, settings)];
}

function figureChange(
  told: readonly ToldFigure[],
  claim: Claim,
  text: string,
  settings: MaterialChangeSettings,
): MaterialChange | null {
  const { figure } = claim;
  const subject = subjectOf(wordsOfFigure(figure));
  // Some figures are comparable to nothing but themselves.
  if (told.some((each) => each.low === figure.low && each.high === figure.high && sameWords(each, figure))) return null;
  const about = told.filter((each) => sameSubject(subjectOf(each), subject) !== null);
  if (about.some((each) => valuesAgree(each, figure))) return null;
  const what = figure.counts?.text ?? figure.measure;
  const to = printedValue(figure, text);
  const name = figure.claimant?.text ?? null;
  const before = about.findLast((each) =>
    each.claimant === null || name === null
      ? each.claimant === name || about.length === 1
      : isSameClaimant(each.claimant, name),
  );
  if (before === undefined) return { kind: 'new-figure', what, from: null, to, claim };
  const [was, is] = [pointOf(before), pointOf(figure)];
  const moved = was === null || is === null || Math.abs(is - was) >= settings.movedShare * Math.abs(was);
  return moved ? { kind: 'moved', what, from: before.value, to, claim } : null;
}

const sameWords = (told: ToldFigure, figure: Figure): boolean =>
  told.measure === figure.measure && told.unit === figure.unit && told.counts === (figure.counts?.text ?? null);

function newSpeakers(told: StoryMemory, articles: readonly ReadArticle[]): readonly MaterialChange[] {
  const known = [...told.speakers];
  const changes: MaterialChange[] = [];
  for (const { reading } of articles) {
    for (const { key, speaker, text } of reading.quotes) {
      const name = speaker?.name ?? null;
      // Someone unnamed cannot be told from others unnamed.
      if (!key || name === null || known.some((each) => isSameClaimant(each, name))) continue;
      known.push(name);
      changes.push({ kind: 'new-speaker', what: name, from: null, to: text, claim: null });
    }
  }
  return changes;
}

function betterSource(told: StoryMemory, now: StoryNow, settings: MaterialChangeSettings): readonly MaterialChange[] {
  const best = (sources: readonly string[]): number =>
    Math.max(Number.NEGATIVE_INFINITY, ...sources.map(settings.reliability));
  const sources = [
    ...new Set(
      now.story.articleIds.filter((id) => now.articles.some((each) => each.article.id === id)).map(now.sourceOf),
    ),
  ];
  const before = best(told.sources);
  const better = sources.find((source) => !told.sources.includes(source) && settings.reliability(source) > before);
  const from = told.origins.join(', ') || null;
  if (better !== undefined) return [{ kind: 'better-source', what: better, from, to: better, claim: null }];
  const added = now.story.origins.map((origin) => origin.name).filter((name) => !told.origins.includes(name));
  const confirmed = told.origins.length === 1 && added.length > 0;
  return confirmed ? [{ kind: 'better-source', what: added.join(', '), from, to: added.join(', '), claim: null }] : [];
}
