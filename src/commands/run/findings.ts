import { isAnonymous } from '../../digest/anonymous.ts';
import { clauseOf } from '../../digest/figure-clause.ts';
import { figureWords } from '../../digest/figure-words.ts';
import { isGraphic } from '../../digest/graphic.ts';
import { sourceLink } from '../../digest/source-link.ts';
import type { Article } from '../../model/article.ts';
import type { DigestFigure, Evidence } from '../../model/digest.ts';
import type { Feed } from '../../model/feed.ts';
import type { Span } from '../../model/span.ts';
import { safeLink } from '../../platforms/safe-link.ts';
import { plain, type SheetLine } from '../../platforms/sheet/sheet.ts';
import type { FoundFigure, FoundQuote } from '../../store/contracts/findings.ts';
import { printedValue } from '../../stories/claims/printed-value.ts';

/** A stored figure as a line; `ref` is its number in the answer. */
export function foundFigureLine({ article, figure }: FoundFigure, ref: number, feeds: readonly Feed[]): SheetLine {
  const { claimant, counts, period, place, side } = figure;
  const printed: DigestFigure = {
    ref,
    value: printedValue(figure, article.text),
    low: figure.low,
    high: figure.high,
    bound: figure.bound,
    unit: figure.unit,
    measure: figure.measure,
    counts: counts?.text ?? null,
    clause: clauseOf(figure, article.text, false),
    period: period?.text ?? null,
    place: place?.text ?? null,
    side: side?.text ?? null,
    claimant:
      claimant === null
        ? null
        : { text: claimant.text, inherited: claimant.inherited, anonymous: isAnonymous(claimant.text) },
    partOf: null,
    disputes: [],
    replaces: [],
    unverified: figure.unverified,
    evidence: evidenceOf(article, figure, figure.sentence, feeds),
  };
  return { kind: 'figure', ...figureWords(printed, 'UTC'), ref: refRun(ref, printed.evidence) };
}

/** A stored quote as a line. One without a speaker is not printed. */
export function foundQuoteLine({ article, quote }: FoundQuote, ref: number, feeds: readonly Feed[]): SheetLine | null {
  if (quote.speaker === null) return null;
  const name = quote.speaker.name ?? quote.speaker.text;
  const role = quote.speaker.role?.text ?? null;
  const evidence = evidenceOf(article, quote, quote.sentence, feeds);
  const by = `${role === null || role === name ? name : `${name}, ${role}`}${isAnonymous(name) ? ' (unnamed)' : ''}`;
  return {
    kind: 'quote',
    texts: [quote.text],
    by,
    refs: [refRun(ref, evidence)],
    graphic: isGraphic(quote.text),
    evidence,
  };
}

function evidenceOf(article: Article, span: Span, sentence: Span, feeds: readonly Feed[]): Evidence {
  return {
    articleId: article.id,
    start: span.start,
    end: span.end,
    textFingerprint: article.textFingerprint,
    link: article.url === null ? null : sourceLink(article.url, article.text, sentence),
    source: feeds.find((feed) => feed.id === article.feedId)?.name ?? article.feedId,
  };
}

function refRun(ref: number, evidence: Evidence) {
  return plain(`${evidence.source} ⟨${ref}⟩`, safeLink(evidence.link));
}
