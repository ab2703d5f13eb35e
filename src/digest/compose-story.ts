import type { Conflict } from '../model/conflict.ts';
import type { DigestChange, DigestFigure, DigestQuote, DigestSource, DigestStory, Evidence } from '../model/digest.ts';
import type { Feed } from '../model/feed.ts';
import type { Span } from '../model/span.ts';
import type { Claim, ClaimGroup, ReadArticle, Story } from '../model/story.ts';
import { printedValue } from '../stories/claims/printed-value.ts';
import { isAnonymous } from './anonymous.ts';
import { clauseOf } from './figure-clause.ts';
import { isGraphic } from './graphic.ts';
import { leadSentence } from './lead-sentence.ts';
import { keyOf, type OrderedClaim, orderClaims, saidAlike } from './order-claims.ts';
import { replacedBy } from './replaced-by.ts';
import { sourceLink } from './source-link.ts';
import { speechesOf } from './speeches.ts';
import { storyFlags } from './story-flags.ts';
import { storyLabel } from './story-label.ts';

/** A story as it stands, with what is to be said of it. */
export interface StoryInput {
  readonly story: Story;
  readonly section: DigestStory['section'];
  readonly changes: readonly Omit<DigestChange, 'refs'>[];
  /** Leading article first; every finding in it has been rechecked. */
  readonly articles: readonly ReadArticle[];
  readonly groups: readonly ClaimGroup[];
  /** Indices of quotes that reproduce, by article id. */
  readonly quotes: ReadonlyMap<string, ReadonlySet<number>>;
  readonly rank: DigestStory['rank'];
  /** Headlines of stories of this digest that may be the same event. */
  readonly possiblySame: readonly string[];
}

/** What composing needs to know beside the story. */
export interface Surroundings {
  readonly feeds: ReadonlyMap<string, Feed>;
  readonly conflicts: readonly Conflict[];
  readonly figuresPerStory: number;
  readonly quotesPerStory: number;
  /** The next free reference number; each fact takes one. */
  readonly nextRef: () => number;
}

/** One story of the digest: headline, one verbatim sentence, figures, quotes, cautions, sources. Cuts only between facts. */
export function composeStory(input: StoryInput, surroundings: Surroundings): DigestStory {
  const { story, articles, groups } = input;
  const byId = new Map(articles.map((entry) => [entry.article.id, entry]));
  const lead = articles[0];
  const ordered = orderClaims(groups, articles).filter(({ claim }) => byId.has(claim.articleId));
  const evidence = evidenceOf(byId, surroundings.feeds);
  const figures = composeFigures(ordered, byId, evidence, surroundings.nextRef);
  const quotes = composeQuotes(input, evidence, surroundings.nextRef);
  // Of those who tell the first figure, the article that leads tells it in the story's one sentence.
  const told = ordered[0] === undefined ? [] : saidAlike(ordered[0]);
  const opening =
    told.length === 0 ? lead : articles.find(({ article }) => told.some(({ articleId }) => articleId === article.id));
  const first = told.find(({ articleId }) => articleId === opening?.article.id) ?? null;
  const leadSpan = opening === undefined ? null : leadSentence(opening, first?.index ?? null);
  const title = lead?.article.title ?? '';
  const shownFigures = figures.slice(0, surroundings.figuresPerStory);
  const shownQuotes = chooseQuotes(quotes, surroundings.quotesPerStory);
  return {
    storyId: story.id,
    section: input.section,
    headline:
      title ||
      storyLabel(
        ordered.map(({ claim }) => claim.figure),
        story.conflict,
        surroundings.conflicts,
      ),
    headlineFrom: title ? 'outlet' : 'label',
    conflict: surroundings.conflicts.find((each) => each.id === story.conflict)?.name ?? null,
    lead:
      opening === undefined || leadSpan === null
        ? null
        : {
            text: opening.article.text.slice(leadSpan.start, leadSpan.end),
            evidence: evidence(opening.article.id, leadSpan, leadSpan),
          },
    figures: shownFigures,
    quotes: shownQuotes,
    flags: storyFlags(articles, figures, quotes, input.possiblySame, surroundings.feeds, story.origins),
    changes: input.changes.map(
      (change): DigestChange => ({
        ...change,
        refs: figures.filter((figure) => figure.value === change.to).map((figure) => figure.ref),
      }),
    ),
    sources: articles.map((entry): DigestSource => sourceOf(entry, surroundings.feeds)),
    origins: story.origins.map((origin) => ({
      name: origin.name,
      relays: origin.relayIds?.length ?? Math.max(0, origin.articleIds.length - 1),
    })),
    more: {
      figures: figures.slice(surroundings.figuresPerStory),
      quotes: quotes.filter((quote) => !shownQuotes.includes(quote)),
    },
    rank: input.rank,
  };
}

type EvidenceOf = (articleId: string, span: Span, sentence: Span) => Evidence;

function evidenceOf(byId: ReadonlyMap<string, ReadArticle>, feeds: ReadonlyMap<string, Feed>): EvidenceOf {
  return (articleId, span, sentence) => {
    const article = byId.get(articleId)?.article;
    return {
      articleId,
      start: span.start,
      end: span.end,
      textFingerprint: article?.textFingerprint ?? '',
      link: article === undefined || article.url === null ? null : sourceLink(article.url, article.text, sentence),
      source: article === undefined ? '' : (feeds.get(article.feedId)?.name ?? article.feedId),
    };
  };
}

function composeFigures(
  ordered: readonly OrderedClaim[],
  byId: ReadonlyMap<string, ReadArticle>,
  evidence: EvidenceOf,
  nextRef: () => number,
): readonly DigestFigure[] {
  const refs = new Map(ordered.map(({ claim }) => [keyOf(claim.articleId, claim.index), nextRef()]));
  const refOf = (claim: Claim) => refs.get(keyOf(claim.articleId, claim.index)) ?? 0;
  const value = (claim: Claim) => printedValue(claim.figure, byId.get(claim.articleId)?.article.text ?? '');
  return ordered.map(({ claim, group }): DigestFigure => {
    const { figure, articleId } = claim;
    const partOf = figure.partOf === null ? null : (refs.get(keyOf(articleId, figure.partOf)) ?? null);
    return {
      ref: refOf(claim),
      value: value(claim),
      low: figure.low,
      high: figure.high,
      bound: figure.bound,
      unit: figure.unit,
      ...(figure.currency === undefined ? {} : { currency: figure.currency }),
      measure: figure.measure,
      counts: figure.counts?.text ?? null,
      clause: clauseOf(figure, byId.get(articleId)?.article.text ?? '', partOf !== null),
      period: figure.period?.text ?? null,
      place: figure.place?.text ?? null,
      side: figure.side?.text ?? null,
      claimant:
        figure.claimant === null
          ? null
          : {
              text: figure.claimant.text,
              inherited: figure.claimant.inherited,
              anonymous: isAnonymous(figure.claimant.text),
            },
      partOf,
      disputes: rivalsOf(claim, group)
        .map(refOf)
        .toSorted((a, b) => a - b),
      replaces: group.superseded
        .filter((earlier) => byId.has(earlier.articleId) && replacedBy(earlier, group) === claim)
        .map((earlier) => ({
          value: value(earlier),
          at: earlier.at,
          link: evidence(earlier.articleId, earlier.figure, earlier.figure.sentence).link,
        })),
      unverified: figure.unverified,
      evidence: evidence(articleId, figure, figure.sentence),
    };
  });
}

/** Claims that stand against this one. */
function rivalsOf(claim: Claim, { relation, standing }: ClaimGroup): readonly Claim[] {
  return relation === 'disputed' ? standing.filter((other) => other !== claim) : [];
}

function composeQuotes(input: StoryInput, evidence: EvidenceOf, nextRef: () => number): readonly DigestQuote[] {
  const seen = new Set<string>();
  const quotes: DigestQuote[] = [];
  for (const { article, reading } of input.articles) {
    reading.quotes.forEach((quote, index) => {
      if (!quote.key || quote.speaker === null || !input.quotes.get(article.id)?.has(index)) return;
      const folded = quote.text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      if (seen.has(folded)) return;
      seen.add(folded);
      const name = quote.speaker.name ?? quote.speaker.text;
      const previous = quotes.at(-1);
      quotes.push({
        ref: nextRef(),
        text: quote.text,
        speaker: { name, role: quote.speaker.role?.text ?? null, anonymous: isAnonymous(name) },
        continues: quote.continues && previous?.evidence.articleId === article.id && previous.speaker.name === name,
        graphic: isGraphic(quote.text),
        evidence: evidence(article.id, quote, quote.sentence),
      });
    });
  }
  return quotes;
}

/** A speech shown whole is not longer than this; own budget: eight lines of a phone. */
const MAX_SPEECH_CHARS = 600;

/**
 * The quotes shown first. A quote and what continues it are one speech and count once. Plain before graphic, named
 * before unnamed, a full thought (40 to 300 characters) before a fragment or a long speech, then as they come.
 */
function chooseQuotes(quotes: readonly DigestQuote[], count: number): readonly DigestQuote[] {
  const points = (speech: readonly [DigestQuote, ...DigestQuote[]]) => {
    const length = speech.reduce((sum, quote) => sum + quote.text.length, 0);
    return (
      (speech.some((quote) => quote.graphic) ? -4 : 0) +
      (length > MAX_SPEECH_CHARS ? -3 : 0) +
      (speech[0].speaker.anonymous ? -1 : 0) +
      (length >= 40 && length <= 300 ? 1 : 0)
    );
  };
  return speechesOf(quotes)
    .toSorted((a, b) => points(b) - points(a) || a[0].ref - b[0].ref)
    .slice(0, count)
    .flat()
    .toSorted((a, b) => a.ref - b.ref);
}

function sourceOf({ article }: ReadArticle, feeds: ReadonlyMap<string, Feed>): DigestSource {
  return {
    articleId: article.id,
    name: feeds.get(article.feedId)?.name ?? article.feedId,
    title: article.title,
    byline: article.byline,
    url: article.url,
    publishedAt: article.publishedAt,
  };
}
