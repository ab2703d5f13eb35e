import { isIP } from 'node:net';
import type { AllowedHosts } from './allowed-hosts.ts';
import { blockedAddress } from './blocked-address.ts';

/** Ports of other protocols that a request must not be smuggled into: WHATWG Fetch, "port blocking", read 2026-11. */
const BAD_PORTS: ReadonlySet<number> = new Set([
  1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110,
  111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532,
  540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061,
  6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

/**
 * Why a URL may not be fetched at all, or null. Covers what can be said before a name is resolved: scheme, port, and
 * addresses written out (`URL` has already turned octal, hex and decimal spellings of IPv4 into dotted ones).
 */
export function blockedUrl(url: URL, allowed: AllowedHosts): string | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return `only http and https addresses are fetched, not ${url.protocol.slice(0, -1)}`;
  }
  if (url.port !== '' && BAD_PORTS.has(Number(url.port))) return `port ${url.port} belongs to another protocol`;
  const bare = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(bare) === 0 || allowed.allowsAddress(bare) || allowed.allowsName(bare)) return null;
  const fault = blockedAddress(bare);
  return fault === null ? null : `${bare} is ${fault}`;
}
