import type { Digest, DigestFigure, DigestQuote, DigestStory } from '../../src/model/digest.ts';
import { oneLine } from '../../src/platforms/clean-text.ts';

/** The words of a digest a reader must find on every platform, in reading order, squeezed by {@link squeeze}. */
export function digestFacts(digest: Digest, options: { readonly more: boolean }): readonly string[] {
  return [
    digest.title,
    ...digest.stories.flatMap((story) => storyFacts(story, options.more)),
    ...digest.standing.map((standing) => standing.headline),
    ...digest.silentFeeds.flatMap((feed) => [feed.name, feed.reason]),
  ]
    .map(squeeze)
    .filter((fact) => fact !== '');
}

/** What stands in a message, without the spaces and line breaks a client lays out in its own way. */
export function squeeze(text: string): string {
  return oneLine(text).replace(/[\s↗]+/gu, '');
}

function storyFacts(story: DigestStory, more: boolean): readonly string[] {
  return [
    story.headline,
    ...(story.lead === null ? [] : [story.lead.text, story.lead.evidence.source]),
    ...[...story.figures, ...(more ? story.more.figures : [])].flatMap(figureFacts),
    ...story.changes.flatMap((change) => [change.what, change.to, ...(change.from === null ? [] : [change.from])]),
    ...story.flags.map((flag) => flag.text),
    ...[...story.quotes, ...(more ? story.more.quotes : [])].flatMap(quoteFacts),
    ...story.sources.flatMap((source) => [source.name, ...(more ? [source.title] : [])]),
  ];
}

function figureFacts(figure: DigestFigure): readonly string[] {
  const what = figure.clause === null ? [figure.place, figure.period] : [figure.clause];
  const parts = [figure.counts, ...what, figure.claimant?.text ?? 'no source given'];
  return [figure.value, ...parts.filter((part) => part !== null), figure.evidence.source];
}

function quoteFacts(quote: DigestQuote): readonly string[] {
  return [quote.text, quote.speaker.name, ...(quote.speaker.role === null ? [] : [quote.speaker.role])];
}
