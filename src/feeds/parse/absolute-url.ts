/** A URL made absolute; as it stands when it is no URL or there is nothing to resolve it against. Spaces at the ends go. */
export function absoluteUrl(url: string, base: string | null): string {
  const trimmed = url.trim();
  if (trimmed === '') return '';
  if (/^[a-z][a-z\d+.-]*:/i.test(trimmed) || base === null) return trimmed;
  return URL.parse(trimmed, base)?.href ?? trimmed;
}

/** Attributes that hold one URL and matter to a reader of articles. */
const URL_ATTRIBUTE = /(\s(?:href|src)\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/gi;
/** Told in one quick pass, because most feeds have absolute links only. */
const RELATIVE_URL = /\s(?:href|src)\s*=\s*["']?\s*(?![\s"'#]|[a-z][a-z\d+.-]*:)/i;
const TAG_WITH_URL = /<[a-z][^<>]*\s(?:href|src)\s*=[^<>]*>/gi;

/** HTML with the links and images of its tags made absolute. */
export function absoluteLinks(html: string, base: string | null): string {
  if (base === null || !RELATIVE_URL.test(html)) return html;
  return html.replace(TAG_WITH_URL, (tag) =>
    tag.replace(URL_ATTRIBUTE, (whole, start: string, double?: string, single?: string, bare?: string) => {
      const url = double ?? single ?? bare ?? '';
      if (/^\s*(?:[a-z][a-z\d+.-]*:|#)/i.test(url)) return whole;
      return `${start}"${absoluteUrl(url.replaceAll('&amp;', '&'), base).replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`;
    }),
  );
}
