import manifest from '../package.json' with { type: 'json' };

export const version: string = manifest.version;

/** Name, version and contact, as polite pollers give them in `User-Agent`. */
export function userAgent(contact: string | null): string {
  return `sitrep/${version} (+${contact ?? 'a self-hosted news digest; no contact configured'})`;
}
