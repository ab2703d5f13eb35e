import ipaddr from 'ipaddr.js';

/** RFC 6052 2.1: the well-known prefix behind which an IPv6-only network reaches IPv4 hosts. */
const NAT64_PREFIX = ipaddr.IPv6.parse('64:ff9b::');
/** IANA has assigned global unicast from this range alone (IPv6 Global Unicast Address Assignments, 2026). */
const GLOBAL_UNICAST_V6 = ipaddr.IPv6.parse('2000::');
/** A public address by its number, but the host's own agent on Azure ("What is IP address 168.63.129.16?"). */
const CLOUD_HOST_AGENTS: ReadonlySet<string> = new Set(['168.63.129.16']);

const RANGE_WORDS: Readonly<Record<string, string>> = {
  broadcast: 'a broadcast address',
  carrierGradeNat: 'an address inside a provider (100.64.0.0/10)',
  linkLocal: 'a link-local address',
  loopback: 'this machine itself',
  multicast: 'a multicast address',
  private: 'a private address',
  uniqueLocal: 'a private address',
  unspecified: 'no address',
};

/**
 * What is wrong with connecting to an address ("a private address"), or null when it is a public one. IPv4 inside IPv6
 * (mapped, NAT64) is judged by the IPv4 address; other tunnels (6to4, Teredo) are refused.
 */
export function blockedAddress(address: string): string | null {
  if (!ipaddr.isValid(address)) return 'not an IP address';
  const parsed = ipaddr.parse(address);
  return parsed instanceof ipaddr.IPv6 ? blockedV6(parsed) : blockedV4(parsed);
}

function blockedV4(address: ipaddr.IPv4): string | null {
  if (CLOUD_HOST_AGENTS.has(address.toString())) return 'a service of the hosting machine';
  return address.range() === 'unicast' ? null : describe(address.range());
}

function blockedV6(address: ipaddr.IPv6): string | null {
  if (address.isIPv4MappedAddress()) return blockedV4(address.toIPv4Address());
  if (address.match(NAT64_PREFIX, 96)) return blockedV4(new ipaddr.IPv4(address.toByteArray().slice(12)));
  if (address.range() !== 'unicast') return describe(address.range());
  return address.match(GLOBAL_UNICAST_V6, 3) ? null : 'a reserved address';
}

function describe(range: string): string {
  return RANGE_WORDS[range] ?? 'a reserved address';
}
