import ipaddr from 'ipaddr.js';

/** Which hosts and addresses may be reached although they are private. */
export interface AllowedHosts {
  /** A host named in the list: any address it resolves to will do. */
  readonly allowsName: (hostname: string) => boolean;
  readonly allowsAddress: (address: string) => boolean;
}

/**
 * Reads a list of exceptions to the address rules: host names (`wiki.intranet`), addresses (`10.0.0.7`, `::1`) and
 * ranges (`10.0.0.0/8`). Names match whole and without regard to case.
 *
 * @throws {TypeError} naming the entry when it is none of these.
 */
export function readAllowedHosts(entries: readonly string[]): AllowedHosts {
  const names = new Set<string>();
  const ranges: [ipaddr.IPv4 | ipaddr.IPv6, number][] = [];
  for (const entry of entries) {
    const bare = entry.trim().replace(/^\[(.*)\]$/, '$1');
    if (ipaddr.isValidCIDR(bare)) ranges.push(ipaddr.parseCIDR(bare));
    else if (ipaddr.isValid(bare)) ranges.push(wholeAddress(bare));
    else if (isHostName(bare)) names.add(plainName(bare));
    else throw new TypeError(`allowed host "${entry}" is neither a host name, an address nor a range like 10.0.0.0/8`);
  }
  return {
    allowsName: (hostname) => names.has(plainName(hostname)),
    allowsAddress: (address) => {
      if (ranges.length === 0 || !ipaddr.isValid(address)) return false;
      const parsed = ipaddr.process(address);
      return ranges.some(([range, bits]) => range.kind() === parsed.kind() && parsed.match(range, bits));
    },
  };
}

function wholeAddress(address: string): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  const parsed = ipaddr.process(address);
  return [parsed, parsed.kind() === 'ipv4' ? 32 : 128];
}

function plainName(hostname: string): string {
  return hostname.toLowerCase().replace(/\.$/, '');
}

function isHostName(text: string): boolean {
  return /^[a-z\d_](?:[a-z\d_.-]*[a-z\d_.])?$/i.test(text);
}
