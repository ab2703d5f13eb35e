const ORIGIN_BOUND: ReadonlySet<string> = new Set(['authorization', 'cookie', 'proxy-authorization']);

/** Takes the credentials written into an address out of it; gives the header they stand for, or nothing. */
export function takeCredentials(url: URL): { readonly authorization?: string } {
  if (url.username === '' && url.password === '') return {};
  const pair = `${percentDecoded(url.username)}:${percentDecoded(url.password)}`;
  url.username = '';
  url.password = '';
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}

/** The headers that may go along to another origin. */
export function withoutCredentials(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ORIGIN_BOUND.has(name.toLowerCase())));
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
