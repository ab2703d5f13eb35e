import type { Span } from '../model/span.ts';
import type { ReadArticle } from '../model/story.ts';
import { endsAsSentence } from '../text/ends-as-sentence.ts';

/** A sentence longer than this is not a lead but a paragraph. Own budget: two lines of a wide terminal, four of a phone. */
const MAX_CHARS = 480;

/** Words that tie a sentence to the one before it; dropped from the head of a lead, where nothing stands before. */
const CONNECTIVE =
  /^(?:specifically|to be exact|to be precise|however|meanwhile|moreover|furthermore|in addition|additionally|for example|for instance|in fact|indeed|also|still|nevertheless|nonetheless|besides|instead|similarly|likewise|consequently|therefore|thus|on the other hand|at the same time|earlier|later|separately|but|and|yet)(?:,\s+|\s+(?=\p{Lu}))/iu;

/** A sentence that leans on the one before it: "Another 12 …", "… among them a minister, he said". */
const LEANS =
  /^(?:he|she|they|it|his|her|their|its|this|these|those|another|others|both)\b|\b(?:he|she|they|it)\s+(?:said|says|added|told|wrote|reported|announced|confirmed|stated|estimated|claimed|noted)\b/iu;

/**
 * The one verbatim sentence a story opens with: that of the article's first listed figure, or the first paragraph when
 * no figure is listed or its sentence cannot stand by itself. Null when neither is short enough to be shown whole; a sentence is never cut.
 *
 * @param figureIndex index of the figure the story is about, or null
 */
export function leadSentence(entry: ReadArticle, figureIndex: number | null): Span | null {
  const { article, reading } = entry;
  const figure = figureIndex === null ? undefined : reading.figures[figureIndex];
  if (
    figure !== undefined &&
    !figure.inQuote &&
    endsAsSentence(article.text.slice(figure.sentence.start, figure.sentence.end))
  ) {
    const span = withoutConnective(article.text, figure.sentence);
    const leans = LEANS.test(article.text.slice(span.start, span.end));
    if (!leans && span.end - span.start <= MAX_CHARS) return span;
  }
  const first = firstParagraph(article.text);
  return first !== null && first.end - first.start <= MAX_CHARS ? first : null;
}

function withoutConnective(text: string, span: Span): Span {
  const start = pastBullet(text, span);
  const words = CONNECTIVE.exec(text.slice(start, span.end))?.[0] ?? '';
  return { start: start + words.length, end: span.end };
}

/** Past the mark that opens a line of a list. */
function pastBullet(text: string, { start, end }: Span): number {
  return start + (/^(?:[•▪*–—-]\s+)?/u.exec(text.slice(start, end))?.[0].length ?? 0);
}

/** The first paragraph that ends as a sentence does: headings and bylines are passed over. */
function firstParagraph(text: string): Span | null {
  for (const match of text.matchAll(/\S[^\n]*/gu)) {
    const paragraph = match[0].trimEnd();
    const end = match.index + paragraph.length;
    if (endsAsSentence(paragraph)) return { start: pastBullet(text, { start: match.index, end }), end };
  }
  return null;
}
