/**
 * A lookup from a lower-case word to the names it is listed under: those that list it as it is, then those that list its stem.
 * Most words have none.
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
  return (word) => {
    const listed = exact.get(word) ?? [];
    const begun = stems.get(word.slice(0, 3))?.filter(({ stem }) => word.startsWith(stem)) ?? [];
    return [...new Set([...listed, ...begun].map(({ name }) => name))];
  };
}
