import { digestCounts, digestTime, plural } from '../digest/digest-words.ts';
import { namedOf, rolesOf } from '../digest/speeches.ts';
import type { Digest, DigestQuote, DigestSource, DigestStory } from '../model/digest.ts';

/** "War digest · Sat 30 Nov 2024, 08:00 (Europe/Kyiv)". */
export function titleWords(digest: Digest): string {
  return `${digest.title} · ${digestTime(digest.at, digest.timeZone)}`;
}

/** What the digest is made of: "1 story · 3 articles · 2 origins · since Fri … · all feeds answered". */
export function bylineWords(digest: Digest): string {
  const silent = digest.silentFeeds.length;
  return silent === 0
    ? digestCounts(digest)
    : `${digestCounts(digest)} · ${silent} of ${digest.counts.feeds} feeds silent`;
}

/** The line under everything: where the words come from, what follows. */
export function closingWords(digest: Digest): string {
  return [
    'Figures and quotes are the sources’ own words, checked against the stored text',
    ...(digest.nextAt === null ? [] : [`next digest ${digestTime(digest.nextAt, digest.timeZone)}`]),
    '/digest help',
  ].join(' · ');
}

/** One sentence for each thing the reader is not being shown, and why; none when there is nothing of the kind. */
export function absenceWords(digest: Digest): readonly string[] {
  const words: string[] = [];
  if (digest.stories.length === 0) words.push('Nothing new in this time.');
  if (digest.omittedStories > 0) {
    words.push(`${plural(digest.omittedStories, 'more story', 'more stories')} did not fit: /digest now limit:10`);
  }
  for (const feed of digest.silentFeeds) {
    const since = feed.since === null ? '' : ` since ${digestTime(feed.since, digest.timeZone)}`;
    words.push(`Silent${since}: ${feed.name} (${feed.reason})`);
  }
  if (digest.droppedFindings > 0) {
    words.push(`${plural(digest.droppedFindings, 'finding')} dropped: no longer in the stored text`);
  }
  return words;
}

/** "1. Headline": the number a story has in its digest, from 1. */
export function headlineWords(story: DigestStory, index: number): string {
  return `${index + 1}. ${story.headline}`;
}

/** "new" or "changed", with the conflict the story belongs to. */
export function sectionWords(story: DigestStory): string {
  return story.conflict === null ? story.section : `${story.section} · ${story.conflict}`;
}

/** Who speaks, in the article's words: "Serhii Hnezdilov, among the few to …"; "one officer (unnamed)". */
export function speakerWords(speech: readonly [DigestQuote, ...DigestQuote[]]): string {
  const [{ speaker, continues }] = speech;
  const known = [namedOf(speech), ...rolesOf(speech)].join(', ');
  return `${known}${speaker.anonymous ? ' (unnamed)' : ''}${continues ? ', continuing' : ''}`;
}

/** "Example Herald: the title, by A. Writer, Sat 30 Nov 2024, 08:00". */
export function sourceTitleWords(source: DigestSource, timeZone: string): string {
  const byline = source.byline === null ? '' : `, by ${source.byline}`;
  return `${source.title}${byline}, ${digestTime(source.publishedAt, timeZone)}`;
}

/** "2 more figures and 1 more quote"; null when all is printed. */
export function moreWords(story: DigestStory): string | null {
  const parts = [
    story.more.figures.length > 0 ? plural(story.more.figures.length, 'more figure') : null,
    story.more.quotes.length > 0 ? plural(story.more.quotes.length, 'more quote') : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' and ');
}
