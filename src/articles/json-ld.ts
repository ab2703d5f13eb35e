import type { DomDocument } from './dom.ts';

type Json = Record<string, unknown>;

const ARTICLE_TYPE = /(?:article|posting|report|review|newsitem)$/i;

/** What the page's JSON-LD says of its article; null fields where it says nothing. */
export interface JsonLdArticle {
  readonly headline: string | null;
  readonly author: string | null;
  readonly publishedAt: string | null;
  readonly body: string | null;
  readonly language: string | null;
  /** `isAccessibleForFree`, of the article or of a part of it that is locked. */
  readonly free: boolean | null;
}

/** Reads the first article object among the page's JSON-LD blocks; null when there is none that parses. */
export function readJsonLd(document: DomDocument): JsonLdArticle | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = findArticle(parse(script.textContent ?? ''), 0);
    if (found !== null) return describe(found);
  }
  return null;
}

function parse(source: string): unknown {
  const bare = source
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>)\s*$/, '');
  for (const text of [bare, bare.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(text);
    } catch {
      // The second form repairs raw line breaks in strings and trailing commas.
    }
  }
  return null;
}

function findArticle(value: unknown, depth: number): Json | null {
  if (depth > 6 || value === null || typeof value !== 'object') return null;
  if (Array.isArray(value)) {
    for (const entry of value) {
      const found = findArticle(entry, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  const json = value as Json;
  const types = Array.isArray(json['@type']) ? json['@type'] : [json['@type']];
  if (types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) return json;
  return findArticle([json['@graph'], json.mainEntity, json.mainEntityOfPage], depth + 1);
}

function describe(json: Json): JsonLdArticle {
  return {
    headline: string(json.headline) ?? string(json.name),
    author: names(json.author) ?? names(json.creator),
    publishedAt: string(json.datePublished) ?? string(json.dateCreated),
    body: string(json.articleBody),
    language: string(json.inLanguage) ?? string((json.inLanguage as Json | undefined)?.alternateName),
    free: free(json),
  };
}

function free(json: Json): boolean | null {
  const parts = [json, ...(Array.isArray(json.hasPart) ? json.hasPart : [json.hasPart])];
  const flags = parts.map((part) =>
    part === null || typeof part !== 'object' ? null : boolean((part as Json).isAccessibleForFree),
  );
  if (flags.includes(false)) return false;
  return flags.includes(true) ? true : null;
}

function boolean(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  return /^(?:.*\/)?true$/i.test(value) ? true : /^(?:.*\/)?false$/i.test(value) ? false : null;
}

function string(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : null;
}

function names(value: unknown): string | null {
  const all = (Array.isArray(value) ? value : [value]).flatMap((entry) => {
    const name = typeof entry === 'string' ? entry : string((entry as Json | null | undefined)?.name);
    return name !== null && name.trim() !== '' && !/^https?:/i.test(name) ? [name.trim()] : [];
  });
  return all.length === 0 ? null : [...new Set(all)].join(', ');
}
