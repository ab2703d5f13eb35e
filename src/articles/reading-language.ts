import { detectLanguage } from './language.ts';

/**
 * Which language to report for a text, and which pack to read it with. A text too short to tell is read as the feed
 * declares; without that, as English when its letters are Latin: the first pack's rules refuse what they do not know.
 */
export function readingLanguage(
  text: string,
  declared: string | null,
): { readonly language: string | null; readonly readAs: string | null } {
  const language = detectLanguage(text) ?? declared;
  if (language !== null) return { language, readAs: language };
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return { language, readAs: letters === 0 || latin * 2 > letters ? 'en' : null };
}
