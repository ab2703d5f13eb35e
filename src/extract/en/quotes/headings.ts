import type { Site } from './scene.ts';

/** Longest heading, in UTF-16 units of its line. */
const MAX_HEADING_LENGTH = 150;

/** A single mark, and no half of a double one typed as two. */
const SINGLE = /^['‘’](?!['‘’])/u;
/** Words of the longest sub-heading in single marks. */
const MAX_SUBHEADING_WORDS = 8;

/** Headings compared with the body; no article has more. */
const MAX_HEADINGS = 60;

/**
 * For each stretch that is a heading, the index of the stretch of the body whose words it repeats; -1 for every other.
 * A heading is a short line without a closing stop that is wholly, or in part, between quotation marks.
 */
export function repeatedBy(sites: readonly Site[]): readonly number[] {
  const headings = sites.map(looksLikeHeading);
  if (!headings.includes(true)) return sites.map(() => -1);
  const bodies = sites.map((site, nth) => (headings[nth] ? '' : ` ${flatten(site.text)} `));
  let checked = 0;
  return sites.map((site, nth) => {
    if (!headings[nth] || checked >= MAX_HEADINGS) return -1;
    checked += 1;
    const words = flatten(site.text);
    return words === '' ? -1 : bodies.findIndex((body) => body.includes(` ${words} `));
  });
}

/** Whether the stretch stands in a line that is a heading: short, one sentence, and set in capitals, first, or without a stop. */
export function looksLikeHeading(site: Site): boolean {
  const { words, line } = site.scene;
  if (line.span.end - line.span.start > MAX_HEADING_LENGTH || line.sentences.length > 1) return false;
  const last = words.at(-1);
  const stopped = last?.kind === 'quote' ? /[.,]['’]?$/u.test(site.text) : last?.text === '.' || last?.text === ':';
  if (words.length === 1) return !stopped || line.headline || isTitled(site.text) || isSubheading(site);
  return line.headline || line.index === 0 || !stopped;
}

/** A few words alone in single marks, in a text that opens what people say with double ones: a sub-heading in a newspaper. */
function isSubheading({ text, scene, before, after }: Site): boolean {
  return (
    text.split(' ').length <= MAX_SUBHEADING_WORDS &&
    SINGLE.test(scene.words[0]?.text ?? '') &&
    [before, after].some((near) => near?.words.some((word) => word.kind === 'quote' && !SINGLE.test(word.text)))
  );
}

/** Whether every longer word begins with a capital. */
export function isTitled(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  const long = words.filter((word) => word.length > 3 || words.length === 1);
  return long.length > 0 && long.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

function flatten(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
