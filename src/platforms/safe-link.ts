/** Longer addresses are given without their text fragment, and not at all when that does not help. */
const MAX_LINK_CHARS = 500;

/**
 * An address that may be linked, in ASCII, or null. Only http and https; user names in the address are taken out, for
 * they make `https://bbc.co.uk@evil.example` look like somebody else. Characters that end a link in Discord's or
 * Slack's formatting are percent-encoded.
 */
export function safeLink(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.username = '';
  url.password = '';
  const whole = encodeMarks(url.href);
  if (whole.length <= MAX_LINK_CHARS) return whole;
  url.hash = '';
  const bare = encodeMarks(url.href);
  return bare.length <= MAX_LINK_CHARS ? bare : null;
}

function encodeMarks(href: string): string {
  return href.replace(
    /[()<>|*_~`\\"'\s[\]]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
