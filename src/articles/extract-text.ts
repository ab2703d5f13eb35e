import { collectBlocks } from './blocks.ts';
import type { DomDocument } from './dom.ts';
import { htmlToText } from './html-to-text.ts';
import { withNoscript } from './noscript.ts';
import { chooseBlocks } from './select/choose-blocks.ts';
import { trim } from './trim/trim.ts';

/** The body in JSON-LD is often cut or run together; it is taken when the page itself gives less than this. */
const ALMOST_NOTHING = 200;

/** The article text of `document`, which is taken apart; empty when there is none. */
export function extractText(document: DomDocument, title: string, jsonLdBody: string | null): string {
  const blocks = withNoscript(document, collectBlocks(document.body));
  const text = trim(chooseBlocks(document, blocks), { title })
    .map((block) => block.text)
    .join('\n\n');
  if (text.length >= ALMOST_NOTHING || jsonLdBody === null) return text;
  const body = htmlToText(jsonLdBody.replace(/\r?\n\s*\r?\n/g, '<br><br>'));
  return body.length > text.length * 2 ? body : text;
}
