import type { Document } from '../../../document.ts';

/** What a genre shows itself by: the title and the first sentences, and the text without what others say in it. */
export interface GenreView {
  readonly title: string;
  /** Title and first three sentences. */
  readonly lead: string;
  /** The whole text with quoted stretches blanked: the author's own words. */
  readonly own: string;
  /** The last paragraph, where a note on the author stands. */
  readonly tail: string;
}

const LEAD_SENTENCES = 3;

/** The parts of a document that tell its genre. */
export function viewForGenre(document: Document): GenreView {
  const { text, sentences, paragraphs, quoted } = document;
  const title = document.title ?? '';
  const last = paragraphs.at(-1);
  const kept: string[] = [];
  let at = 0;
  for (const { start, end } of quoted) {
    if (start < at) continue;
    kept.push(text.slice(at, start));
    at = end;
  }
  kept.push(text.slice(at));
  return {
    title,
    lead: `${title}\n${text.slice(0, sentences[Math.min(LEAD_SENTENCES, sentences.length) - 1]?.end ?? 0)}`,
    own: kept.join(' '),
    tail: last === undefined || paragraphs.length < 2 ? '' : text.slice(last.start, last.end),
  };
}
