import { isTrackingParameter } from './tracking-parameters.ts';

/** Fragments that are the page: routes of a script, and posts of a live page. */
const MEANING_FRAGMENT = /^#(?:!|\/|(?:post|block|entry|update|live|item)[-_:]?[\w-]*[\da-f]{3,}[\w-]*$)/i;

/**
 * The address by which a page is known: without credentials, tracking parameters and fragments that change from poll to
 * poll (the BBC counts its updates there). Still an address that can be opened. Null for what is no web address.
 */
export function canonicalUrl(address: string): string | null {
  const url = URL.parse(address.trim());
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  url.username = '';
  url.password = '';
  if (!MEANING_FRAGMENT.test(url.hash)) url.hash = '';
  if (url.search !== '') {
    const kept = url.search
      .slice(1)
      .split('&')
      .filter((pair) => pair !== '' && !isTracking(pair));
    url.search = kept.join('&');
  }
  return url.href;
}

/** Two spellings of one address as one string, for comparing only: no scheme, `www.`, closing slash or order of parameters. */
export function urlKey(address: string): string | null {
  const canonical = canonicalUrl(address);
  if (canonical === null) return null;
  const url = new URL(canonical);
  const host = url.host.replace(/^(?:www|m|mobile|amp)\./, '').replace(/:(?:80|443)$/, '');
  const query = url.search.slice(1).split('&').sort().join('&');
  return `${host}${url.pathname.replace(/\/(?:amp\/?)?$/, '')}${query === '' ? '' : `?${query}`}${url.hash}`;
}

/** Pairs are judged decoded and kept as written: re-encoding would change addresses that servers read byte by byte. */
function isTracking(pair: string): boolean {
  const [parameter] = new URLSearchParams(pair);
  return parameter !== undefined && isTrackingParameter(parameter[0], parameter[1]);
}
