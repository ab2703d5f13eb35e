/** Text as HTML shows it unchanged, in content and in attributes. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')
    .replace(/'/gu, '&#39;');
}

/** A link that tells the other side nothing about this page. */
export function anchor(url: string, label: string): string {
  return `<a href="${escapeHtml(url)}" rel="noreferrer noopener" target="_blank">${label}</a>`;
}
