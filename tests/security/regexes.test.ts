import { readdirSync, readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/articles/language.ts';
import { hostileTexts } from './hostile-texts.ts';
import { regexLiterals } from './regex-literals.ts';

/*
 * Every regular expression of src/ meets texts bred from its own characters. One that backtracks without bound, or by the
 * cube of the length, runs out of time; one that takes the square passes here and is kept in bounds by the length of what
 * it is given or by the deadline of the thread it runs in. The engine as a whole is bred against in bench/extract-hostile.ts.
 */
const src = new URL('../../src/', import.meta.url);
const LENGTH = 1_500;
/** For all texts of one expression together: some tens of ms when it is well made. */
const WITHIN_MS = 2_000;
const attack = new Script('for (const text of texts) { expression.lastIndex = 0; expression.exec(text); }');

function survives(source: string, flags: string): boolean {
  const texts = hostileTexts(source, LENGTH);
  try {
    attack.runInContext(createContext({ expression: new RegExp(source, flags), texts }), { timeout: WITHIN_MS });
    return true;
  } catch {
    return false;
  }
}

/** Every expression that `new RegExp` makes while `run` runs, with the source file that made it. */
async function recordMade(makers: readonly string[], run: () => Promise<void>) {
  const made: { readonly file: string; readonly source: string; readonly flags: string }[] = [];
  const Plain = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Plain, {
    construct: (target, args, newTarget) => {
      const expression: RegExp = Reflect.construct(target, args, newTarget === globalThis.RegExp ? target : newTarget);
      const stack = new Error().stack ?? '';
      const file = makers.find((each) => stack.includes(`/src/${each}`));
      if (file !== undefined) made.push({ file, source: expression.source, flags: expression.flags });
      return expression;
    },
  });
  try {
    await run();
  } finally {
    globalThis.RegExp = Plain;
  }
  return made;
}

/** Loads what makes expressions as it loads, and calls what makes them for each text. */
async function runEachMaker(): Promise<void> {
  await import('../../src/stories/claims/figure-role.ts');
  await import('../../src/feeds/parse/feed-date.ts');
  const { outlets } = await import('../../src/stories/origins/outlets.ts');
  const { makeCreditReader } = await import('../../src/stories/origins/read-credit.ts');
  const longest = outlets.toSorted((a, b) => b.name.length - a.name.length).slice(0, 3);
  for (const { name } of longest)
    makeCreditReader([])({ text: `${name} reports. (${name})`, byline: name, source: null });
  const { findTags } = await import('../../src/feeds/parse/html-tags.ts');
  findTags('<a href=x>', ['a', 'base', 'link']);
  const { htmlToText } = await import('../../src/feeds/parse/html-text.ts');
  htmlToText('<style>a</style><script>b</script>c');
  const { isAnonymous } = await import('../../src/digest/anonymous.ts');
  isAnonymous('two senior officials');
  const { figureWords } = await import('../../src/digest/figure-words.ts');
  const { sampleDigest } = await import('../support/sample-digest.ts');
  for (const { figures } of sampleDigest.stories) figures.map((figure) => figureWords(figure, 'UTC'));
  const { storyLabel } = await import('../../src/digest/story-label.ts');
  const { readText } = await import('../support/read-text.ts');
  const { figures } = readText('Nine soldiers were killed in Tarn on Monday, the mayor said.').reading;
  const actors = [{ name: 'Northern (Free) People’s Army', aliases: ['N.F.P.A.'] }];
  storyLabel(figures, 'war', [{ id: 'war', name: 'War', actors, places: [] }]);
}

describe('regular expressions against hostile text', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const found = files.flatMap((file) =>
    regexLiterals(readFileSync(new URL(file, src), 'utf8')).map((pattern) => ({ file, ...pattern })),
  );

  it('are all found, and each is one', () => {
    expect(found.length).toBeGreaterThan(500);
    for (const { source, flags } of found) expect(() => new RegExp(source, flags)).not.toThrow();
    const code = `const a = b / c / d; // a /b/ c\nx = '/no/'; y = \`/no/\${z.replace(/[/]"/gu, "")}\`; return /^\\/'/u.test(a);`;
    expect(regexLiterals(code).map(({ source, flags, line }) => [source, flags, line])).toEqual([
      ['[/]"', 'gu', 2],
      ["^\\/'", 'u', 2],
    ]);
  });

  it('end in time', () => {
    expect(
      found.filter(({ source, flags }) => !survives(source, flags)).map(({ file, line }) => `${file}:${line}`),
    ).toEqual([]);
  }, 120_000);

  it('that are put together while the program runs, too', async () => {
    const makers = files.filter((file) => readFileSync(new URL(file, src), 'utf8').includes('new RegExp('));
    const made = await recordMade(makers, runEachMaker);
    expect(makers.filter((file) => !made.some((pattern) => pattern.file === file))).toEqual([]);
    expect(made.length).toBeGreaterThan(20);
    expect(
      made.filter(({ source, flags }) => !survives(source, flags)).map(({ file, source }) => `${file}: ${source}`),
    ).toEqual([]);
  }, 120_000);

  it('and one that does not is seen', () => {
    expect(survives('^(a+)+$', 'u')).toBe(false);
    expect(survives('^(\\w+\\s?)*$', 'u')).toBe(false);
    expect(survives('^a+$', 'u')).toBe(true);
  });

  it('of the reader that run over whole texts take no more than a pass', () => {
    const timeOf = (length: number) => {
      const text = 'q'.repeat(length);
      const began = performance.now();
      detectLanguage(text);
      return performance.now() - began;
    };
    timeOf(1_000);
    // The square would be ten thousand million steps.
    expect(timeOf(100_000)).toBeLessThan(2_000);
  });
});
