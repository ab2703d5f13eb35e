/** Characters news is made of, tried against every pattern beside those that stand in it. */
const USUAL = ['a', 'A', '1', ' ', '\n', '"', '“', '.', ',', '-', '<', '/', '(', '&', ';'];
const MAX_CHARS = 14;
const MAX_WORDS = 4;

/**
 * Texts that make a backtracking matcher work hard on this pattern: one or two of its own characters or words over and
 * over, after nothing or after what lets it begin, and with an end that nothing matches.
 */
export function hostileTexts(source: string, length: number): readonly string[] {
  const unescaped = source.replace(/\\u\{?([0-9a-f]{4,5})\}?/giu, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
  const plain = unescaped.replace(/\\[pP]\{[^}]*\}|\\[dwsDWSbBn]|\(\?[:=!<]+/gu, '');
  const own = [...new Set([...plain.replace(/\\(.)/gu, '$1')])].filter((char) => !/[A-Za-z0-9]/u.test(char));
  const letters = [...new Set(plain.match(/[a-z]/gu) ?? [])].slice(0, 3);
  const words = [...new Set(plain.match(/[a-z]{3,}/giu) ?? [])].slice(0, MAX_WORDS);
  const chars = [...new Set([...USUAL, ...letters, ...own])].slice(0, USUAL.length + MAX_CHARS);
  const pumps = [
    ...chars,
    ...chars.slice(0, 10).map((char) => `a${char}`),
    ...chars.slice(0, 10).map((char) => `1${char}`),
    ...words.map((word) => `${word} `),
    ...words.flatMap((word) => [`${word}a `, `${word}, `, `${word} 1 `]),
    'Aa ',
    '1,',
    'a. ',
  ];
  return pumps.flatMap((pump) => {
    const run = pump.repeat(Math.ceil(length / pump.length));
    return [`${run}\u0000`, ...words.slice(0, 2).map((word) => `${word} ${run}\u0000`)];
  });
}
