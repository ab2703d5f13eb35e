/** Hits among so many, counted up while scoring. */
export interface Share {
  hits: number;
  of: number;
}

/** F1 in percent of a precision and a recall given as shares. */
export function f1(precision: Share, recall: Share): number {
  const p = precision.of === 0 ? 0 : precision.hits / precision.of;
  const r = recall.of === 0 ? 0 : recall.hits / recall.of;
  return p + r === 0 ? 0 : (200 * p * r) / (p + r);
}
