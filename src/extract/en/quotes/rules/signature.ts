import { extended } from '../../names/role.ts';
import type { Attribution, QuoteRule } from '../attribution.ts';
import type { Site } from '../scene.ts';

/**
 * A dash and a name under the words, or right after them.
 * Finds "…" ¶ — Sadiq Khan · "…" — the mayor of London. Refuses "…" — a word he would regret.
 */
export const signature: QuoteRule = { name: 'signature', find };

function find(site: Site): Attribution | null {
  const { scene, at, after } = site;
  const lastHere = at === scene.words.length - 1;
  const where = lastHere ? after : scene;
  const dash = lastHere ? 0 : at + 1;
  const mark = where?.words[dash];
  if (where === null || mark?.kind !== 'mark' || !/^[—–―-]$/u.test(mark.text)) return null;
  const begins = where.words[dash + 1]?.text === '-' ? dash + 2 : dash + 1;
  const phrase = where.startingAt.get(begins);
  if (phrase === undefined || phrase.kind === 'thing' || phrase.kind === 'pronoun') return null;
  if (!lastHere && phrase.kind !== 'name') return null;
  const end = phrase.kind === 'name' ? phrase.to : extended(where, phrase);
  const closing = where.words[end];
  if (closing !== undefined && closing.kind !== 'mark') return null;
  if (!lastHere && closing !== undefined && closing.text !== '.') return null;
  const beside = closing?.text === ',' ? where.startingAt.get(end + 1) : undefined;
  const subject =
    phrase.kind === 'role' && beside?.kind === 'name' ? { phrase: beside, apposed: phrase } : { phrase, apposed: null };
  return { rule: signature.name, scene: where, subject, cue: null, hold: 'direct' };
}
