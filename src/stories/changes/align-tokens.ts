import type { Token } from '../../text/tokens.ts';

/** Largest table of token pairs compared at once; a longer stretch without common unique words counts as rewritten. */
const MAX_CELLS = 4_000_000;

/**
 * For each token of `old`, the index of the token of `changed` that carries it on, or -1: a longest common subsequence,
 * cut at words that are unique in both texts when the texts are long. Indices found ascend.
 */
export function alignTokens(old: readonly Token[], changed: readonly Token[]): Int32Array {
  const map = new Int32Array(old.length).fill(-1);
  align(old, 0, old.length, changed, 0, changed.length, map);
  return map;
}

function align(
  a: readonly Token[],
  fromA: number,
  untilA: number,
  b: readonly Token[],
  fromB: number,
  untilB: number,
  map: Int32Array,
): void {
  let [startA, endA, startB, endB] = [fromA, untilA, fromB, untilB];
  while (startA < endA && startB < endB && a[startA]?.lower === b[startB]?.lower) {
    map[startA] = startB;
    startA += 1;
    startB += 1;
  }
  while (startA < endA && startB < endB && a[endA - 1]?.lower === b[endB - 1]?.lower) {
    endA -= 1;
    endB -= 1;
    map[endA] = endB;
  }
  if (startA === endA || startB === endB) return;
  if ((endA - startA) * (endB - startB) <= MAX_CELLS) {
    alignByTable(a, startA, endA, b, startB, endB, map);
    return;
  }
  const anchors = uniqueAnchors(a, startA, endA, b, startB, endB);
  if (anchors.length === 0) return;
  for (const [anchorA, anchorB] of anchors) {
    align(a, startA, anchorA, b, startB, anchorB, map);
    map[anchorA] = anchorB;
    startA = anchorA + 1;
    startB = anchorB + 1;
  }
  align(a, startA, endA, b, startB, endB, map);
}

function alignByTable(
  a: readonly Token[],
  fromA: number,
  untilA: number,
  b: readonly Token[],
  fromB: number,
  untilB: number,
  map: Int32Array,
): void {
  const rows = untilA - fromA;
  const columns = untilB - fromB;
  const width = columns + 1;
  // Longest common run of the rest, from each pair of places on.
  const rest = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const same = a[fromA + i]?.lower === b[fromB + j]?.lower;
      rest[i * width + j] = same
        ? (rest[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(rest[(i + 1) * width + j] ?? 0, rest[i * width + j + 1] ?? 0);
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (a[fromA + i]?.lower === b[fromB + j]?.lower) {
      map[fromA + i] = fromB + j;
      i += 1;
      j += 1;
    } else if ((rest[(i + 1) * width + j] ?? 0) >= (rest[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
}

/** Pairs of places of words that stand once in each stretch, in an order both share. */
function uniqueAnchors(
  a: readonly Token[],
  fromA: number,
  untilA: number,
  b: readonly Token[],
  fromB: number,
  untilB: number,
): readonly (readonly [number, number])[] {
  const placesIn = (tokens: readonly Token[], from: number, until: number): Map<string, number> => {
    const places = new Map<string, number>();
    for (let at = from; at < until; at += 1) {
      const word = tokens[at]?.lower ?? '';
      places.set(word, places.has(word) ? -1 : at);
    }
    return places;
  };
  const inA = placesIn(a, fromA, untilA);
  const inB = placesIn(b, fromB, untilB);
  const pairs: [number, number][] = [];
  for (const [word, place] of inA) {
    const other = inB.get(word);
    if (place >= 0 && other !== undefined && other >= 0) pairs.push([place, other]);
  }
  pairs.sort((x, y) => x[0] - y[0]);
  return longestAscending(pairs);
}

/** Longest run of pairs whose second members ascend too (patience sorting). */
function longestAscending(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const tops: number[] = [];
  const below: number[] = [];
  pairs.forEach(([, value], index) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    below[index] = low > 0 ? (tops[low - 1] ?? -1) : -1;
    tops[low] = index;
  });
  const chain: (readonly [number, number])[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = below[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.reverse();
}
