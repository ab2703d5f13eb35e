import type { StoryArticle } from '../group/story-article.ts';
import { type Outlet, outlets } from './outlets.ts';

/** What a credit is read from. */
export type CreditedText = Pick<StoryArticle, 'text' | 'byline' | 'source'>;

/** Whose reporting an article passes on, in its own words. */
export interface Credit {
  /** Outlet as it is commonly printed. */
  readonly name: string;
  /** `wire`: the text is theirs ("LONDON (AP) —", byline "Reuters"). `cited`: the facts are ("citing AFP"). */
  readonly kind: 'wire' | 'cited';
}

/** Units of text at the head that a dateline or a citation of the main source stands in. */
const HEAD = 700;
/** Units a dateline's credit lies within. */
const DATELINE = 300;
/** Units at the end that a closing credit lies within. */
const TAIL = 160;

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

interface Patterns {
  readonly byline: RegExp;
  readonly dateline: RegExp;
  readonly ending: RegExp;
  readonly cited: RegExp;
}

const EDGE = '(?![\\p{L}\\p{N}])';
const PASSES_ON =
  'via|citing|cites|cited by|according to|reported by|reports by|quoted by|quoting|told|tells|as per|first reported by|with reporting (?:from|by)';
const REPORTS = 'reports|reported|reporting|writes|wrote|has learned|quoted|cited';

const compile = (outlet: Outlet): Patterns => {
  const names = namesOf(outlet).map(escapeRegExp);
  const any = `(?:${names.join('|')})`;
  const agency = '(?:\\s+(?:news agency|news outlet|newspaper|agency|news))?';
  return {
    byline: new RegExp(`^(?:by\\s+)?(?:the\\s+)?${any}${EDGE}|[,/|–—-]\\s*${any}$`, 'iu'),
    dateline: new RegExp(`^[^\\n]{0,80}?(?:\\(\\s*${any}\\s*\\)|/${any}/)\\s*(?:[-–—:]|$)|^${any}\\s+[-–—]\\s`, 'mu'),
    ending: new RegExp(`(?:\\(\\s*(?:via\\s+)?${any}(?:\\s+via\\s+[^()]{2,40})?\\s*\\)|[—–/]\\s*${any})[.\\s]*$`, 'u'),
    cited: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${PASSES_ON})\\s+(?:a\\s+report\\s+(?:by|from|in)\\s+)?(?:the\\s+)?${any}${EDGE}` +
        `|(?<![\\p{L}\\p{N}])${any}${agency}\\s+(?:${REPORTS})\\b`,
      'u',
    ),
  };
};

/** Longest name first, so that "AP News" is not read as "AP". */
const namesOf = (outlet: Outlet): readonly string[] =>
  [outlet.name, ...outlet.aliases].sort((a, b) => b.length - a.length);

const compiled = new Map<string, Patterns>();

/** Patterns are made when an outlet is first mentioned: most never are. */
const patternsOf = (outlet: Outlet): Patterns => {
  const known = compiled.get(outlet.name);
  if (known !== undefined) return known;
  const made = compile(outlet);
  compiled.set(outlet.name, made);
  return made;
};

/** Makes a reader of credits that knows the common outlets and `sources`, the names of the feeds at hand. */
export function makeCreditReader(sources: readonly string[]): (article: CreditedText) => Credit | null {
  const named = sources
    .filter((name) => name.length > 2 && !canonical.has(fold(name)))
    .map((name): Outlet => ({ name, aliases: [], wire: false }));
  const all = [...outlets, ...named].map((outlet) => ({
    outlet,
    names: namesOf(outlet).map((name) => name.toLowerCase()),
  }));
  return (article) => {
    const head = article.text.slice(0, HEAD);
    const tail = article.text.slice(-TAIL);
    const byline = article.byline ?? '';
    const own = canonicalOutlet(article.source);
    const searched = `${head}\n${tail}\n${byline}`;
    const folded = searched.toLowerCase();
    const mentioned = all.flatMap(({ outlet, names }) => (names.some((name) => folded.includes(name)) ? [outlet] : []));
    const wire = mentioned.find((outlet) => {
      if (!outlet.wire) return false;
      const patterns = patternsOf(outlet);
      return (
        patterns.dateline.test(head.slice(0, DATELINE)) ||
        patterns.ending.test(tail) ||
        (byline !== '' && patterns.byline.test(byline))
      );
    });
    if (wire !== undefined) return wire.name === own ? null : { name: wire.name, kind: 'wire' };
    let first: { readonly at: number; readonly name: string } | null = null;
    for (const outlet of mentioned) {
      if (outlet.name === own) continue;
      const at = head.search(patternsOf(outlet).cited);
      if (at >= 0 && (first === null || at < first.at)) first = { at, name: outlet.name };
    }
    return first === null ? null : { name: first.name, kind: 'cited' };
  };
}

const fold = (name: string): string => name.toLowerCase().replace(/^the\s+/u, '');

const canonical: ReadonlyMap<string, string> = new Map(
  outlets.flatMap((outlet) =>
    [outlet.name, ...outlet.aliases].map((name): [string, string] => [fold(name), outlet.name]),
  ),
);

/** Name an outlet is commonly printed with: "Associated Press" and "AP News" give "AP"; an unknown name stays as it is. */
export function canonicalOutlet(name: string | null): string | null {
  if (name === null) return null;
  return canonical.get(fold(name)) ?? name;
}
