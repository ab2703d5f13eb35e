/** A sum of fact vectors: keys ascending, weights of the same length. */
export interface FactSum {
  readonly keys: Uint32Array;
  readonly weights: Float32Array;
}

/** First index at or after `from` whose key is not below `key`. */
const seek = (keys: Uint32Array, key: number, from: number): number => {
  let step = 1;
  let low = from;
  let high = from;
  while (high < keys.length && (keys[high] ?? 0) < key) {
    low = high + 1;
    high += step;
    step *= 2;
  }
  high = Math.min(high, keys.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** How many times longer one side must be for searching it to beat reading along. */
const SEARCH_FROM = 12;

/** Sum of the products of the weights both hold: the cosine for two articles, the sum of all cosines for two groups. */
export function product(a: FactSum, b: FactSum): number {
  const [few, many] = a.keys.length <= b.keys.length ? [a, b] : [b, a];
  let sum = 0;
  let at = 0;
  if (few.keys.length * SEARCH_FROM > many.keys.length) {
    for (let index = 0; index < few.keys.length && at < many.keys.length; ) {
      const key = few.keys[index] ?? 0;
      const other = many.keys[at] ?? 0;
      if (key === other) sum += (few.weights[index] ?? 0) * (many.weights[at] ?? 0);
      if (key <= other) index += 1;
      if (other <= key) at += 1;
    }
    return sum;
  }
  for (let index = 0; index < few.keys.length; index += 1) {
    const key = few.keys[index] ?? 0;
    at = seek(many.keys, key, at);
    if (at >= many.keys.length) break;
    if (many.keys[at] === key) sum += (few.weights[index] ?? 0) * (many.weights[at] ?? 0);
  }
  return sum;
}

export function addSums(a: FactSum, b: FactSum): FactSum {
  const length = a.keys.length + b.keys.length - countShared(a.keys, b.keys);
  const bytes = new ArrayBuffer(8 * length);
  const keys = new Uint32Array(bytes, 0, length);
  const weights = new Float32Array(bytes, 4 * length, length);
  for (let at = 0, i = 0, j = 0; at < length; at += 1) {
    const left = a.keys[i] ?? Number.POSITIVE_INFINITY;
    const right = b.keys[j] ?? Number.POSITIVE_INFINITY;
    keys[at] = Math.min(left, right);
    weights[at] = (left <= right ? (a.weights[i] ?? 0) : 0) + (right <= left ? (b.weights[j] ?? 0) : 0);
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return { keys, weights };
}

function countShared(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left, right] = [a[i] ?? 0, b[j] ?? 0];
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return shared;
}
