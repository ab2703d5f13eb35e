const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A stretch of time for a column: "40 s", "12 min", "5 h", "3 d". */
export function spanWords(ms: number): string {
  const span = Math.abs(ms);
  if (span < MINUTE_MS) return `${Math.round(span / 1000)} s`;
  if (span < 2 * HOUR_MS) return `${Math.round(span / MINUTE_MS)} min`;
  if (span < 2 * DAY_MS) return `${Math.round(span / HOUR_MS)} h`;
  return `${Math.round(span / DAY_MS)} d`;
}

/** "12 min ago", "in 8 min", "now"; "never" for null. */
export function whenWords(at: number | null, now: number): string {
  if (at === null) return 'never';
  if (Math.abs(at - now) < 1000) return 'now';
  return at > now ? `in ${spanWords(at - now)}` : `${spanWords(now - at)} ago`;
}

/** "8 B", "12 kB", "3.4 MB" */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}
