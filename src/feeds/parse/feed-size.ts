/** What is read of a body; Miniflux reads 15 MB (HTTP_CLIENT_MAX_BODY_SIZE), real feeds stay under 5. */
export const MAX_FEED_BYTES = 10_000_000;
