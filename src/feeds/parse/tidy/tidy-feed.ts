import { absoluteUrl } from '../absolute-url.ts';
import { createDraft, type Draft } from '../draft.ts';
import { readFeedDate } from '../feed-date.ts';
import { ENTRY_FIELDS, FEED_FIELDS, type Field } from '../feed-fields.ts';
import { foldName, innerScope, type NamespaceScope, rootScope } from './namespace-scope.ts';
import type { Vocabulary } from './namespaces.ts';
import { type OpenField, openField } from './open-field.ts';
import { writeEndTag, writeStartTag } from './write-tag.ts';
import { readXmlEvents } from './xml-events.ts';

/** A document sorted into the feed's own values and its entries; every value clean, every URL absolute. */
export interface TidyFeed {
  /** What the root element says the document is. */
  readonly root: 'rss' | 'rdf' | 'atom' | 'html' | null;
  readonly feed: Draft;
  readonly entries: readonly Draft[];
  /** There were more entries than are read. */
  readonly cut: boolean;
}

/**
 * What an element is to the reader. `container`: holds entries and feed values. `through`: its children may be values.
 * `inner`: part of a value. `skip`: not read, nor anything inside.
 */
type Role = 'outside' | 'container' | 'entry' | 'field' | 'through' | 'inner' | 'skip';

interface Frame {
  readonly name: string;
  readonly role: Role;
  readonly scope: NamespaceScope;
  readonly base: string | null;
}

/** Entries beyond these are not read; a feed is a window on the newest. */
const MAX_ENTRIES = 2_000;
/** Elements nested deeper are passed over. */
const MAX_DEPTH = 200;

const ROOTS: ReadonlyMap<string, 'rss' | 'rdf' | 'atom'> = new Map([
  ['rss', 'rss'],
  ['channel', 'rss'],
  ['item', 'rss'],
  ['rdf', 'rdf'],
  ['feed', 'atom'],
  ['entry', 'atom'],
]);
/** Roots that are taken even inside a web page; the others may be elements of it. */
const WHOLE_ROOTS: ReadonlySet<string> = new Set(['rss', 'rdf', 'feed']);
const CONTAINERS: ReadonlySet<string> = new Set(['rss', 'channel', 'items', 'rdf:rdf', 'feed', 'atom:feed']);
const ENTRIES: ReadonlySet<string> = new Set(['item', 'entry', 'atom:entry', 'atom:item']);
/** Ranks of what an entry's own attributes say; above those of its elements. */
const ABOUT_RANK = 101;
const ATTRIBUTE_RANK = 104;

/** Sorts RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0 and CDF, however written, into drafts. Never throws. */
export function tidyFeed(text: string, baseUrl: string | null): TidyFeed {
  const feed = createDraft();
  const entries: Draft[] = [];
  const frames: Frame[] = [];
  /** How many open elements have a name, so that a stray end tag costs nothing. */
  const openNames = new Map<string, number>();
  let root: TidyFeed['root'] = null;
  let over = false;
  let cut = false;
  let tooDeep = 0;
  let entry: Draft | null = null;
  let value: OpenField | null = null;

  const leave = (): void => {
    const frame = frames.pop();
    const others = (openNames.get(frame?.name ?? '') ?? 1) - 1;
    if (others === 0) openNames.delete(frame?.name ?? '');
    else openNames.set(frame?.name ?? '', others);
    if (frame?.role === 'field') {
      value?.finish();
      value = null;
    } else if (frame?.role === 'entry') {
      if (entry !== null && entries.length < MAX_ENTRIES) entries.push(entry);
      else cut ||= entry !== null;
      entry = null;
    } else if (frame?.role === 'container') {
      over = !frames.some(({ role }) => role === 'container');
    }
  };

  const enter = (frame: Frame): void => {
    frames.push(frame);
    openNames.set(frame.name, (openNames.get(frame.name) ?? 0) + 1);
  };

  const leaveTo = (depth: number): void => {
    while (frames.length > depth) leave();
  };

  const enterEntry = (attributes: ReadonlyMap<string, string>, base: string | null): Draft => {
    const draft = createDraft();
    const about = attributes.get('rdf:about') ?? attributes.get('about') ?? '';
    draft.offer('id', ABOUT_RANK, about.trim());
    if (/^https?:/i.test(about.trim())) draft.offer('link', ABOUT_RANK, about.trim());
    draft.offer('link', ATTRIBUTE_RANK, absoluteUrl(attributes.get('href') ?? '', base));
    draft.offer('date', ATTRIBUTE_RANK, readFeedDate(attributes.get('lastmod') ?? '')?.toString() ?? '');
    return draft;
  };

  const enterRoot = (name: string, local: string, attributes: ReadonlyMap<string, string>): boolean => {
    const kind = ROOTS.get(local);
    if (kind === undefined || over || (root === 'html' && !WHOLE_ROOTS.has(local))) {
      if (local === 'html' && root === null) root = 'html';
      return false;
    }
    root = kind;
    const scope = scopeOfRoot(name, kind, attributes);
    const base = baseOf(attributes, baseUrl);
    feed.offer('language', ATTRIBUTE_RANK, attributes.get('xml:lang') ?? '');
    feed.offer('base', 0, base ?? '');
    enter({ name, role: 'container', scope, base });
    if (ENTRIES.has(local)) {
      entry = enterEntry(attributes, base);
      enter({ name, role: 'entry', scope, base });
    }
    return true;
  };

  const roleInside = (parent: Frame, folded: string): { role: Role; field: Field | undefined } => {
    if (parent.role === 'container') {
      if (ENTRIES.has(folded)) return { role: 'entry', field: undefined };
      if (CONTAINERS.has(folded)) return { role: 'container', field: undefined };
      const field = FEED_FIELDS.get(folded);
      return { role: field === undefined ? 'skip' : 'field', field };
    }
    if (parent.role === 'entry' || parent.role === 'through') {
      const field = ENTRY_FIELDS.get(folded);
      if (field === undefined || (parent.role === 'through' && !folded.startsWith('media:')))
        return { role: 'skip', field };
      return { role: field.form === 'through' ? 'through' : 'field', field };
    }
    return { role: parent.role === 'skip' ? 'skip' : 'inner', field: undefined };
  };

  /** An entry that opens inside another, or a value that opens inside a plain one: somebody forgot an end tag. */
  const closeForgotten = (folded: string): void => {
    if (entry === null) return;
    const entryDepth = frames.findLastIndex(({ role }) => role === 'entry');
    const inPlainValue = value !== null && (value.field.form === 'text' || value.field.form === 'link');
    if (folded === 'item' || (folded === 'atom:entry' && value === null)) leaveTo(entryDepth);
    else if (inPlainValue && ENTRY_FIELDS.has(folded)) leaveTo(entryDepth + 1);
  };

  const open = (rawName: string, attributes: ReadonlyMap<string, string>, selfClosing: boolean): void => {
    const name = rawName.toLowerCase();
    const local = name.slice(name.indexOf(':') + 1);
    const outer = frames.at(-1);
    if (outer === undefined) {
      if (enterRoot(name, local, attributes) && selfClosing) leaveTo(0);
      return;
    }
    if (frames.length >= MAX_DEPTH) {
      if (!selfClosing) tooDeep += 1;
      return;
    }
    const scope = innerScope(outer.scope, attributes);
    const folded = foldName(scope, rawName);
    closeForgotten(folded);
    const parent = frames.at(-1) ?? outer;
    const base = baseOf(attributes, parent.base);
    const { role, field } = roleInside(parent, folded);
    enter({ name, role, scope, base });
    if (role === 'entry') entry = enterEntry(attributes, base);
    else if (role === 'field' && field !== undefined) value = openField(field, attributes, base, entry ?? feed);
    else if (role === 'inner') value?.open(local, writeStartTag(local, attributes, base, selfClosing));
    if (!selfClosing) return;
    if (role === 'inner') value?.close('');
    leave();
  };

  const close = (rawName: string): void => {
    if (tooDeep > 0) {
      tooDeep -= 1;
      return;
    }
    const name = rawName.trim().toLowerCase();
    if (!openNames.has(name)) return;
    const depth = frames.findLastIndex((frame) => frame.name === name);
    while (frames.length > depth) {
      const frame = frames.at(-1);
      if (frame?.role === 'inner') value?.close(writeEndTag(frame.name.slice(frame.name.indexOf(':') + 1)));
      leave();
    }
  };

  readXmlEvents(text, { open, close, text: (characters) => value?.text(characters) }, () => cut);
  leaveTo(0);
  return { root, feed, entries, cut };
}

function baseOf(attributes: ReadonlyMap<string, string>, outer: string | null): string | null {
  const base = attributes.get('xml:base');
  if (base === undefined) return outer;
  const url = URL.parse(base.trim(), outer ?? undefined);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : outer;
}

/** The root decides what its own namespace means, whatever URI it carries: an `rss` in nobody's namespace is RSS. */
function scopeOfRoot(
  name: string,
  kind: 'rss' | 'rdf' | 'atom',
  attributes: ReadonlyMap<string, string>,
): NamespaceScope {
  const own: Vocabulary = kind === 'atom' ? 'atom' : 'core';
  const scope = innerScope(rootScope(own), attributes);
  const declared = new Map(scope.declared);
  const colon = name.indexOf(':');
  if (colon >= 0) declared.set(name.slice(0, colon), kind === 'rdf' ? 'rdf' : own);
  const fallback = declared.get('');
  if (fallback === '?' || (fallback !== undefined && kind !== 'rdf' && colon < 0)) declared.set('', own);
  return { declared, unprefixed: own, folded: new Map() };
}
