import type { DomElement } from '../dom.ts';
import type { PageView } from './page-view.ts';

/** A text this long under a declared lock is what every visitor of a metered page is shown. */
const TEASER_WORDS = 250;

const CALL =
  /(?:subscribe|sign up|register|log ?in|sign in|become a (?:member|subscriber)) (?:now )?(?:to|and|for) (?:continue|keep|read|unlock|access|full|unlimited|get (?:full|unlimited))|(?:this|the full) (?:article|story|content) is (?:for|only|available|reserved|exclusive)[^.]{0,40}(?:subscribers|members|registered)|to (?:continue|keep) reading[^.]{0,60}(?:subscri|account|register|sign|log)|already (?:a|have a) (?:subscri|member)|for (?:subscribers|members) only|(?:réservé|reservado|riservato)[^.]{0,20}(?:abonn|suscriptor|abbonati)|jetzt (?:abonnieren|weiterlesen)|только для подписчиков|оформ[иі]т[еь] (?:подписку|передплату)/i;

const WALL =
  /(?:^|[\s_-])(?:paywall|pay-wall|regwall|meter-?wall|subscriber-?wall|piano-offer|tp-container|premium-?wall|content-?locked|subscription-?required)(?:$|[\s_-])/i;

/** Evidence that the text on the page stops where payment begins, or null. */
export function paywallEvidence(page: PageView): string | null {
  if (page.textWords >= TEASER_WORDS) return null;
  const call = CALL.exec(page.visible)?.[0];
  if (page.free === false)
    return call === undefined ? 'JSON-LD isAccessibleForFree: false' : `isAccessibleForFree: false, “${call}”`;
  const wall = [...page.document.querySelectorAll('[class],[id]')].find(isWall);
  if (wall !== undefined) return `element “${wall.className || wall.id}”`;
  const inText = CALL.exec(page.text.slice(-600))?.[0];
  return inText === undefined ? null : `“${inText}”`;
}

function isWall(element: DomElement): boolean {
  return (
    element.localName !== 'body' &&
    element.localName !== 'html' &&
    WALL.test(`${element.className} ${element.id}`) &&
    CALL.test(element.textContent ?? '')
  );
}
