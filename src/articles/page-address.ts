import { canonicalUrl } from '../feeds/identity/canonical-url.ts';
import type { DomDocument } from './dom.ts';

/**
 * The address the page gives itself (`rel=canonical`, then `og:url`), absolute, without tracking parameters; null when it names none, names another
 * host's page, or names the site's front page for an inner page (a common template error).
 */
export function pageAddress(document: DomDocument, url: string): string | null {
  const named =
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
    document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  if (named == null || named.trim() === '' || !URL.canParse(url) || !URL.canParse(named.trim(), url)) return null;
  const canonical = new URL(named.trim(), url);
  const own = new URL(url);
  if (canonical.protocol !== 'https:' && canonical.protocol !== 'http:') return null;
  if (site(canonical) !== site(own) || (canonical.pathname === '/' && own.pathname !== '/')) return null;
  return canonicalUrl(canonical.href);
}

function site(url: URL): string {
  return url.hostname.replace(/^(?:www|m|mobile|amp)\./, '');
}
