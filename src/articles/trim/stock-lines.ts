import type { TrimRule } from './draft.ts';

/** Whole lines that sites put between paragraphs, in any language met. Each must match the whole block. */
const LINES: readonly RegExp[] = [
  /^(?:advert(?:isement|isment|s)?|ad|anzeige|werbung|publicité|publicidad|pubblicità|iklan|реклама|إعلان|פרסומת|sponsored(?: content)?|promoted|story continues(?: below)?(?: advertisement)?|article continues (?:below|after)\b.{0,30}|continue reading(?: below)?(?: the main story)?|loading(?: content)?[\s.…]*|scroll (?:down )?(?:for|to) .{0,40})$/iu,
  /^(?:share|tweet|print|email|e-mail|comments?|\d+ comments?|no comments?|leave a (?:comment|reply)|post comment.{0,6}|comment|reply|like|pin(?: it)?|save|copy(?: link)?|link copied!?|teilen|partager|compartir|поделиться|поділитися|شارك|facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|instagram|youtube|rss|close|menu|search|home|caption|next|previous|prev|back to top|top|subscribe|sign up|sign in|log in|register|learn more|show more|view more|see more|load more|more|read|listen|watch(?: now)?|play|video|gallery|photos?|highlights?|text size|order reprints|print article|latest|popular|follow|follow us)[\s:.!»→>]*$/iu,
  /^(?:read|see|watch|listen|also|related|recommended|don['’]?t miss|must read|more on|more from|you (?:may|might) (?:also )?(?:like|be interested)|we recommend|trending|most (?:read|popular)|what to read next|up next|further reading|in other news|keep reading)(?: (?:more|also|next|this|now|stories|story|articles?|posts?|coverage|news|topics|content|links|reading|on this(?: story)?))?\s*(?::.{0,200}|[.!»→>]*)$/iu,
  /^(?:lesen sie auch|mehr zum thema|auch interessant|das könnte sie (?:auch )?interessieren|lire aussi|à lire aussi|leggi anche|lea también|lee también|leia (?:também|mais)|veja também|lees ook|baca juga|читайте также|читайте також|смотрите также|дивіться також|по теме|اقرأ أيضا|إقرأ أيضا|קראו גם)(?!\p{L})\s*:?.{0,200}$/iu,
  /^(?:media playback is (?:un|not )supported.{0,40}|(?:image|media|photo|picture) ?(?:copyright|caption|credit|source|:).{0,250}|(?:foto|photos?|bild|fotografie|credit|crédit photo|фото|צילום)\s*:.{0,150}|image \d+ of \/? ?\d+|\d+ ?(?:of|\/) ?\d+|getty images|(?:reuters|afp|ap|epa)(?: photo)?|\((?:image|photo|picture)s?(?: credits?| by)?:[^)]{0,150}\))$/iu,
  /^(?:(?:please )?(?:sign up|subscribe|register)\b.{0,200}(?:newsletters?|inbox|updates|alerts|emails?|channel|digest)\b.{0,80}|get\b.{0,160}(?:inbox|newsletters?|delivered (?:to|straight|through|daily|every)|news alerts)\b.{0,140}|(?:click|tap) here to (?:subscribe|sign|join|read|follow|get|see|view)\b.{0,140}|(?:follow .{0,60}\b(?:on|at|via)|(?:like|find|join) (?:us|our|me)\b.{0,30}) ?.{0,20}(?:facebook|twitter|x|instagram|telegram|whatsapp|youtube|google news|linkedin)\b.{0,160}|download (?:our|the) .{0,30}app\b.{0,120}|support (?:our|independent) journalism.{0,120})$/iu,
  /^.{0,250}\((?:images?|photos?|pictures?|pic|credits?|foto|фото)(?: credits?| by| courtesy)?\s*:[^)]{0,120}\)$/iu,
  /^.{0,300}[^.!?,]\s?(?:getty images|shutterstock|reuters|afp|ap photo|associated press|istock(?:photo)?|file photo|courtesy photo)$/iu,
  /^(?:©|\(c\)|copyright\b).{0,200}$/iu,
  /^.{0,60}\ball rights reserved\b.{0,60}$/iu,
];

/** Drops lines such as "Advertisement", "Read more: …", "Share", "Image copyright …", "Sign up for our newsletter". */
export const trimStockLines: TrimRule = (blocks) =>
  blocks.filter((block) => block.text.length > 320 || !LINES.some((line) => line.test(block.text.trim())));
