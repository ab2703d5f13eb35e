import type { Block } from '../blocks.ts';
import { isHeading, lengthOf, type TrimRule } from './draft.ts';

/** The article itself comes first: at least this share of the text stands before the marker. */
const BEFORE = 0.55;
/** Plain paragraphs of this length, two in a row, mean that the article goes on. */
const PROSE = 70;

const MARKER =
  /^(?:(?:related|recommended|similar|latest|recent|popular|trending|further|other|more)\b.{0,30}\b(?:articles?|stories|posts?|news|reading|coverage|content|topics|videos?|headlines)|more (?:from|in|on|about)\b.{0,50}|more great .{0,40}|(?:you (?:may|might) also (?:like|enjoy)|recommended for you|what to read next|read next|up next|most (?:read|popular|viewed)|editor['’]?s picks?|trending now|popular this week|in case you missed it|want more(?: stories)?\b.{0,40})|(?:\d+ )?comments?(?: \(\d+\))?|leave a (?:reply|comment)|join the (?:discussion|conversation)|(?:mehr zum thema|weitere artikel|das könnte sie auch interessieren|à lire aussi|sur le même sujet|articoli correlati|artículos relacionados|notas relacionadas|leia também|você (?:também )?pode gostar|comentários|comentarios|commentaires|kommentare|отзывы|комментарии|коментарі|التعليقات|תגובות|читайте также|читайте також|новости по теме|материалы по теме|مواضيع ذات صلة|اقرأ أيضا|כתבות נוספות))\s*[:.!?»→…]*$/iu;

/** Cuts the text at a heading such as "More stories" or "Comments" when nothing of the article follows it. */
export const trimAfterEndMarker: TrimRule = (blocks) => {
  const total = lengthOf(blocks);
  let before = 0;
  for (const [index, block] of blocks.entries()) {
    if (before >= total * BEFORE && isMarker(block) && !goesOn(blocks.slice(index + 1))) return blocks.slice(0, index);
    before += block.text.length;
  }
  return blocks;
};

function isMarker(block: Block): boolean {
  return block.text.length < 80 && (block.linkShare < 0.5 || isHeading(block)) && MARKER.test(block.text);
}

function goesOn(rest: readonly Block[]): boolean {
  return rest.some((block, index) => isPlain(block) && isPlain(rest[index + 1]));
}

function isPlain(block: Block | undefined): boolean {
  return block !== undefined && block.text.length >= PROSE && block.linkShare < 0.2;
}
