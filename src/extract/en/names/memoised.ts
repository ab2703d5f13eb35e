/** Distinct words kept per function; news text has far fewer, and hostile text must not fill the memory. */
const MAX_KEPT = 20_000;

/** `judge` with its answers kept by word. `judge` must depend on the word alone; forgets everything when it holds too much. */
export function memoised<T>(judge: (lower: string) => T): (lower: string) => T {
  const kept = new Map<string, T>();
  return (lower) => {
    const known = kept.get(lower);
    if (known !== undefined || kept.has(lower)) return known as T;
    if (kept.size >= MAX_KEPT) kept.clear();
    const found = judge(lower);
    kept.set(lower, found);
    return found;
  };
}
