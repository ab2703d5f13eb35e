const MAX_CHARS = 63;

/** An id for a feed, made from its name, else from its host; numbered when it is taken. */
export function feedId(name: string, url: string, taken: ReadonlySet<string>): string {
  const slug = (text: string) =>
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-+|-+$/gu, '')
      .slice(0, MAX_CHARS - 5)
      .replace(/-+$/u, '');
  const host = URL.parse(url)?.hostname.replace(/^(?:www|feeds?|rss)\./u, '') ?? 'feed';
  const base = slug(name) || slug(host) || 'feed';
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}
