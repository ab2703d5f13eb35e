import { foldSpace } from '../parse/html-text.ts';
import { readXmlEvents } from '../parse/tidy/xml-events.ts';

/** One subscription of an OPML file. */
export interface OpmlFeed {
  readonly url: string;
  readonly title: string;
  /** The publisher's site, or null. */
  readonly site: string | null;
  readonly language: string | null;
  /** Folders around it, outermost first. */
  readonly folders: readonly string[];
}

/** Subscriptions read from one file; more are ignored. */
const MAX_FEEDS = 10_000;

/** Reads the subscriptions of an OPML 1.0 or 2.0 file (opml.org/spec2.opml), leniently; a reason when it holds none. */
export function readOpml(text: string): { ok: true; feeds: OpmlFeed[] } | { ok: false; reason: string } {
  const feeds: OpmlFeed[] = [];
  const folders: (string | null)[] = [];
  let isOpml = false;
  readXmlEvents(text, {
    open: (rawName, attributes, selfClosing) => {
      const name = rawName.toLowerCase();
      isOpml ||= name === 'opml';
      if (name !== 'outline') return;
      const title = foldSpace(attributes.get('title') || attributes.get('text') || '');
      const url = (attributes.get('xmlurl') ?? '').trim();
      const isFeed = /^(?:https?|feed):/i.test(url);
      if (isFeed && feeds.length < MAX_FEEDS) {
        feeds.push({
          url: url.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:/i, 'https:'),
          title: title || url,
          site: attributes.get('htmlurl')?.trim() || null,
          language: attributes.get('language')?.trim() || null,
          folders: folders.filter((folder) => folder !== null),
        });
      }
      if (!selfClosing) folders.push(isFeed || title === '' ? null : title);
    },
    close: (rawName) => {
      if (rawName.trim().toLowerCase() === 'outline') folders.pop();
    },
    text: () => undefined,
  });
  if (feeds.length > 0) return { ok: true, feeds };
  return { ok: false, reason: isOpml ? 'the file names no feeds' : 'the file is not OPML' };
}

/** Writes subscriptions as OPML 2.0, grouped by their folders, in the order given. `created` is epoch ms. */
export function writeOpml(feeds: readonly OpmlFeed[], { title, created }: { title: string; created: number }): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    `    <title>${escapeXml(title)}</title>`,
    `    <dateCreated>${new Date(created).toUTCString()}</dateCreated>`,
    '  </head>',
    '  <body>',
    ...outlines(feeds, 0),
    '  </body>',
    '</opml>',
    '',
  ];
  return lines.join('\n');
}

function outlines(feeds: readonly OpmlFeed[], depth: number): string[] {
  const indent = '  '.repeat(depth + 2);
  const inFolders = new Map<string, OpmlFeed[]>();
  const lines: string[] = [];
  for (const feed of feeds) {
    const folder = feed.folders[depth];
    const members = folder === undefined ? undefined : inFolders.get(folder);
    if (folder === undefined) lines.push(`${indent}${outline(feed)}`);
    else if (members === undefined) inFolders.set(folder, [feed]);
    else members.push(feed);
  }
  for (const [folder, members] of inFolders) {
    const name = escapeXml(folder);
    lines.push(
      `${indent}<outline text="${name}" title="${name}">`,
      ...outlines(members, depth + 1),
      `${indent}</outline>`,
    );
  }
  return lines;
}

function outline({ title, url, site, language }: OpmlFeed): string {
  const name = escapeXml(title);
  const more = [
    site === null ? '' : ` htmlUrl="${escapeXml(site)}"`,
    language === null ? '' : ` language="${escapeXml(language)}"`,
  ];
  return `<outline type="rss" text="${name}" title="${name}" xmlUrl="${escapeXml(url)}"${more.join('')}/>`;
}

function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
