import type { Block, Scope } from '../blocks.ts';
import { scopesOf } from './scope-names.ts';

/** What the trimming rules know of the page besides its blocks. */
export interface DraftContext {
  /** The page's headline; empty when it has none. */
  readonly title: string;
}

/** A rule takes blocks away; order and texts stay. */
export type TrimRule = (blocks: readonly Block[], context: DraftContext) => readonly Block[];

/** Characters of these blocks. */
export function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

/** For each scope around these blocks, the characters of them that it holds. */
export function lengthsByScope(blocks: readonly Block[]): ReadonlyMap<Scope, number> {
  const lengths = new Map<Scope, number>();
  for (const block of blocks) {
    for (const scope of scopesOf(block.scope)) lengths.set(scope, (lengths.get(scope) ?? 0) + block.text.length);
  }
  return lengths;
}

/** Whether the block is a heading. */
export function isHeading(block: Block): boolean {
  return [...scopesOf(block.scope)].slice(0, 3).some((scope) => /^h[1-6]$/.test(scope.tag));
}

/** Whether the text reads as a sentence of prose: long enough and ending as sentences do, in any script. */
export function isProse(text: string): boolean {
  return text.length >= 80 || (text.length >= 40 && /[.!?…。！？؟।]["'”’»)\]]*$/u.test(text));
}
