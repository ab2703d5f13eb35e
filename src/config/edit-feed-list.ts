import { type Document, isMap, isSeq, parseDocument, stringify, type YAMLMap, type YAMLSeq } from 'yaml';

/** What is written for a feed; fields left out have their defaults. */
export type FeedEntry = { readonly id: string; readonly name: string; readonly url: string } & Readonly<
  Record<string, string | boolean>
>;

/** The new text of a configuration file, or why it was left alone. */
export type FeedEdit = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };

/**
 * Adds entries at the end of the list of feeds. Only the new lines are written: comments, order and layout of the rest
 * stay byte for byte. `path` leads to the list, `['feeds']` in sitrep.yaml.
 */
export function addFeedEntries(source: string, path: readonly string[], entries: readonly FeedEntry[]): FeedEdit {
  const document = parseDocument(source);
  const list = listAt(document, path);
  const last = list?.items.at(-1);
  if (list === null || last === undefined) return { ok: false, reason: `there is no list of ${path.join('.')} in it` };
  if (list.flow || !isRanged(last))
    return rewritten(document, () => list.items.push(...entries.map((entry) => document.createNode(entry))));
  const newline = source.includes('\r\n') ? '\r\n' : '\n';
  const { indent } = lineOf(source, list.range?.[0] ?? 0);
  const end = endOfLine(source, last.range[1]);
  const lines = stringify(entries, { lineWidth: 0 })
    .trimEnd()
    .split('\n')
    .map((line) => `${indent}${line}`)
    .join(newline);
  const before = source.slice(0, end);
  const text = `${before}${before.endsWith('\n') ? '' : newline}${lines}${newline}${source.slice(end)}`;
  const expected = [...(list.toJS(document) as readonly unknown[]), ...entries];
  return agrees(text, path, expected)
    ? { ok: true, text }
    : rewritten(document, () => list.items.push(...entries.map((entry) => document.createNode(entry))));
}

/** Takes the entry with this id out of the list of feeds; everything else stays byte for byte. */
export function removeFeedEntry(source: string, path: readonly string[], id: string): FeedEdit {
  const document = parseDocument(source);
  const list = listAt(document, path);
  const index = list?.items.findIndex((item) => isMap(item) && item.get('id') === id) ?? -1;
  const item = list?.items[index];
  if (list === null || item === undefined) return { ok: false, reason: `there is no feed "${id}" in it` };
  if (list.items.length === 1) {
    return { ok: false, reason: `"${id}" is its only entry and a configuration needs one; add another feed first` };
  }
  if (list.flow || !isRanged(item)) return rewritten(document, () => list.items.splice(index, 1));
  const { start } = lineOf(source, item.range[0]);
  const text = source.slice(0, start) + source.slice(endOfLine(source, item.range[1]));
  const expected = (list.toJS(document) as readonly unknown[]).filter((_, position) => position !== index);
  return agrees(text, path, expected) ? { ok: true, text } : rewritten(document, () => list.items.splice(index, 1));
}

interface Ranged {
  readonly range: readonly [number, number, number];
}

function isRanged(node: unknown): node is Ranged {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

function listAt(
  document: Document,
  path: readonly string[],
): (YAMLSeq<unknown> & { items: (YAMLMap | unknown)[] }) | null {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return document.errors.length === 0 && isSeq(node) ? node : null;
}

/** A list written in an unusual way (in brackets) is written anew by the YAML library, which keeps its comments. */
function rewritten(document: Document, change: () => void): FeedEdit {
  change();
  return { ok: true, text: document.toString({ lineWidth: 0, flowCollectionPadding: true }) };
}

/** What was meant came out: the list reads as it should, and nothing else stands anywhere else. */
function agrees(text: string, path: readonly string[], expected: unknown): boolean {
  const document = parseDocument(text);
  const list = listAt(document, path);
  return list !== null && JSON.stringify(list.toJS(document)) === JSON.stringify(expected);
}

function lineOf(source: string, offset: number): { readonly start: number; readonly indent: string } {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  return { start, indent: /^[ \t]*/u.exec(source.slice(start))?.[0] ?? '' };
}

/** Just after the line break that ends the line a value ends on, with the comment behind the value. */
function endOfLine(source: string, valueEnd: number): number {
  // The value of a block ends behind its line break already.
  if (valueEnd > 0 && source[valueEnd - 1] === '\n') return valueEnd;
  const newline = source.indexOf('\n', valueEnd);
  return newline === -1 ? source.length : newline + 1;
}
