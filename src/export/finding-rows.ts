import type { Article } from '../model/article.ts';
import type { Figure } from '../model/figure.ts';
import type { Quote } from '../model/quote.ts';
import type { Row } from './write-rows.ts';

const time = (at: number): string => new Date(at).toISOString();

/** A figure as a row. Values are as the engine read them: shares are 0 to 1, a null end is open. */
export function figureRow(article: Article, figure: Figure, sentence: string, source: string): Row {
  return {
    measure: figure.measure,
    text: figure.text,
    low: figure.low,
    high: figure.high,
    bound: figure.bound,
    unit: figure.unit,
    currency: figure.currency ?? null,
    counts: figure.counts?.text ?? null,
    side: figure.side?.text ?? null,
    place: figure.place?.text ?? null,
    period: figure.period?.text ?? null,
    claimant: figure.claimant?.text ?? null,
    unverified: figure.unverified,
    key: figure.key,
    sentence,
    ...standing(article, figure, source),
  };
}

/** A quote as a row, verbatim. */
export function quoteRow(article: Article, quote: Quote, sentence: string, source: string): Row {
  return {
    kind: quote.kind,
    text: quote.text,
    speaker: quote.speaker?.name ?? quote.speaker?.text ?? null,
    role: quote.speaker?.role?.text ?? null,
    cue: quote.cue?.text ?? null,
    key: quote.key,
    sentence,
    ...standing(article, quote, source),
  };
}

/** What proves later that this was read: which text, where in it, when, from where. */
export function evidenceRow(article: Article, kind: 'figure' | 'quote', finding: Figure | Quote, source: string): Row {
  const by = 'claimant' in finding ? finding.claimant?.text : (finding.speaker?.name ?? finding.speaker?.text);
  return {
    finding: kind,
    text: finding.text,
    of: 'measure' in finding ? finding.measure : finding.kind,
    by: by ?? null,
    rule: finding.rule,
    sentenceStart: finding.sentence.start,
    sentenceEnd: finding.sentence.end,
    ...standing(article, finding, source),
    title: article.title,
    firstSeenAt: time(article.firstSeenAt),
  };
}

function standing(article: Article, span: Figure | Quote, source: string): Row {
  return {
    start: span.start,
    end: span.end,
    articleId: article.id,
    version: article.version,
    textFingerprint: article.textFingerprint,
    source,
    url: article.url,
    publishedAt: time(article.publishedAt),
    fetchedAt: time(article.fetchedAt),
  };
}
