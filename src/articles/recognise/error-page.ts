import type { PageView } from './page-view.ts';

/** An error page may carry a menu and a list of links, but no long text of its own. */
const MAX_TEXT_WORDS = 150;

const TITLE =
  /\b(?:404|403|410|50[0234])\b(?=.*(?:error|not found|forbidden|gone|unavailable|gateway|$))|(?:page|article|story|content|document|file)(?: was| is| could)? not (?:be )?(?:found|available)|^(?:not found|forbidden|access denied|server error|internal server error|bad gateway|service unavailable|error)\b|^(?:oops|sorry)\b|seite nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|pagina non trovata|(?:страница|сторінк[ау]|сторінку) не (?:найдена|знайдено|існує|существует)|الصفحة غير موجودة|הדף לא נמצא/i;

const WORDS =
  /(?:page|article|story) (?:you(?: are|'re|’re) looking for|you(?: have)? requested|you were looking for)[^.]{0,80}(?:not|no longer|n['’]t|moved|removed|cannot|can['’]t)|(?:we|sorry)[^.]{0,40}(?:can['’]?t|could ?(?:n['’]?t|not)|cannot) find (?:the|that|this) (?:page|article)|this (?:page|content|article) (?:is|has been) (?:no longer available|unavailable|removed|not available)|temporarily unavailable|under maintenance/i;

/** Evidence that the page says something went wrong, whatever its status, or null. */
export function errorEvidence(page: PageView): string | null {
  if (page.textWords > MAX_TEXT_WORDS) return null;
  const heading = (page.document.querySelector('h1')?.textContent ?? '').replace(/\s+/g, ' ').trim();
  for (const line of [page.title, heading]) {
    if (line.length < 90 && TITLE.test(line)) return `title “${line}”`;
  }
  const words = WORDS.exec(page.visible.slice(0, 3000))?.[0];
  return words === undefined ? null : `“${words}”`;
}
