import type { Scope } from '../blocks.ts';

/** Blocks that never carry the article's own words. */
const FOREIGN =
  /\b(?:share|shares|sharing|sharebar|sharedaddy|addtoany|addthis|social|socials|newsletters?|subscribe|subscription|signup|sign up|promos?|promoted|promotions?|related|relateds|recirc|recirculation|recommend(?:ed|ations?|s)?|outbrain|taboola|zergnet|sponsor(?:ed|s)?|advert(?:s|isement|isements|ising|orial)?|ads?|adsense|dfp|disqus|respond|breadcrumbs?|pagination|pager|paging|navigation|nav|navbar|menu|toolbar|donate|donation|trending|popular|mostread|most read|most viewed|more from|more stories|more on|read more|readmore|read next|readnext|read also|see also|also like|up next|next up|latest|you may|cookies?|consent|gdpr|log ?in|copyright|sr only|screen reader text|visually hidden|visuallyhidden|offscreen|sidebar|side bar|tooltip|modal|popup|jp relatedposts|yarpp|upsell|cta|call to action|syndication|whatsapp|telegram channel|app download|site footer|page footer|infobox ad)\b/;

/** Blocks around the article's words: who took the picture, who signed, what it is filed under. */
const AROUND =
  /\b(?:captions?|figcaption|credits?|photocredit|image source|wp caption|attribution|byline|by line|author|authors|authorbox|bio|biography|contributors?|dateline|timestamp|time stamp|pubdate|pub date|post date|entry date|published|date published|meta|metadata|entry meta|post meta|tags?|taglist|tag list|topics|categories|post categories|cat links|entry footer|gallery|galleries|slideshow|slider|carousel|playlist|player|video|jwplayer|lightbox|comments?|comment list|commentlist|comments area|ratings?|tools|print|reading time|kicker|eyebrow|widget)\b/;

const FOREIGN_TAGS = new Set(['nav', 'aside', 'footer', 'form', 'menu', 'dialog', 'search']);
const FOREIGN_ROLES = /\b(?:complementary|navigation|contentinfo|banner|search|toolbar|menubar|dialog)\b/;

/** Whether the element calls itself something that stands beside articles on many sites. */
export function isForeignScope(scope: Scope): boolean {
  return FOREIGN_TAGS.has(scope.tag) || FOREIGN.test(scope.names) || FOREIGN_ROLES.test(scope.names);
}

/** Whether the element calls itself a caption, signature, date line, tag list, gallery or comment. */
export function isAroundScope(scope: Scope): boolean {
  return scope.tag === 'figcaption' || scope.tag === 'caption' || AROUND.test(scope.names);
}

/** The scopes around a block, innermost first. */
export function* scopesOf(scope: Scope): Generator<Scope> {
  for (let outer: Scope | null = scope; outer !== null; outer = outer.parent) yield outer;
}
