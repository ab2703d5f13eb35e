import type { Digest, DigestChange, DigestStory } from '../model/digest.ts';

/** "Sat 30 Nov 2024, 08:00 (Europe/Kyiv)" */
export function digestTime(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}, ${part('hour')}:${part('minute')} (${timeZone})`;
}

/** "30 Nov 2024" in the digest's zone. */
export function digestDay(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'short', year: 'numeric' }).format(at);
}

/** "30 Nov 2024, 08:00" in the digest's zone. */
export function digestMoment(at: number, timeZone: string): string {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${digestDay(at, timeZone)}, ${clock.format(at)}`;
}

/** "3 stories · 7 articles · 5 origins · since Fri 29 Nov 2024, 08:00 (UTC)" */
export function digestCounts(digest: Digest): string {
  const { stories, counts } = digest;
  const parts = [
    plural(stories.length, 'story', 'stories'),
    plural(counts.articles, 'article'),
    plural(counts.origins, 'origin'),
  ];
  if (digest.covers.from > 0) parts.push(`since ${digestTime(digest.covers.from, digest.timeZone)}`);
  if (counts.feeds > 0 && digest.silentFeeds.length === 0) parts.push('all feeds answered');
  return parts.join(' · ');
}

/** "1 origin (AP), 13 relays", or null for a single article of a single outlet. */
export function originWords(story: DigestStory): string | null {
  const relays = story.origins.reduce((sum, origin) => sum + origin.relays, 0);
  if (story.origins.length <= 1 && relays === 0) return null;
  const names = story.origins.map((origin) => origin.name).join(', ');
  const head = `${plural(story.origins.length, 'origin')} (${names})`;
  return relays === 0 ? head : `${head}, ${plural(relays, 'relay')}`;
}

/** "soldiers: 17, before 12 ⟨3⟩" · "new: wounded, 40 ⟨4⟩" */
export function changeWords({ what, from, to, refs }: DigestChange): string {
  const shown = refs.map((ref) => ` ⟨${ref}⟩`).join('');
  return from === null ? `new: ${what}, ${to}${shown}` : `${what}: ${to}, before ${from}${shown}`;
}

/** One line for each feed that brought nothing. */
export function silentFeedWords(digest: Digest): readonly string[] {
  return digest.silentFeeds.map(({ name, since, reason }) => {
    const when = since === null ? '' : `, since ${digestTime(since, digest.timeZone)}`;
    return `${name}: ${reason}${when}`;
  });
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
