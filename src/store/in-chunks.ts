/** Rows or ids per statement: far below both engines' limit of bound values (32,766 and 65,535). */
const CHUNK = 500;

/** Runs `work` on pieces of a long list, one after the other, and joins what it gives. */
export async function inChunks<T, R>(
  list: readonly T[],
  work: (chunk: readonly T[]) => Promise<readonly R[]>,
): Promise<readonly R[]> {
  if (list.length === 0) return [];
  if (list.length <= CHUNK) return work(list);
  const results: R[] = [];
  for (let at = 0; at < list.length; at += CHUNK) results.push(...(await work(list.slice(at, at + CHUNK))));
  return results;
}
