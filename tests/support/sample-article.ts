import { createHash } from 'node:crypto';
import type { Article } from '../../src/model/article.ts';
import type { Figure } from '../../src/model/figure.ts';
import type { Quote } from '../../src/model/quote.ts';
import type { TextSpan } from '../../src/model/span.ts';
import type { ReadArticle } from '../../src/model/story.ts';

/** The words as a span of the text; throws when the text has none. */
export function spanOf(text: string, words: string): TextSpan {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the text`);
  return { start, end: start + words.length, text: words };
}

function sentenceAround(text: string, at: number): { start: number; end: number } {
  const start = Math.max(0, text.lastIndexOf('. ', at) + 2);
  const stop = text.indexOf('. ', at);
  return { start: start === 1 ? 0 : start, end: stop < 0 ? text.length : stop + 1 };
}

export interface FigureWords {
  readonly value: string;
  readonly low?: number;
  readonly measure?: Figure['measure'];
  readonly side?: string;
  readonly place?: string;
  readonly claimant?: string;
  readonly sameAs?: number;
}

/** A figure found at these words. */
export function sampleFigure(text: string, words: FigureWords): Figure {
  const value = spanOf(text, words.value);
  const optional = (part: string | undefined) => (part === undefined ? null : spanOf(text, part));
  const claimant = optional(words.claimant);
  const low = words.low ?? Number(words.value.replaceAll(',', ''));
  return {
    ...value,
    low,
    high: low,
    bound: 'exact',
    qualifier: null,
    unit: 'count',
    counts: null,
    measure: words.measure ?? 'killed',
    claimant: claimant === null ? null : { ...claimant, inherited: false },
    period: null,
    place: optional(words.place),
    side: optional(words.side),
    unverified: false,
    drift: false,
    partOf: null,
    inQuote: false,
    key: true,
    salience: 0.8,
    sameAs: words.sameAs ?? null,
    sentence: sentenceAround(text, value.start),
    rule: 'sample',
  };
}

/** A quote found at these words, said by `speaker`. */
export function sampleQuote(
  text: string,
  words: string,
  speaker: string | null,
  kind: Quote['kind'] = 'speech',
): Quote {
  const span = spanOf(text, words);
  return {
    ...span,
    kind,
    speaker: speaker === null ? null : { ...spanOf(text, speaker), name: speaker, role: null },
    cue: null,
    continues: false,
    key: true,
    salience: 0.7,
    sentence: sentenceAround(text, span.start),
    rule: 'sample',
  };
}

export interface SampleArticle extends Partial<Article> {
  readonly text: string;
  readonly war?: boolean;
  readonly figures?: readonly FigureWords[];
  readonly quotes?: readonly {
    readonly words: string;
    readonly speaker: string | null;
    readonly kind?: Quote['kind'];
  }[];
}

/** An article with a reading, as the line would store it. */
export function sampleArticle(sample: SampleArticle): ReadArticle {
  const { war = true, figures = [], quotes = [], text, ...given } = sample;
  const id = given.id ?? 'article-1';
  const publishedAt = given.publishedAt ?? Date.UTC(2026, 4, 1, 8);
  return {
    article: {
      id,
      version: 1,
      feedId: 'wire',
      url: `https://news.example/${id}`,
      title: 'A title',
      byline: null,
      publishedAt,
      publishedFrom: 'feed',
      firstSeenAt: publishedAt + 60_000,
      fetchedAt: publishedAt + 60_000,
      language: 'en',
      textFrom: 'page',
      ...given,
      text,
      textFingerprint: createHash('sha256').update(text).digest('hex'),
    },
    reading: {
      language: 'en',
      relevance: { war, score: war ? 0.9 : 0.1, conflict: null, terms: [], genre: 'news' },
      figures: figures.map((figure) => sampleFigure(text, figure)),
      quotes: quotes.map(({ words, speaker, kind }) => sampleQuote(text, words, speaker, kind)),
    },
  };
}
