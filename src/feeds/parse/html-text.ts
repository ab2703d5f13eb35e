import { decodeHTML } from 'entities';

/** Elements whose content is never read out. */
const SILENT = /^<(script|style)\b/i;

/**
 * The words of a piece of HTML on one line: tags taken out, entities decoded once, white space folded. Linear in the
 * length of the input whatever it holds; a `<` that opens no tag stays.
 */
export function htmlToText(html: string): string {
  return foldSpace(decodeHTML(html.includes('<') ? withoutTags(html) : html));
}

/** Runs of white space, no-break space included, as one space; none at the ends. */
export function foldSpace(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

/** Plain text as HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (character) => (character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&gt;'));
}

function withoutTags(html: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (;;) {
    const open = html.indexOf('<', from);
    if (open < 0) break;
    pieces.push(html.slice(from, open));
    const end = tagEnd(html, open);
    if (end === null) {
      pieces.push('<');
      from = open + 1;
      continue;
    }
    if (end < 0) {
      from = open;
      break;
    }
    if (/^<\/?(?:br|p|div|li|tr|td|h[1-6])\b/i.test(html.slice(open, open + 6))) pieces.push(' ');
    from = silentEnd(html, open) ?? end;
  }
  pieces.push(html.slice(from));
  return pieces.join('');
}

/** Index after the tag or comment that opens at `open`; null when none opens there; -1 when none closes any more. */
function tagEnd(html: string, open: number): number | null {
  if (html.startsWith('<!--', open)) {
    const close = html.indexOf('-->', open + 4);
    return close < 0 ? -1 : close + 3;
  }
  if (!/^<[/!?]?[a-z]/i.test(html.slice(open, open + 3))) return null;
  const close = html.indexOf('>', open);
  return close < 0 ? -1 : close + 1;
}

/** For an element that is never read out: index after its end tag; null for any other. */
function silentEnd(html: string, open: number): number | null {
  const name = SILENT.exec(html.slice(open, open + 8))?.[1];
  if (name === undefined) return null;
  const endTag = new RegExp(`</${name}[^<>]*>`, 'gi');
  endTag.lastIndex = open;
  return endTag.exec(html) === null ? html.length : endTag.lastIndex;
}
