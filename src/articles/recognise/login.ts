import type { PageView } from './page-view.ts';

const MAX_TEXT_WORDS = 120;

const TITLE =
  /^(?:log ?in|sign ?in|login|anmelden|einloggen|connexion|iniciar sesión|вход|войти|увійти|вхід|تسجيل الدخول|התחברות)\b/iu;

/** Evidence that the page wants a name and a password and shows nothing else, or null. */
export function loginEvidence(page: PageView): string | null {
  if (page.textWords > MAX_TEXT_WORDS) return null;
  const password = page.document.querySelector('input[type="password"]') !== null;
  const heading = (page.document.querySelector('h1')?.textContent ?? '').trim();
  if (password && (TITLE.test(page.title) || TITLE.test(heading) || page.visibleWords < 150)) return 'password field';
  return TITLE.test(page.title) && page.visibleWords < 150 ? `title “${page.title}”` : null;
}
