import type { Block } from '../blocks.ts';
import { type DraftContext, isHeading, isProse, type TrimRule } from './draft.ts';
import { scopesOf } from './scope-names.ts';

/** Blocks before the first paragraph that are looked at; a head with more lines is a list, not a head. */
const MAX_HEAD = 25;

/** Some sites set the date line under the lead: this many blocks further down at most. */
const UNDER_LEAD = 4;

const DATE =
  /\b(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}:\d{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? \d{1,2}(?:st|nd|rd|th)?,? \d{2,4}|\d{1,2}(?:st|nd|rd|th|\.)? (?:de )?\p{L}{3,12}\.?,? (?:de )?\d{4})\b/iu;
const SIGNED =
  /^(?:by|von|par|por|di|da|door|автор|текст|بقلم|מאת)[\s:].{2,100}$|^(?:published|posted|updated|last (?:updated|modified)|written|reported|created|first published|publié|publicado|veröffentlicht|опубликовано|опубліковано)(?!\p{L}).{0,120}$|\b\d+ min(?:ute)?s?\.? read\b|^(?:reading time|lesezeit)\b/iu;

/**
 * Drops what stands between the top of the page and the first paragraph: the headline again, breadcrumbs, section
 * names, signature and date lines. Leads and subheadings stay.
 */
export const trimHeadMatter: TrimRule = (blocks, context) => {
  const first = blocks.findIndex(
    (block) => isProse(block.text) && block.linkShare < 0.5 && !isHeadLine(block, context),
  );
  if (first < 0 || first > MAX_HEAD) return blocks;
  return blocks.filter((block, index) => {
    if (index >= first) return index > first + UNDER_LEAD || !isDateLine(block.text.trim());
    return !(isHeadLine(block, context) || isLabel(block));
  });
};

function isHeadLine(block: Block, { title }: DraftContext): boolean {
  const text = block.text.trim();
  if (block.scope.tag === 'h1' || (title !== '' && letters(text) === letters(title))) return true;
  if (text.length > 160) return false;
  return (SIGNED.test(text) && !endsAsSentence(text)) || isDateLine(text);
}

function isDateLine(text: string): boolean {
  return text.length < 100 && DATE.test(text) && !endsAsSentence(text);
}

function endsAsSentence(text: string): boolean {
  return /[.!?]["”»]?$/.test(text.replace(/\b[ap]\.m\.$|\b[A-Z]{2,4}\.$/i, ''));
}

/** Rows and items are content, however short. */
const TABULAR = new Set(['table', 'ul', 'ol', 'dl', 'pre', 'blockquote']);

/** A section name, a name or a crumb: a few words that end nowhere, and no heading of the article's own. */
function isLabel(block: Block): boolean {
  const { text } = block;
  if (isHeading(block) || [...scopesOf(block.scope)].some((scope) => TABULAR.has(scope.tag))) return false;
  return !/[.!?:;…"”»)\]\d]$/u.test(text) && text.split(/\s+/).length <= 6;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
