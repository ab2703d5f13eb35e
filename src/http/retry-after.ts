import type { HttpHeaders } from './http-answer.ts';

/** The pause `Retry-After` asks for, ms (RFC 9110 10.2.3: seconds or a date); 0 without one. */
export function retryAfterMs(headers: HttpHeaders | null, now: number): number {
  const value = headers?.['retry-after']?.trim() ?? '';
  if (/^\d{1,10}$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) || !/[a-z]/i.test(value) ? 0 : Math.max(0, at - now);
}
