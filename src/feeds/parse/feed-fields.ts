/**
 * What of an entry or of the feed a value becomes. Several elements can fill one slot; the one with the lowest rank wins,
 * and among equals the first that is not empty.
 */
export type Slot =
  | 'title'
  | 'link'
  | 'id'
  | 'date'
  | 'author'
  | 'summary'
  | 'content'
  | 'language'
  | 'ttl'
  | 'updatePeriod'
  | 'updateFrequency'
  | 'quietHours'
  | 'quietDays'
  | 'base';

/**
 * How an element's content is to be understood. `html`: escaped HTML (or text, which is the same until it holds `<`).
 * `construct`: an Atom text construct, by its `type` and `mode`. `markup`: the child elements are the content. `text`:
 * plain. `person`: a name, or children that hold one. `link`: a URL in `href` or in the text. `list`: the words
 * of its children. `through`: not a value
 * itself, but its children may be.
 */
export type FieldForm = 'html' | 'construct' | 'media' | 'markup' | 'text' | 'person' | 'link' | 'list' | 'through';

export interface Field {
  readonly slot: Slot;
  readonly form: FieldForm;
  readonly rank: number;
}

type Row = readonly [names: string, slot: Slot, form: FieldForm];

/** Elements that mean the same inside entries and for the whole feed; better sources first within a slot. */
const SHARED: readonly Row[] = [
  ['title', 'title', 'html'],
  ['atom:title', 'title', 'construct'],
  ['dc:title dcterms:title', 'title', 'html'],
  ['itunes:title', 'title', 'html'],
  ['link atom:link', 'link', 'link'],
  ['author atom:author', 'author', 'person'],
  ['dc:creator dc:author dcterms:creator', 'author', 'person'],
  ['itunes:author googleplay:author', 'author', 'person'],
];

const IN_ENTRY: readonly Row[] = [
  ...SHARED,
  ['media:title', 'title', 'media'],
  ['atom:id', 'id', 'text'],
  ['guid id', 'id', 'text'],
  ['dc:identifier dcterms:identifier', 'id', 'text'],
  ['atom:published', 'date', 'text'],
  ['atom:issued', 'date', 'text'],
  ['pubdate published', 'date', 'text'],
  ['dcterms:issued', 'date', 'text'],
  ['dc:date', 'date', 'text'],
  ['dcterms:created', 'date', 'text'],
  ['dcterms:available dcterms:valid dcterms:modified', 'date', 'text'],
  ['atom:updated atom:modified', 'date', 'text'],
  ['atom:created', 'date', 'text'],
  ['date updated modified lastmod', 'date', 'text'],
  ['description', 'summary', 'html'],
  ['atom:summary', 'summary', 'construct'],
  ['summary abstract', 'summary', 'html'],
  ['dc:description dcterms:description dcterms:abstract', 'summary', 'html'],
  ['itunes:summary', 'summary', 'html'],
  ['googleplay:description', 'summary', 'html'],
  ['media:description', 'summary', 'media'],
  ['itunes:subtitle', 'summary', 'html'],
  ['content:encoded', 'content', 'html'],
  ['atom:content', 'content', 'construct'],
  ['xhtml:body', 'content', 'markup'],
  ['xhtml:div', 'content', 'markup'],
  ['content body fulltext fullitem', 'content', 'html'],
  ['media:group media:content', 'summary', 'through'],
];

const IN_FEED: readonly Row[] = [
  ...SHARED,
  ['itunes:owner', 'author', 'person'],
  ['language dc:language dcterms:language', 'language', 'text'],
  ['ttl', 'ttl', 'text'],
  ['sy:updateperiod', 'updatePeriod', 'text'],
  ['sy:updatefrequency', 'updateFrequency', 'text'],
  ['skiphours', 'quietHours', 'list'],
  ['skipdays', 'quietDays', 'list'],
];

/** Elements read directly inside an entry, by folded name. */
export const ENTRY_FIELDS: ReadonlyMap<string, Field> = byName(IN_ENTRY);

/** Elements read directly inside the feed, channel or root, by folded name. */
export const FEED_FIELDS: ReadonlyMap<string, Field> = byName(IN_FEED);

function byName(rows: readonly Row[]): ReadonlyMap<string, Field> {
  return new Map(
    rows.flatMap(([names, slot, form], rank) => names.split(' ').map((name) => [name, { slot, form, rank }] as const)),
  );
}
