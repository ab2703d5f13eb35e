import type { People, Person } from '../names/people.ts';
import type { Scene } from './scene.ts';

/**
 * Whom a text opens with before it names anybody: She was sitting on a suitcase. “…,” she said. ¶ Maria Kravets, 70, had …
 * Only a full name that begins the next paragraph, told with an age, an office or a "who" as one told for the first time,
 * so that a paragraph about somebody else is none. `start` is the offset of the pronoun.
 */
export function nameToCome(next: Scene | undefined, start: number, people: People): Person | null {
  const phrase = next?.startingAt.get(0);
  const first = people.mentioned[0];
  if (next === undefined || phrase === undefined || phrase.kind !== 'name' || first === undefined) return null;
  if (first.mention.start < start || phrase.to - phrase.nameFrom < 2 || next.words[phrase.to]?.text !== ',')
    return null;
  const told = next.words[phrase.to + 1];
  const beside = next.startingAt.get(phrase.to + 1);
  if (told?.kind !== 'number' && told?.lower !== 'who' && beside?.kind !== 'role') return null;
  return first.mention.start >= (next.words[0]?.start ?? 0) && first.mention.start < (next.words[phrase.to]?.start ?? 0)
    ? first.person
    : null;
}
