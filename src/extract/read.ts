import type { Conflict } from '../model/conflict.ts';
import type { Reading } from '../model/reading.ts';
import { splitParagraphs } from '../text/paragraphs.ts';
import { findQuotedStretches } from '../text/quote-marks.ts';
import { splitSentences } from '../text/sentences.ts';
import { tokenise } from '../text/tokens.ts';
import type { Document } from './document.ts';
import { english } from './en/pack.ts';
import { type LanguagePack, silent, type Tracer } from './pack.ts';

export interface ReadInput {
  readonly text: string;
  readonly title?: string | null;
  /** Epoch ms, UTC. */
  readonly publishedAt?: number | null;
  /** ISO 639-1, from the caller's language detection; null when unknown. */
  readonly language: string | null;
  readonly conflicts: readonly Conflict[];
  readonly trace?: Tracer;
}

const packs: ReadonlyMap<string, LanguagePack> = new Map([[english.language, english]]);

/** Whether there is a pack for the language, that is, whether figures and quotes can be read in it. */
export function canRead(language: string | null): boolean {
  return language !== null && packs.has(language);
}

/**
 * Reads one text: is it war news, which figures and quotes does it hold. Deterministic and total: any string gives a
 * reading. A language without a pack gives no findings and is not war-related.
 */
export function read(input: ReadInput): Reading {
  const pack = input.language === null ? undefined : packs.get(input.language);
  if (pack === undefined) {
    return {
      language: input.language,
      relevance: { war: false, score: 0, conflict: null, terms: [], genre: 'news' },
      figures: [],
      quotes: [],
    };
  }
  const trace = input.trace ?? silent;
  const document = parse(input, pack);
  const quotes = pack.findQuotes(document, trace);
  const figures = pack.findFigures(document, quotes, trace);
  const relevance = pack.judgeRelevance(document, input.conflicts);
  return { language: input.language, relevance, figures, quotes };
}

function parse(input: ReadInput, pack: LanguagePack): Document {
  const { text } = input;
  const paragraphs = splitParagraphs(text);
  const quoted = findQuotedStretches(text, paragraphs);
  const tokens = tokenise(text);
  const sentences = splitSentences(text, paragraphs, quoted, pack.abbreviations, pack.sentenceOpeners);
  return {
    text,
    title: input.title ?? null,
    publishedAt: input.publishedAt ?? null,
    paragraphs,
    sentences,
    tokens,
    quoted,
  };
}
