import { type LookupAddress, type LookupOptions, lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { AllowedHosts } from './allowed-hosts.ts';
import { blockedAddress } from './blocked-address.ts';

/** The name resolves to an address we do not connect to. */
export class BlockedAddressError extends Error {
  override readonly name = 'BlockedAddressError';
  readonly code = 'ERR_BLOCKED_ADDRESS';
}

/** Resolves a name to every address it has, as `dns.lookup` with `all: true` does. */
export type ResolveName = (
  hostname: string,
  options: LookupOptions & { all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * A `lookup` for sockets that resolves and judges in one step, so that the address checked is the address connected to
 * and a name that changes its answer in between (DNS rebinding) gains nothing. One bad address spoils the name: a host
 * that mixes public and private addresses is refused whole.
 */
export function createGuardedLookup(allowed: AllowedHosts, resolve: ResolveName = systemLookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const first = addresses?.[0];
      if (error !== null || first === undefined) {
        callback(error ?? Object.assign(new Error('the name has no address'), { code: 'ENOTFOUND' }), '', 4);
        return;
      }
      const fault = allowed.allowsName(hostname) ? null : firstFault(addresses, allowed);
      if (fault !== null) callback(new BlockedAddressError(fault), '', 4);
      else if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

function firstFault(addresses: readonly LookupAddress[], allowed: AllowedHosts): string | null {
  for (const { address } of addresses) {
    const fault = allowed.allowsAddress(address) ? null : blockedAddress(address);
    if (fault !== null) return `the name leads to ${fault} (${address})`;
  }
  return null;
}
