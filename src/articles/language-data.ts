import { readFileSync } from 'node:fs';

/** Scores of a piece of text (a few bytes of a word) by the number of the language, as eld looks them up. */
type Scores = Readonly<Record<number, number>>;

/** What eld's detector is loaded with. */
export interface LanguageData {
  readonly type: string;
  readonly languages: Readonly<Record<number, string>>;
  readonly ngrams: Readonly<Record<string, Scores>>;
}

/** A piece of text and its scores, `'e n':{11:64,37:12}` or `abcd:{…}`. */
const ENTRY = /(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([^\s,{}:'"]+)):\{([\d:,]*)\}/gu;
const LANGUAGE = /(\d+):'([a-z]+)'/gu;
const TYPE = /type:'(\w+)'/u;

/**
 * Reads the data of eld from the module that holds it. Imported, its 50,000 object literals take 85 MB of the process for
 * good; read as text and kept in a table of bytes they take 8, and each answer is made when it is asked for.
 *
 * @throws Error when the module is not written the way it was
 */
export function readLanguageData(module: URL): LanguageData {
  const text = readFileSync(module, 'utf8');
  const [head = '', body = ''] = text.split('ngrams:{', 2);
  const type = TYPE.exec(head)?.[1];
  const languages = Object.fromEntries([...head.matchAll(LANGUAGE)].map(([, id, code]) => [Number(id), code ?? '']));
  const starts = new Map<string, number>();
  const bytes: number[] = [];
  for (const [, single, double, bare, scores = ''] of body.matchAll(ENTRY)) {
    starts.set((single ?? double ?? bare ?? '').replace(/\\(.)/gu, '$1'), bytes.length);
    const numbers = scores.split(/[:,]/u);
    bytes.push(numbers.length / 2);
    for (const number of numbers) bytes.push(Number(number));
  }
  if (type === undefined || starts.size === 0 || bytes.some((byte) => !(byte <= 255)))
    throw new Error(`the data of the language detector is written in a new way: ${module.pathname}`);
  return { type, languages, ngrams: lookUp(starts, Uint8Array.from(bytes)) };
}

/** An object that makes the scores of a piece when they are asked for. */
function lookUp(starts: ReadonlyMap<string, number>, table: Uint8Array): LanguageData['ngrams'] {
  return new Proxy<Record<string, Scores>>(
    {},
    {
      get: (_, piece) => {
        const start = typeof piece === 'string' ? starts.get(piece) : undefined;
        if (start === undefined) return undefined;
        const scores: Record<number, number> = {};
        for (let at = start + 1, end = at + 2 * (table[start] ?? 0); at < end; at += 2) {
          scores[table[at] ?? 0] = table[at + 1] ?? 0;
        }
        return scores;
      },
    },
  );
}
