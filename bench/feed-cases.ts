import { parseFeed as parse } from '../src/feeds/parse/parse-feed.ts';

/** One entry in the shape outside harnesses expect. */
interface CaseItem {
  readonly id: string | undefined;
  readonly url: string | undefined;
  readonly title: string;
  readonly published: string | undefined;
  readonly author: string | undefined;
  readonly summary: string;
  readonly content: string;
}

/**
 * The bot's own feed reading for outside harnesses: bytes and headers (lower-case names; `content-location` is the
 * address the bytes came from) in, plain fields out. Throws when the bytes are no feed.
 */
export async function parseFeed(
  bytes: Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ title: string; link: string | undefined; items: CaseItem[] }> {
  const result = await parse(bytes, {
    contentType: headers['content-type'] ?? null,
    baseUrl: headers['content-location'] ?? null,
  });
  if (!result.ok) throw new Error(result.reason);
  const { title, link, items } = result.feed;
  return {
    title,
    link: link ?? undefined,
    items: items.map((item) => ({
      id: item.guid ?? undefined,
      url: item.url ?? undefined,
      title: item.title,
      published: item.publishedAt === null ? undefined : new Date(item.publishedAt).toISOString(),
      author: item.author ?? undefined,
      summary: item.summaryHtml,
      content: item.contentHtml,
    })),
  };
}
