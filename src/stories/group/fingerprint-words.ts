const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** 32-bit FNV-1a of the UTF-16 units of `text`, as an unsigned integer. The same text gives the same number everywhere. */
export function fingerprintWord(text: string): number {
  let state = OFFSET;
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), PRIME);
  // FNV leaves the low bits of short texts alike; a final mix spreads them.
  state ^= state >>> 15;
  state = Math.imul(state, 0x2c1b3c6d);
  return (state ^ (state >>> 13)) >>> 0;
}

/** 64 bits of two independent 32-bit fingerprints in hex: an identity, no proof against forgery. */
export function fingerprintText(text: string): string {
  const half = (seed: string): string => fingerprintWord(`${seed}${text}`).toString(16).padStart(8, '0');
  return half('') + half('\u0001');
}
