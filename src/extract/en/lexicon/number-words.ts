/** Cardinals below one hundred. */
export const smallNumbers: ReadonlyMap<string, number> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value): [string, number] => [word, value]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index): [string, number] => [word, 20 + 10 * index]),
  ['nought', 0],
  ['naught', 0],
  ['fourty', 40],
]);

/** Words that multiply what stands before them by a thousand or more. */
export const scales: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** Short scales; they follow digits only. `m` stands for metres as well and is read by its surroundings. */
export const scaleLetters: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mm', 1e6],
  ['bn', 1e9],
  ['bln', 1e9],
  ['b', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
  ['t', 1e12],
  ['g', 1e9],
  ['m', 1e6],
]);

/** Plural scales that name an order of magnitude; the value is the least that the plural can mean: two of them. */
export const vagueWords: ReadonlyMap<string, number> = new Map([
  ['dozens', 24],
  ['scores', 40],
  ['tens', 20],
  ['hundreds', 200],
  ['thousands', 2e3],
  ['millions', 2e6],
  ['billions', 2e9],
  ['trillions', 2e12],
]);

/** "dozen" and its shorter spellings. */
export const dozens: ReadonlySet<string> = new Set(['dozen', 'doz', 'dozs', 'dzs', 'dz']);

/** Words before a scale that leave its count open ("several hundred"). */
export const openCounts: ReadonlySet<string> = new Set(['several', 'few', 'many', 'countless', 'multiple']);

/** Denominators, singular. "second" is left out: it is a time. */
export const denominators: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['eleventh', 11],
  ['twelfth', 12],
  ['fifteenth', 15],
  ['sixteenth', 16],
  ['twentieth', 20],
  ['thirtieth', 30],
  ['fortieth', 40],
  ['fiftieth', 50],
  ['hundredth', 100],
  ['thousandth', 1e3],
  ['millionth', 1e6],
  ['billionth', 1e9],
  ['trillionth', 1e12],
]);

/** Denominators, plural. */
export const pluralDenominators: ReadonlyMap<string, number> = new Map([
  ...[...denominators].map(([word, value]): [string, number] => [`${word}s`, value]),
  ['halves', 2],
]);

/** Every word that may open a number. */
export const numberWords: ReadonlySet<string> = new Set([
  ...smallNumbers.keys(),
  ...scales.keys(),
  ...vagueWords.keys(),
  ...dozens,
  'hundred',
]);

/** Fractions that are one character. */
export const fractionSigns: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
]);
