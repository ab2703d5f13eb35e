import type { Figure } from '../../../model/figure.ts';
import type { Quote } from '../../../model/quote.ts';
import type { TextSpan } from '../../../model/span.ts';
import type { Document } from '../../document.ts';
import type { Tracer } from '../../pack.ts';
import type { Draft, TokenRange } from '../../refine/draft.ts';
import { findExpressions } from './find-expressions.ts';
import { refiners } from './refiners.ts';
import { sentenceRanges, setScene } from './scene.ts';

/** Every figure of the document, in order of their place in the text. */
export function findFigures(document: Document, quotes: readonly Quote[], trace: Tracer): readonly Figure[] {
  const ranges = sentenceRanges(document.tokens, document.sentences);
  const drafts = findExpressions(document, ranges);
  if (drafts.length === 0) return [];
  const scene = setScene(document, quotes, drafts, ranges, trace);
  for (const draft of drafts) scene.note(draft.rule, draft, `found as ${draft.unit}, ${draft.low} to ${draft.high}`);
  for (const refine of refiners) refine(scene);
  const order = new Map(drafts.map((draft, index): [Draft, number] => [draft, index]));
  const indexOf = (draft: Draft | null): number | null => (draft === null ? null : (order.get(draft) ?? null));
  return drafts.map((draft) => present(document, draft, indexOf));
}

const present = (document: Document, draft: Draft, indexOf: (draft: Draft | null) => number | null): Figure => {
  const { text, tokens, sentences } = document;
  const words = (range: TokenRange | null): TextSpan | null => {
    if (range === null) return null;
    const start = tokens[range.first]?.start ?? 0;
    const end = tokens[range.last - 1]?.end ?? 0;
    return { start, end, text: text.slice(start, end) };
  };
  const { claimant } = draft;
  const sentence = sentences[draft.sentence];
  return {
    start: draft.start,
    end: draft.end,
    text: text.slice(draft.start, draft.end),
    low: draft.low,
    high: draft.high,
    bound: draft.bound,
    qualifier: qualifierOf(draft, words),
    unit: draft.unit,
    ...(draft.currency === null ? {} : { currency: draft.currency }),
    counts: words(draft.counts),
    measure: draft.measure,
    claimant:
      claimant === null
        ? null
        : {
            start: claimant.start,
            end: claimant.end,
            text: text.slice(claimant.start, claimant.end),
            inherited: claimant.inherited,
          },
    period: words(draft.period),
    place: words(draft.place),
    side: words(draft.side),
    unverified: draft.unverified,
    drift: draft.drift,
    partOf: indexOf(draft.partOf),
    inQuote: draft.quote !== null,
    key: draft.key,
    salience: draft.salience,
    sameAs: indexOf(draft.sameAs),
    sentence: { start: sentence?.start ?? 0, end: sentence?.end ?? 0 },
    rule: draft.rule,
  };
};

/** The words before the number that limit it, or else those after it. */
const qualifierOf = (draft: Draft, words: (range: TokenRange | null) => TextSpan | null): TextSpan | null => {
  if (draft.qualifierFirst < draft.first) return words({ first: draft.qualifierFirst, last: draft.first });
  return draft.qualifierLast > draft.last ? words({ first: draft.last, last: draft.qualifierLast }) : null;
};
