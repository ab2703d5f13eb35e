import type { HttpHeaders } from '../../http/http-answer.ts';

/** How long an answer says it stays fresh, ms: `Cache-Control: max-age` less `Age`, else `Expires`; 0 when it does not say. */
export function freshForMs(headers: HttpHeaders, now: number): number {
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/i.exec(headers['cache-control'] ?? '')?.[1];
  if (maxAge !== undefined) {
    const ageS = Number(/^\s*(\d{1,10})\s*$/.exec(headers.age ?? '')?.[1] ?? 0);
    return Math.max(0, Number(maxAge) - ageS) * 1000;
  }
  // RFC 9111 5.3: a value that is no date, above all "0", means already stale.
  const expiresAt = Date.parse(headers.expires ?? '');
  if (!/\d{4}/.test(headers.expires ?? '') || Number.isNaN(expiresAt)) return 0;
  const sentAt = Date.parse(headers.date ?? '');
  return Math.max(0, expiresAt - (Number.isNaN(sentAt) ? now : sentAt));
}
