import { parseDocument } from './dom.ts';
import { textOf } from './html-to-text.ts';

/** Feed content longer than this is cut: UTF-16 units, the cap the feed reader sets on one field is far lower. */
const MAX_LENGTH = 500_000;

/** The text of HTML that a feed carries, without the stock lines that feeds add; empty when there is none. */
export function readFeedHtml(html: string): string {
  if (html.trim() === '') return '';
  const { body } = parseDocument(html.slice(0, MAX_LENGTH));
  return textOf(body);
}
