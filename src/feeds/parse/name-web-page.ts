import { decodeText } from './decode-text.ts';

/** A page this long, in bytes, shows what kind it is. */
const MAX_BYTES = 64 * 1024;

const NAMES: Readonly<Record<string, string>> = {
  challenge: 'challenge page',
  consent: 'consent page',
  login: 'login page',
  error: 'error page',
  paywall: 'paywall',
};

/**
 * What a page that came instead of a feed is called in a status line: "challenge page", "consent page", "login page",
 * "error page", "paywall", or "web page" when it shows nothing of the kind.
 */
export async function nameWebPage(bytes: Uint8Array, contentType: string | null, url: string): Promise<string> {
  // Loaded on first use: pages instead of feeds are rare, and the recognisers bring a DOM with them.
  const { recognisePage } = await import('../../articles/recognise-page.ts');
  const { text } = decodeText(bytes.subarray(0, MAX_BYTES), contentType);
  try {
    const problem = recognisePage({ source: text, url, text: '', free: null });
    return NAMES[problem?.kind ?? ''] ?? 'web page';
  } catch {
    return 'web page';
  }
}
