import type { Bound, Measure, Unit } from './figure.ts';

/** Where a printed fact stands, checked against the stored text at the moment of composing. */
export interface Evidence {
  readonly articleId: string;
  /** Half-open UTF-16 offsets into the article's text. */
  readonly start: number;
  readonly end: number;
  /** SHA-256 of the text the offsets are into. */
  readonly textFingerprint: string;
  /** Opens the source at the sentence (`#:~:text=`); null for a text without address. */
  readonly link: string | null;
  /** The publisher's name. */
  readonly source: string;
}

/** A figure as printed. Every string is verbatim from the article. */
export interface DigestFigure {
  /** Number a reader refers to, unique in the digest, from 1. */
  readonly ref: number;
  /** With its bound: "more than 100,000". */
  readonly value: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  readonly unit: Unit;
  /** ISO 4217 code; absent when it is not money or the currency is not known. */
  readonly currency?: string;
  readonly measure: Measure;
  readonly counts: string | null;
  /** The clause it stands in; null where measure and counted noun say it all, or the clause is too long to print. */
  readonly clause: string | null;
  readonly period: string | null;
  readonly place: string | null;
  readonly side: string | null;
  /** Null: no source given in the article. */
  readonly claimant: { readonly text: string; readonly inherited: boolean; readonly anonymous: boolean } | null;
  /** Ref of the whole this is a part or share of. */
  readonly partOf: number | null;
  /** Refs of figures that say otherwise about the same thing. */
  readonly disputes: readonly number[];
  /** Earlier values this one replaced, newest first. */
  readonly replaces: readonly { readonly value: string; readonly at: number; readonly link: string | null }[];
  readonly unverified: boolean;
  readonly evidence: Evidence;
}

/** A quote as printed: verbatim, with the marks of the platform put around it. */
export interface DigestQuote {
  readonly ref: number;
  readonly text: string;
  /** Always known: a quote without a speaker is not printed. */
  readonly speaker: { readonly name: string; readonly role: string | null; readonly anonymous: boolean };
  /** Follows the quote before it in one speech. */
  readonly continues: boolean;
  /** Describes violence in a way that should stand behind a button. */
  readonly graphic: boolean;
  readonly evidence: Evidence;
}

export type FlagKind =
  | 'drift'
  | 'disputed'
  | 'unverified'
  | 'anonymous'
  | 'state-media'
  | 'party'
  | 'opinion'
  | 'single-source'
  | 'possibly-same'
  /** The article was edited after it was posted. */
  | 'edited';

/** A caution shown with a story, one sentence. */
export interface Flag {
  readonly kind: FlagKind;
  readonly text: string;
}

export interface DigestSource {
  readonly articleId: string;
  readonly name: string;
  readonly title: string;
  readonly byline: string | null;
  readonly url: string | null;
  readonly publishedAt: number;
}

/** What moved in a story since this channel was last told. */
export interface DigestChange {
  /** What is counted, or who speaks, verbatim. */
  readonly what: string;
  /** As the channel was told; null when it was told nothing of it. */
  readonly from: string | null;
  readonly to: string;
  /** Refs of the figures printed with the story. */
  readonly refs: readonly number[];
}

export interface DigestStory {
  readonly storyId: string;
  readonly section: 'new' | 'changed';
  /** The outlet's own headline, or a label from measure and side when the text has none; never prose of ours. */
  readonly headline: string;
  readonly headlineFrom: 'outlet' | 'label';
  readonly conflict: string | null;
  /** One verbatim sentence. */
  readonly lead: { readonly text: string; readonly evidence: Evidence } | null;
  readonly figures: readonly DigestFigure[];
  readonly quotes: readonly DigestQuote[];
  readonly flags: readonly Flag[];
  readonly changes: readonly DigestChange[];
  readonly sources: readonly DigestSource[];
  readonly origins: readonly { readonly name: string; readonly relays: number }[];
  /** What was found and not printed for want of room; behind a button or in the thread. */
  readonly more: { readonly figures: readonly DigestFigure[]; readonly quotes: readonly DigestQuote[] };
  /** Why it stands where it stands. */
  readonly rank: { readonly score: number; readonly reasons: readonly string[] };
}

/** The composed, platform-free document. Both platforms print exactly these facts. */
export interface Digest {
  readonly subscriptionId: string;
  readonly title: string;
  /** Instant the digest is for, epoch ms. */
  readonly at: number;
  /** IANA zone times are shown in. */
  readonly timeZone: string;
  readonly covers: { readonly from: number; readonly until: number };
  readonly stories: readonly DigestStory[];
  /** Stories told before in which nothing moved. */
  readonly standing: readonly { readonly storyId: string; readonly headline: string; readonly url: string | null }[];
  readonly counts: { readonly articles: number; readonly origins: number; readonly feeds: number };
  /** Feeds that brought nothing, and why. */
  readonly silentFeeds: readonly { readonly name: string; readonly since: number | null; readonly reason: string }[];
  /** Stories beyond this digest's budget. */
  readonly omittedStories: number;
  /** Findings dropped because their span no longer reproduced from the stored text. */
  readonly droppedFindings: number;
  /** Next digest of the subscription; null for one asked for by hand. */
  readonly nextAt: number | null;
}
