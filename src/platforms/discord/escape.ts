/** Punctuation with a meaning in Discord's Markdown, wherever it stands: emphasis, code, spoilers, links, mentions, quotes, headings. */
const MARKS = /[\\*_~`|<>[\]()#@]/gu;

/**
 * Text as Discord's Markdown shows it unchanged, for the start of a line as well as its middle: every mark is escaped
 * with a backslash, and so are bare addresses (`https\://`), list bullets and numbers.
 */
export function escapeDiscord(text: string): string {
  return text
    .replace(MARKS, '\\$&')
    .replace(/:(?=\/\/)/gu, '\\:')
    .replace(/^(\s*)([-+])(?=\s|\\#)/u, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/u, '$1\\$2');
}
