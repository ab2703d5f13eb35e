/** Rows or ids per statement: far below both engines' limit of bound values (32,766 and 65,535). */
const CHUNK = 500;
/** Rows per statement of those that travel as one bound value: a few megabytes. */
export const BULK_CHUNK = 5_000;

/** Runs `work` on pieces of a long list, one after the other, and joins what it gives. */
export async function inChunks<T, R>(
  list: readonly T[],
  work: (chunk: readonly T[]) => Promise<readonly R[]>,
  size = CHUNK,
): Promise<readonly R[]> {
  if (list.length === 0) return [];
  if (list.length <= size) return work(list);
  const results: R[] = [];
  for (let at = 0; at < list.length; at += size) results.push(...(await work(list.slice(at, at + size))));
  return results;
}
