/** The vocabularies a feed may use. `core` is RSS of any version; `?` is one we do not read. */
export type Vocabulary =
  | 'core'
  | 'atom'
  | 'dc'
  | 'dcterms'
  | 'content'
  | 'media'
  | 'itunes'
  | 'googleplay'
  | 'rdf'
  | 'sy'
  | 'xhtml'
  | 'xml'
  | '?';

/** Namespace URIs, lower case and without trailing slash or hash, as feeds of all ages write them. */
const BY_URI: ReadonlyMap<string, Vocabulary> = new Map([
  ['http://www.w3.org/2005/atom', 'atom'],
  ['http://purl.org/atom/ns', 'atom'],
  ['http://purl.org/atom', 'atom'],
  ['http://purl.org/echo', 'atom'],
  ['http://purl.org/pie', 'atom'],
  ['http://example.com/newformat', 'atom'],
  ['http://example.com/necho', 'atom'],
  ['uri/of/echo/namespace', 'atom'],
  ['http://purl.org/rss/1.0', 'core'],
  ['http://purl.org/rss/1.1', 'core'],
  ['http://purl.org/net/rss1.1', 'core'],
  ['http://purl.org/rss/2.0', 'core'],
  ['http://purl.org/rss/1.0/modules/rss091', 'core'],
  ['http://my.netscape.com/rdf/simple/0.9', 'core'],
  ['http://my.netscape.com/publish/formats/rss-0.91', 'core'],
  ['http://channel.netscape.com/rdf/simple/0.9', 'core'],
  ['http://backend.userland.com/rss', 'core'],
  ['http://backend.userland.com/rss2', 'core'],
  ['http://backend.userland.com/rss091', 'core'],
  ['http://blogs.law.harvard.edu/tech/rss', 'core'],
  ['http://cyber.law.harvard.edu/rss', 'core'],
  ['http://www.rssboard.org/rss-specification', 'core'],
  ['http://purl.org/dc/elements/1.0', 'dc'],
  ['http://purl.org/dc/elements/1.1', 'dc'],
  ['http://purl.org/dc/terms', 'dcterms'],
  ['http://purl.org/rss/1.0/modules/content', 'content'],
  ['http://purl.org/rss/1.0/modules/syndication', 'sy'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://search.yahoo.com/rss', 'media'],
  ['http://tools.search.yahoo.com/mrss', 'media'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://example.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://www.google.com/schemas/play-podcasts/1.0', 'googleplay'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
  ['http://www.w3.org/xml/1998/namespace', 'xml'],
]);

/** What a prefix means when nobody declared it. */
const BY_PREFIX: ReadonlyMap<string, Vocabulary> = new Map([
  ['rss', 'core'],
  ['atom', 'atom'],
  ['atom03', 'atom'],
  ['atom10', 'atom'],
  ['a10', 'atom'],
  ['dc', 'dc'],
  ['dcterms', 'dcterms'],
  ['content', 'content'],
  ['media', 'media'],
  ['itunes', 'itunes'],
  ['googleplay', 'googleplay'],
  ['rdf', 'rdf'],
  ['sy', 'sy'],
  ['syn', 'sy'],
  ['xhtml', 'xhtml'],
  ['html', 'xhtml'],
  ['xml', 'xml'],
]);

/** The vocabulary behind a namespace URI, or `?`. */
export function vocabularyOfUri(uri: string): Vocabulary {
  return (
    BY_URI.get(
      uri
        .trim()
        .toLowerCase()
        .replace(/[/#]+$/, ''),
    ) ?? '?'
  );
}

/** The vocabulary an undeclared prefix stands for by custom, or `?`. */
export function vocabularyOfPrefix(prefix: string): Vocabulary {
  return BY_PREFIX.get(prefix) ?? '?';
}
