import type { ColumnType, Generated } from 'kysely';

/**
 * The tables, alike on SQLite and PostgreSQL: ids are text made by the program, times are epoch milliseconds, JSON is
 * text, flags are 0 or 1. A column exists where a query asks for it; everything else a noun has is in `data`.
 */
export interface Schema {
  feed_states: { feed_id: string; next_at: number; data: string };
  feed_leases: { feed_id: string; holder: string; until: number };
  articles: {
    /** Order of arrival; the key of the search index. */
    seq: Generated<number>;
    id: string;
    version: number;
    feed_id: string;
    url: string | null;
    published_at: number;
    first_seen_at: number;
    war: number;
    conflict: string | null;
    text_fingerprint: string;
    /** The article without its text. */
    data: string;
    /** The reading without its findings. */
    reading: string;
  };
  article_versions: {
    article_id: string;
    version: number;
    text_fingerprint: string;
    title: string;
    /** Null once pruned. */
    text: string | null;
    fetched_at: number;
  };
  figures: FindingColumns & {
    measure: string;
    unit: string;
    low: number | null;
    high: number | null;
    bound: string;
    /** Folded, as are side, place and claimant; empty when the article gives none. */
    counts: string;
    side: string;
    place: string;
    claimant: string;
  };
  quotes: FindingColumns & {
    kind: string;
    /** Folded name and role of the speaker; empty when nobody is named. */
    speaker: string;
    /** Folded words of the quote. */
    words: string;
  };
  rejections: {
    id: string;
    feed_id: string;
    url: string | null;
    title: string;
    stage: string;
    reason: string;
    at: number;
  };
  stories: { id: string; first_at: number; last_at: number; data: string };
  story_articles: { article_id: string; story_id: string };
  added_feeds: { id: string; data: string; added_by: string; at: number };
  chat_subscriptions: { id: string; data: string; changed_at: number };
  pauses: { subscription_id: string; reason: string; at: number };
  told: { subscription_id: string; story_id: string; data: string; at: number };
  notices: { topic: string; subscription_id: string; data: string; at: number };
  plan_marks: { subscription_id: string; planned_until: number; schedule: string };
  editions: {
    id: string;
    subscription_id: string;
    slot_at: number;
    kind: string;
    covers_from: number;
    covers_until: number;
    digest: ColumnType<string | null, string | null, string>;
    created_at: number;
  };
  deliveries: {
    id: string;
    edition_id: string;
    subscription_id: string;
    platform: string;
    channel: string;
    state: string;
    attempts: number;
    next_at: number;
    message_ids: string;
    last_error: string | null;
    updated_at: number;
  };
  /** The embedded queue; stays empty on PostgreSQL, where pg-boss keeps its own tables. */
  jobs: {
    id: string;
    name: string;
    data: string;
    state: string;
    attempts: number;
    run_at: number;
    last_error: string | null;
    updated_at: number;
  };
  corrections: { id: string; article_id: string | null; at: number; data: string };
  installations: { platform: string; team_id: string; data: string; changed_at: number };
}

interface FindingColumns {
  /** The key of its search index. */
  seq: Generated<number>;
  article_id: string;
  idx: number;
  start_at: number;
  end_at: number;
  key: number;
  /** Index of an earlier finding of the article that is the same claim. */
  same_as: number | null;
  published_at: number;
  feed_id: string;
  war: number;
  /** The sentence it stands in, kept when the text is pruned; null while the text is there. */
  evidence: string | null;
  data: string;
}
