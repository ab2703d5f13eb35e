import { fingerprintWord } from './fingerprint-words.ts';

/** Words in a row that make one shingle. */
const SHINGLE_WORDS = 4;
/** Smallest shingle fingerprints kept of a text; the share two texts have in common is estimated from them. */
const SKETCH_SIZE = 128;
/** Share of the shorter text's shingles that stand in the longer one as well. */
const COPIED = 0.55;

const WORD = /[\p{L}\p{N}]+/gu;
/** Odd, with its bits spread: mixes one word into a run. */
const MIX = 0x2c1b3c6d;

/** Fingerprints of a text's runs of four words, ascending, the smallest 128; `total` is how many different there are. */
export interface CopySketch {
  readonly shingles: Uint32Array;
  readonly total: number;
}

export function sketchText(text: string): CopySketch {
  const words = text.toLowerCase().match(WORD) ?? [];
  const found = new Set<number>();
  const prints = words.map(fingerprintWord);
  const last = Math.max(1, prints.length - SHINGLE_WORDS + 1);
  for (let at = 0; at < last && prints.length > 0; at += 1) {
    let shingle = 0;
    for (let next = at; next < at + SHINGLE_WORDS; next += 1) {
      shingle = Math.imul(shingle ^ (prints[next] ?? 0), MIX);
      shingle ^= shingle >>> 15;
    }
    found.add(shingle >>> 0);
  }
  const all = Uint32Array.from(found).sort();
  return { shingles: all.slice(0, SKETCH_SIZE), total: all.length };
}

/** Whether most of the shorter text stands word for word in the other: wire text republished, cut or edited. */
export function areNearCopies(a: CopySketch, b: CopySketch): boolean {
  if (a.total === 0 || b.total === 0) return false;
  const wholeA = a.shingles.length === a.total;
  const wholeB = b.shingles.length === b.total;
  // Both sketches are complete below this fingerprint; above it one may lack what its text has.
  const limit = Math.min(
    wholeA ? Number.POSITIVE_INFINITY : (a.shingles.at(-1) ?? 0),
    wholeB ? Number.POSITIVE_INFINITY : (b.shingles.at(-1) ?? 0),
  );
  let i = 0;
  let j = 0;
  let both = 0;
  let onlyA = 0;
  let onlyB = 0;
  for (;;) {
    const left = a.shingles[i] ?? Number.POSITIVE_INFINITY;
    const right = b.shingles[j] ?? Number.POSITIVE_INFINITY;
    if (Math.min(left, right) > limit || Math.min(left, right) === Number.POSITIVE_INFINITY) break;
    if (left === right) both += 1;
    else if (left < right) onlyA += 1;
    else onlyB += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  const shorter = both + Math.min(onlyA, onlyB);
  return shorter > 0 && both / shorter >= COPIED;
}
