import type { DigestFigure, DigestQuote, Flag } from '../model/digest.ts';
import type { Feed } from '../model/feed.ts';
import type { Origin, ReadArticle } from '../model/story.ts';
import { relayDriftFlags } from './relay-drift-flags.ts';

/**
 * Cautions a reader needs beside a story, one sentence each, in the order of their weight.
 *
 * @param articles the story's articles, leading one first
 * @param possiblySame headlines of stories of the same digest that may be the same event
 */
export function storyFlags(
  articles: readonly ReadArticle[],
  figures: readonly DigestFigure[],
  quotes: readonly DigestQuote[],
  possiblySame: readonly string[],
  feeds: ReadonlyMap<string, Feed>,
  origins: readonly Origin[],
): readonly Flag[] {
  const flags: Flag[] = [];
  for (const entry of articles) flags.push(...driftFlags(entry));
  flags.push(...relayDriftFlags(origins, articles, feeds));
  for (const figure of figures) {
    if (figure.disputes.length === 0 || figure.disputes.some((ref) => ref < figure.ref)) continue;
    const refs = [figure.ref, ...figure.disputes].map((ref) => `⟨${ref}⟩`);
    flags.push({ kind: 'disputed', text: `Sources differ: ${refs.slice(0, -1).join(', ')} and ${refs.at(-1)}.` });
  }
  const unverified = figures.filter((figure) => figure.unverified).map((figure) => `⟨${figure.ref}⟩`);
  if (unverified.length > 0)
    flags.push({ kind: 'unverified', text: `Could not be verified, says the article: ${unverified.join(' ')}.` });
  const anonymous = [
    ...figures.filter((figure) => figure.claimant?.anonymous),
    ...quotes.filter((quote) => quote.speaker.anonymous),
  ];
  if (anonymous.length > 0) {
    flags.push({ kind: 'anonymous', text: `Unnamed source: ${anonymous.map((fact) => `⟨${fact.ref}⟩`).join(' ')}.` });
  }
  flags.push(...publisherFlags(articles, feeds));
  if (articles.every((entry) => entry.reading.relevance.genre === 'opinion')) {
    flags.push({ kind: 'opinion', text: 'This is an opinion piece.' });
  }
  for (const headline of possiblySame) {
    flags.push({ kind: 'possibly-same', text: `Possibly the same event as “${headline}”.` });
  }
  return flags;
}

/** "The opening says “hundreds of thousands”; the figure it cites is “more than 100,000”." */
function driftFlags(entry: ReadArticle): readonly Flag[] {
  const { article, reading } = entry;
  const flags: Flag[] = [];
  for (const figure of reading.figures) {
    if (!figure.drift) continue;
    const cited = reading.figures.find(
      (each) => each.key && each.measure === figure.measure && each.unit === figure.unit && each.claimant !== null,
    );
    if (cited === undefined) continue;
    const opening = article.text.slice(0, figure.start).split(/\n\s*\n/u).length <= 2;
    const value = article.text.slice(cited.qualifier?.start ?? cited.start, cited.end);
    flags.push({
      kind: 'drift',
      text: `The article${opening ? '’s opening' : ''} says “${figure.text}”; the figure it cites is “${value}”.`,
    });
    break;
  }
  return flags;
}

function publisherFlags(articles: readonly ReadArticle[], feeds: ReadonlyMap<string, Feed>): readonly Flag[] {
  const publishers = articles.map((entry) => feeds.get(entry.article.feedId)).filter((feed) => feed !== undefined);
  const names = (kind: Feed['kind']) => [
    ...new Set(publishers.filter((feed) => feed.kind === kind).map((feed) => feed.name)),
  ];
  const flags: Flag[] = [];
  const state = names('state');
  if (state.length > 0) flags.push({ kind: 'state-media', text: `State media: ${state.join(', ')}.` });
  const party = names('party');
  if (party.length > 0) flags.push({ kind: 'party', text: `A party to the conflict: ${party.join(', ')}.` });
  return flags;
}
