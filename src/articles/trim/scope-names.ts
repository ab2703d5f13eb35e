import type { Scope } from '../blocks.ts';

/** Elements that hold other articles, advertisements or what other people wrote. */
const FOREIGN =
  /\b(?:newsletters?|promos?|promoted|promotions?|related|relateds|recirc|recirculation|recommend(?:ed|ations?|s)?|outbrain|taboola|zergnet|sponsor(?:ed|s)?|advert(?:s|isement|isements|ising|orial)?|disqus|respond|trending|popular|mostread|most (?:read|viewed|popular)|more (?:from|stories|articles|news)|read (?:more|next|also)|readmore|readnext|see also|also like|up next|next up|you may|sidebar|jp relatedposts|yarpp|upsell|paywall|comments (?:area|list|section)|comment ?list|commentlist)\b/;

/** Elements that hold a tool of the page or a few words around the article's own. */
const AROUND =
  /\b(?:captions?|figcaption|credits?|photocredit|image source|attribution|byline|by line|authors?|author ?box|bio|biography|contributors?|dateline|time ?stamp|pub ?date|(?:post|entry|publish|published|article) date|date published|published|meta|metadata|tags?|tag ?list|topics|categories|cat links|entry footer|galler(?:y|ies)|slideshow|slider|carousel|playlist|player|video|jwplayer|lightbox|comments?|ratings?|tools|print|reading time|kicker|eyebrow|(?<!elementor )widget|shares?|sharing|sharebar|sharedaddy|addtoany|addthis|socials?|subscribe|subscription|sign ?up|ads?|adsense|dfp|breadcrumbs?|pagination|pager|paging|navigation|nav|navbar|menu|toolbar|donate|donation|latest|cookies?|consent|gdpr|log ?in|copyright|sr only|screen reader text|visually ?hidden|offscreen|tooltip|modal|popup|cta|call to action|syndication|app download)\b/;

const FOREIGN_TAGS = new Set(['nav', 'aside', 'footer', 'form', 'menu', 'dialog', 'search']);
/** Rows and cells are named after what they list (players, authors, videos). */
const TABLE_PARTS = new Set(['table', 'tbody', 'thead', 'tr', 'td', 'th']);
const FOREIGN_ROLES = /\b(?:complementary|navigation|contentinfo|banner|search|toolbar|menubar|dialog)\b/;

/** Whether the element calls itself something that stands beside articles on many sites. */
export function isForeignScope(scope: Scope): boolean {
  return FOREIGN_TAGS.has(scope.tag) || FOREIGN.test(scope.names) || FOREIGN_ROLES.test(scope.names);
}

/** The words by which an element is called something else than an article; none when it is not. */
export function oddWords(scope: Scope): readonly string[] {
  const found = [FOREIGN, FOREIGN_ROLES, ...(TABLE_PARTS.has(scope.tag) ? [] : [AROUND])].map((words) =>
    words.exec(scope.names),
  );
  return found.flatMap((match) => (match === null ? [] : [match[0]]));
}

/** Whether the element calls itself a caption, signature, date line, tag list, gallery, comment, share bar or the like. */
export function isAroundScope(scope: Scope): boolean {
  if (TABLE_PARTS.has(scope.tag)) return false;
  return scope.tag === 'figcaption' || scope.tag === 'caption' || AROUND.test(scope.names);
}

/** The scopes around a block, innermost first. */
export function* scopesOf(scope: Scope): Generator<Scope> {
  for (let outer: Scope | null = scope; outer !== null; outer = outer.parent) yield outer;
}
