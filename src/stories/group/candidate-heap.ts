/** Two groups by id, so that a group that went into another is not kept alive by the queue. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly firstA: number;
  readonly firstB: number;
  readonly likeness: number;
}

/** Most alike first; among equals the pair whose articles come first. */
const before = (x: Candidate, y: Candidate): boolean =>
  x.likeness !== y.likeness
    ? x.likeness > y.likeness
    : x.firstA !== y.firstA
      ? x.firstA < y.firstA
      : x.firstB < y.firstB;

/** Puts a candidate into the heap. */
export function push(heap: Candidate[], candidate: Candidate): void {
  let at = heap.length;
  heap.push(candidate);
  while (at > 0) {
    const parent = (at - 1) >>> 1;
    const above = heap[parent];
    if (above === undefined || !before(candidate, above)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = candidate;
}

/** Takes the most alike out of the heap; null when it is empty. */
export function pop(heap: Candidate[]): Candidate | null {
  const top = heap[0];
  const last = heap.pop();
  if (top === undefined || last === undefined) return null;
  if (heap.length === 0) return top;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    let best = heap[child];
    if (best === undefined) break;
    const other = heap[child + 1];
    if (other !== undefined && before(other, best)) {
      best = other;
      child += 1;
    }
    if (!before(best, last)) break;
    heap[at] = best;
    at = child;
  }
  heap[at] = last;
  return top;
}
