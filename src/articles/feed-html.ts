import { type Block, collectBlocks } from './blocks.ts';
import { parseDocument } from './dom.ts';
import { trim } from './trim/trim.ts';

/** Feed content longer than this is cut, UTF-16 units: well above the 200 KB the feed reader keeps of one field. */
const MAX_LENGTH = 500_000;

/** The line that WordPress puts under every entry. */
const SYNDICATION_LINE = /^the post .{0,300} (?:appeared first on|first appeared on) /i;

/** The text of HTML that a feed carries, without captions, share links and stock lines; empty when there is none. */
export function readFeedHtml(html: string): string {
  return joined(trim(feedBlocks(html), { title: '' }));
}

/** The same with nothing taken out but WordPress's last line: how the entry ends tells whether it is whole. */
export function readFeedEnding(html: string): string {
  return joined(feedBlocks(html));
}

function feedBlocks(html: string): readonly Block[] {
  if (html.trim() === '') return [];
  const blocks = collectBlocks(parseDocument(html.slice(0, MAX_LENGTH)).body);
  return blocks.filter((block) => !SYNDICATION_LINE.test(block.text));
}

function joined(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join('\n\n');
}
