import type { People, Person } from '../names/people.ts';
import { mainSubject } from './main-subject.ts';
import type { Scene } from './scene.ts';
import { sentencesBefore } from './sentences-before.ts';

/**
 * Whose thing the sentence before the word `at` is about: Brandt's account is shorter. “…,” she said. Null when it is about
 * anything else.
 */
export function topicOwner(scenes: readonly Scene[], scene: Scene, at: number, people: People): Person | null {
  let own = true;
  for (const [where, sentence] of sentencesBefore(scenes, scene, at)) {
    const subject = mainSubject(where, sentence.from, sentence.to, false);
    // the words and their cue are a sentence of their own: "“…,” she"
    if (own && where === scene && sentence.to === at && subject === null) {
      own = false;
      continue;
    }
    if (subject === null || !/^(?:thing|body)$/u.test(subject.phrase.kind) || subject.phrase.from !== sentence.from)
      return null;
    let to = subject.phrase.from;
    while (to < subject.phrase.to && where.words[to]?.capital && !where.words[to]?.possessive) to += 1;
    const owner = where.words[to];
    if (owner === undefined || to >= subject.phrase.to || !owner.possessive || !owner.capital) return null;
    const words = where.words.slice(subject.phrase.from, to + 1).map((word) => word.text);
    return people.called(words.join(' ').replace(/['’]s?$/u, ''));
  }
  return null;
}
