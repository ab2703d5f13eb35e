import type { Bound, Measure, Unit } from './figure.ts';

/** A figure as a channel was told it. Words are verbatim from the article. */
export interface ToldFigure {
  readonly measure: Measure;
  readonly unit: Unit;
  readonly currency: string | null;
  /** As printed, with its bound. */
  readonly value: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  readonly counts: string | null;
  readonly side: string | null;
  readonly place: string | null;
  readonly period: string | null;
  /** Null: told as the article's own. */
  readonly claimant: string | null;
}

/** What one channel was told of one story, all editions together. */
export interface StoryMemory {
  readonly subscriptionId: string;
  readonly storyId: string;
  /** Epoch ms of the last edition that told of it. */
  readonly toldAt: number;
  /** The latest told value of each thing and claimant, oldest first. */
  readonly figures: readonly ToldFigure[];
  /** Names of speakers quoted. */
  readonly speakers: readonly string[];
  /** Names of the origins named. */
  readonly origins: readonly string[];
  /** Names of the publishers linked. */
  readonly sources: readonly string[];
}
