import type { Block } from '../blocks.ts';
import { isHeading, lengthOf, type TrimRule } from './draft.ts';

/** The tail is at most this share of the text; what is longer belongs to the article. */
const MAX_SHARE = 0.12;
/** A brief has the same signature and tags as a long article: of it, this share and so many characters. */
const MAX_SHARE_OF_BRIEF = 0.25;
const SIGNATURE_LENGTH = 300;

const TAIL: readonly RegExp[] = [
  /^(?:source|sources|via|tags?|filed under|posted in|categories|category|topics?|labels|more about|keywords|quelle|источник|джерело|теги|المصدر)(?!\p{L})(?:\s*:.{0,200}|.{0,40}[^.!?]|\s*)$/iu,
  /^(?!.*\b(?:killed|wounded|injured|captured|detained|arrested|died|missing)\b)\p{Lu}[^.!?]{2,60} is (?:a|an|the) .{0,90}\b(?:writer|reporter|correspondent|editor|journalist|columnist|contributor|author|blogger|producer|freelancer?|fellow|analyst|professor)\b/u,
  /\b(?:can be reached (?:at|on|by)|reach (?:him|her|them|the reporters?)\b.{0,40}\b(?:at|on|by)|contact (?:him|her|us|the (?:author|writer|reporter))|write to .{0,60}@|e-?mail .{0,60}@|follow (?:him|her|them|me|us|\p{Lu}\p{L}+)\b.{0,60}\bon\b|on twitter:? ?@|follow @)/iu,
  /^(?:\S+@\S+\.\S+|@\w+|(?:https?:\/\/)?(?:www\.)?(?:twitter|x|facebook|instagram|t)\.(?:com|me)\/\S+)$/i,
  /^(?:listen|watch|read|see|download|click|tap|visit|follow)\b.{0,220}\b(?:here|app|podcasts?|youtube|instagram|twitter|facebook|telegram|google news)\b.{0,80}$/iu,
  /^.{0,120}\bcontributed to this (?:report|story|article|post)\.?$/iu,
  /^\(?(?:(?:additional )?reporting|writing|editing|compiled|edited|translated) (?:by|from)\b.{0,300}$/iu,
  /^(?:have a (?:news )?tip|got a tip|do you have|want more|join our|sign up|subscribe|if you (?:enjoyed|liked)|enjoyed this|for more (?:information|news|on|from|stories|details|visit)|stay (?:tuned|up)|what do you think|tell us|let us know|leave (?:a|your)|thanks for reading|like this|support us|donate|the post .{0,200} appeared first on)\b.{0,300}$/iu,
  /(?:©|\(c\)|copyright|all rights reserved|first published (?:on|in|at)|originally (?:published|appeared) (?:on|in|at)|adapted from its original source|republished|may earn (?:an? )?(?:affiliate )?commission|affiliate (?:links?|commission))/iu,
];

/**
 * Drops what follows the last paragraph: tag lines, who the author is and how to reach them, calls to subscribe,
 * copyright lines, dangling headings and links. Works from the end and stops at the first line of the article.
 */
export const trimTailMatter: TrimRule = (blocks) => {
  const length = lengthOf(blocks);
  const budget = Math.max(length * MAX_SHARE, Math.min(length * MAX_SHARE_OF_BRIEF, SIGNATURE_LENGTH));
  let end = blocks.length;
  let cut = 0;
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const block = blocks[at];
    if (block === undefined || !isTailLine(block)) break;
    cut += block.text.length;
    if (cut > budget) break;
    end = at;
  }
  return blocks.slice(0, end);
};

function isTailLine(block: Block): boolean {
  const { text } = block;
  if (isHeading(block) && text.length < 120) return true;
  if (block.linkShare > 0.6 && text.length < 250) return true;
  return text.length < 600 && TAIL.some((line) => line.test(text));
}
