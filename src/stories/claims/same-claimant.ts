import { isWithin, nameWords } from '../group/name-words.ts';

/** Bodies that a text, having named them in full, goes on to call by this word alone ("the ministry"). */
const SHORT_FORMS: ReadonlySet<string> = new Set(
  [
    'ministry',
    'army',
    'military',
    'police',
    'government',
    'staff',
    'agency',
    'navy',
    'command',
    'office',
    'mayor',
    'governor',
    'hospital',
    'prosecutor',
    'brigade',
  ].flatMap((word) => [...nameWords(word)]),
);
const PERSON = /^\p{Lu}[\p{L}’'-]+(?:\s+(?:[\p{Lu}.]+|\p{Ll}{2,3}))*\s+\p{Lu}[\p{L}’'-]+$|^\p{Lu}[\p{L}’'-]+$/u;

/** The word a person is called by after the first mention; null for what does not look like a person's name. */
const surname = (text: string): string | null =>
  PERSON.test(text.trim()) ? (text.trim().split(/\s+/u).at(-1)?.toLowerCase() ?? null) : null;

/** Whether two names of a claimant mean one: other order or inflection, a short form, or the surname alone. */
export function isSameClaimant(a: string, b: string): boolean {
  const left = nameWords(a);
  const right = nameWords(b);
  if (left.size === 0 || right.size === 0) return a.trim().toLowerCase() === b.trim().toLowerCase();
  const [few, many] = left.size <= right.size ? [left, right] : [right, left];
  if (isWithin(few, many)) {
    if (few.size === many.size || few.size >= 2) return true;
    const [word = ''] = few;
    if (SHORT_FORMS.has(word)) return true;
  }
  const surnames = [surname(a), surname(b)];
  return surnames[0] !== null && surnames[0] === surnames[1];
}
