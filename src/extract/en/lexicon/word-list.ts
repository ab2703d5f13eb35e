/** A set of the words of `list`, which are separated by white space; `_` stands for a space inside one entry. */
export function wordList(list: string): ReadonlySet<string> {
  return new Set(
    list
      .split(/\s+/u)
      .filter((word) => word !== '')
      .map((word) => word.replaceAll('_', ' ')),
  );
}
