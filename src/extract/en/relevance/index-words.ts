/** Words tell their names again for free: the same few thousand words make up most of every text. */
const MOST_REMEMBERED = 20_000;

/**
 * A lookup from a lower-case word to the names it is listed under, in the order of the lists; most words have none.
 *
 * @param lists words by name, parted by spaces; a trailing `*` takes every ending
 */
export function indexWords<Name extends string>(
  lists: Readonly<Record<Name, string>>,
): (word: string) => readonly Name[] {
  const names = Object.keys(lists) as Name[];
  const entries = names.flatMap((name) =>
    lists[name]
      .trim()
      .split(/\s+/u)
      .map((entry) => ({ name, entry })),
  );
  const exact = Map.groupBy(
    entries.filter(({ entry }) => !entry.endsWith('*')),
    ({ entry }) => entry,
  );
  const stems = Map.groupBy(
    entries.flatMap(({ name, entry }) => (entry.endsWith('*') ? [{ name, stem: entry.slice(0, -1) }] : [])),
    ({ stem }) => stem.slice(0, 3),
  );
  const remembered = new Map<string, readonly Name[]>();
  return (word) => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    const listed = exact.get(word) ?? [];
    const begun = stems.get(word.slice(0, 3))?.filter(({ stem }) => word.startsWith(stem)) ?? [];
    const found = [...new Set([...listed, ...begun].map(({ name }) => name))];
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(word, found);
    return found;
  };
}
