import type { Token } from '../../../../text/tokens.ts';

/** Is `token` a hyphen, breaking or not? Dashes are none. */
export function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && (token.text === '-' || token.text === '‑');
}
