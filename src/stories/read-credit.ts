import { type Outlet, outlets } from './outlets.ts';
import type { StoryArticle } from './story-article.ts';

/** Whose reporting an article passes on, in its own words. */
export interface Credit {
  /** Outlet as it is commonly printed. */
  readonly name: string;
  /** `wire`: the text is theirs ("LONDON (AP) —", byline "Reuters"). `cited`: the facts are ("citing AFP"). */
  readonly kind: 'wire' | 'cited';
}

/** Units of text at the head that a dateline or a citation of the main source stands in. */
const HEAD = 700;
const TAIL = 160;

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

interface Patterns {
  readonly outlet: Outlet;
  readonly byline: RegExp;
  readonly dateline: RegExp;
  readonly ending: RegExp;
  readonly cited: RegExp;
}

const patternsOf = (outlet: Outlet): Patterns => {
  const names = [outlet.name, ...outlet.aliases].sort((a, b) => b.length - a.length).map(escapeRegExp);
  const any = `(?:${names.join('|')})`;
  const edge = `(?![\\p{L}\\p{N}])`;
  const agency = `(?:\\s+(?:news agency|news outlet|newspaper|agency|news))?`;
  return {
    outlet,
    byline: new RegExp(`^(?:by\\s+)?(?:the\\s+)?${any}${edge}|[,/|–—-]\\s*${any}$`, 'iu'),
    dateline: new RegExp(`^[^\\n]{0,80}?(?:\\(\\s*${any}\\s*\\)|/${any}/)\\s*(?:[-–—:]|$)|^${any}\\s+[-–—]\\s`, 'mu'),
    ending: new RegExp(`(?:\\(\\s*(?:via\\s+)?${any}(?:\\s+via\\s+[^()]{2,40})?\\s*\\)|[—–/]\\s*${any})[.\\s]*$`, 'u'),
    cited: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:` +
        `(?:via|citing|cites|cited by|according to|reported by|reports by|quoted by|quoting|told|tells|as per|with reporting (?:from|by)|first reported by)\\s+(?:a\\s+report\\s+(?:by|from|in)\\s+)?(?:the\\s+)?${any}${edge}` +
        `|(?<=[\\s“"(])${any}${agency}\\s+(?:reports|reported|reporting|writes|wrote|has learned|quoted|cited)\\b)`,
      'u',
    ),
  };
};

/** Makes a reader of credits that knows the common outlets and `sources`, the names of the feeds at hand. */
export function makeCreditReader(sources: readonly string[]): (article: StoryArticle) => Credit | null {
  const known = new Set(outlets.flatMap((outlet) => [outlet.name, ...outlet.aliases]).map(fold));
  const named = sources.filter((name) => name.length > 2 && !known.has(fold(name)));
  const patterns = [...outlets, ...named.map((name): Outlet => ({ name, aliases: [], wire: false }))].map(patternsOf);
  return (article) => {
    const head = article.text.slice(0, HEAD);
    const tail = article.text.slice(-TAIL);
    const byline = article.byline ?? '';
    const own = canonicalOutlet(article.source);
    const isOwn = ({ outlet }: Patterns): boolean => outlet.name === own;
    const wire = patterns.find(
      (pattern) =>
        pattern.outlet.wire &&
        (pattern.dateline.test(head.slice(0, 300)) ||
          pattern.ending.test(tail) ||
          (byline !== '' && pattern.byline.test(byline))),
    );
    if (wire !== undefined) return isOwn(wire) ? null : { name: wire.outlet.name, kind: 'wire' };
    let first: { readonly at: number; readonly name: string } | null = null;
    for (const pattern of patterns) {
      if (isOwn(pattern)) continue;
      const at = head.search(pattern.cited);
      if (at >= 0 && (first === null || at < first.at)) first = { at, name: pattern.outlet.name };
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
