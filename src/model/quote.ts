import type { Span, TextSpan } from './span.ts';

/**
 * `speech`: a clause or more that someone said or wrote. `partial`: some quoted words of someone inside the reporter's
 * sentence. `scare`: so-called, no speaker. `title`: the name of a work, ship or group. `heading`: repeats words of the body.
 */
export type QuoteKind = 'speech' | 'partial' | 'scare' | 'title' | 'heading';

/** The words that name the speaker nearest to the quote. */
export interface Speaker extends TextSpan {
  /** Fullest name the article gives ("Serhii Hnezdilov"), or the role when nobody is named ("one officer"). */
  readonly name: string | null;
  /** The speaker's function in the article's words. */
  readonly role: TextSpan | null;
}

/** Words between one pair of quotation marks; the span excludes the marks. */
export interface Quote extends TextSpan {
  readonly kind: QuoteKind;
  readonly speaker: Speaker | null;
  /** The verb or phrase that ties the words to the speaker ("said", "according to"). */
  readonly cue: TextSpan | null;
  /** Carries on the previous quote of the same speech. */
  readonly continues: boolean;
  /** A digest of this article should show it. */
  readonly key: boolean;
  /** 0 to 1. */
  readonly salience: number;
  readonly sentence: Span;
  /** Name of the rule that found the speaker, or the marks when none did. */
  readonly rule: string;
}
