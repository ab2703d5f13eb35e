import type { PageView } from './page-view.ts';

/** Longest consent page met has about 400 words of explanation. */
const MAX_WORDS = 600;

const HOST = /^consent\.|^(?:cmp|privacy)\./;
const TITLE =
  /^(?:before you continue|your privacy|privacy (?:choices|settings)|cookie (?:consent|settings|preferences)|consent)/i;
const WORDS =
  /before you continue to|we (?:value|care about|respect) your privacy|(?:accept|reject|refuse|alle) (?:all )?(?:cookies|akzeptieren)|we and our (?:\d+ )?(?:technology )?partners|manage (?:your )?(?:cookies|preferences|choices|options)|nous respectons votre vie privée|wir (?:schätzen|respektieren) ihre privatsphäre/gi;

/** Evidence that the page asks for consent and shows nothing else, or null. */
export function consentEvidence(page: PageView): string | null {
  if (page.visibleWords > MAX_WORDS) return null;
  if (page.host !== null && HOST.test(page.host)) return `host ${page.host}`;
  const found = new Set([...page.visible.matchAll(WORDS)].map((match) => match[0].toLowerCase()));
  if (TITLE.test(page.title) && found.size > 0) return `title “${page.title}”`;
  const inText = [...page.text.matchAll(WORDS)].length;
  const mostly = found.size >= 2 && (page.textWords < 60 || inText >= 2);
  return mostly ? [...found].map((words) => `“${words}”`).join(', ') : null;
}
