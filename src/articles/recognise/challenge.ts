import type { PageView } from './page-view.ts';

/** A challenge says little: the longest met (Cloudflare with its "why" section) has about 150 words. */
const MAX_WORDS = 220;

const TITLES =
  /^(?:just a moment|attention required|one more step|please wait\b|checking your browser|ddos-guard|access (?:to this page has been )?denied|pardon our interruption|are you (?:a )?(?:human|robot)|human verification|security check|verify(?:ing)? you are human|robot or human|un instant|nur einen moment|один момент|зачекайте|подождите)/i;

const WORDS =
  /verif(?:y|ying) (?:that )?you(?: are|'re|’re) (?:a )?(?:human|not a (?:ro)?bot)|checking (?:if the site connection is secure|your browser)|press (?:&|and) hold|enable javascript and cookies to continue|unusual (?:traffic|activity) from|please (?:complete|solve) the (?:captcha|security check)|why do i have to complete a captcha|access to this page has been denied/i;

/** Script and form names that only a challenge itself carries; the same vendors' ordinary scripts are left out. */
const MARKS: readonly (readonly [vendor: string, mark: RegExp])[] = [
  ['Cloudflare', /_cf_chl_opt|cf-chl-|cf-browser-verification|id="challenge-(?:form|running|error)|cf-error-details/],
  ['Turnstile', /class="[^"]*\bcf-turnstile\b/],
  ['DataDome', /(?:geo|ct)\.captcha-delivery\.com/],
  ['PerimeterX', /px-captcha|captcha\.px-(?:cdn|cloud)\.net|_pxBlockedUrl/],
  [
    'Akamai',
    /errors\.edgesuite\.net|sec-if-cpt-container|\/_sec\/cp_challenge|Reference(?:&#32;|\s)(?:&#35;|#)\d+\.[0-9a-f]+\.\d+/i,
  ],
  ['Imperva', /Incapsula incident ID|_Incapsula_Resource/],
  ['AWS WAF', /awsWafCookieDomainList|gokuProps|\.awswaf\.com/],
  ['Sucuri', /sucuri_cloudproxy_js|Sucuri WebSite Firewall/i],
  ['DDoS-Guard', /ddos-guard\/(?:js-challenge|check)|check\.ddos-guard\.net/i],
  ['hCaptcha', /class="[^"]*\bh-captcha\b/],
  ['reCAPTCHA', /class="[^"]*\bg-recaptcha\b/],
];

/** Evidence that the page asks whether a machine is calling, or null. */
export function challengeEvidence(page: PageView): string | null {
  if (page.visibleWords > MAX_WORDS) return null;
  const vendor = MARKS.find(([, mark]) => mark.test(page.source))?.[0];
  if (vendor !== undefined && (page.textWords < 80 || WORDS.test(page.visible) || TITLES.test(page.title))) {
    return `${vendor} mark on a page of ${page.visibleWords} words`;
  }
  if (TITLES.test(page.title)) return `title “${page.title}”`;
  const words = WORDS.exec(page.visible)?.[0];
  return words === undefined ? null : `“${words}”`;
}
