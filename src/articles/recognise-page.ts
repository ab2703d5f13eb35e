import { challengeEvidence } from './recognise/challenge.ts';
import { consentEvidence } from './recognise/consent.ts';
import { errorEvidence } from './recognise/error-page.ts';
import { loginEvidence } from './recognise/login.ts';
import { countWords, type PageEvidence, type PageView, viewPage } from './recognise/page-view.ts';
import { paywallEvidence } from './recognise/paywall.ts';

/** Why a page is no article. `empty`: nothing to read was found, and nothing says why. */
export type PageProblemKind = 'challenge' | 'consent' | 'login' | 'error' | 'paywall' | 'empty';

export interface PageProblem {
  readonly kind: PageProblemKind;
  /** What on the page says so, for the status line. */
  readonly evidence: string;
}

/** In this order: a challenge may look like an error, and an error page may offer a login. */
const RECOGNISERS: readonly (readonly [PageProblemKind, (page: PageView) => string | null])[] = [
  ['challenge', challengeEvidence],
  ['consent', consentEvidence],
  ['error', errorEvidence],
  ['login', loginEvidence],
  ['paywall', paywallEvidence],
];

/** A text this long is an article, whatever else stands on its page. */
const PLAINLY_ARTICLE_WORDS = 300;

/** Names what kind of page it is when it is no article; null when it reads as one. */
export function recognisePage(evidence: PageEvidence): PageProblem | null {
  const words = countWords(evidence.text);
  if (words >= PLAINLY_ARTICLE_WORDS) return null;
  const page = viewPage(evidence);
  for (const [kind, find] of RECOGNISERS) {
    const found = find(page);
    if (found !== null) return { kind, evidence: found };
  }
  return !/[\p{L}\p{N}]/u.test(evidence.text)
    ? { kind: 'empty', evidence: `no text among ${page.visibleWords} visible words` }
    : null;
}
