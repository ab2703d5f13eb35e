/** Shorter surnames differ by a letter too often to be the same. */
const MIN_MISSPELT = 5;

/** The surname a single letter away from `wanted`, both lower-case, as when "Sarea" is also spelt "Saree"; `wanted` itself when none is. `surnames` by their first three letters. */
export function nearlyNamed(wanted: string, surnames: ReadonlyMap<string, readonly string[]>): string {
  if (wanted.length < MIN_MISSPELT || wanted.includes(' ')) return wanted;
  return (
    surnames
      .get(wanted.slice(0, 3))
      ?.find((part) => Math.abs(part.length - wanted.length) <= 1 && oneLetterApart(part, wanted)) ?? wanted
  );
}

function oneLetterApart(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const rest = [a.slice(same), b.slice(same)] as const;
  return rest[0].slice(1) === rest[1].slice(1) || rest[0] === rest[1].slice(1) || rest[0].slice(1) === rest[1];
}
