import type { DigestQuote } from '../model/digest.ts';

/** Quotes that carry each other on, together; each in the order given. At least one quote in each. */
export function speechesOf(quotes: readonly DigestQuote[]): readonly (readonly [DigestQuote, ...DigestQuote[]])[] {
  const speeches: [DigestQuote, ...DigestQuote[]][] = [];
  for (const quote of quotes) {
    const speech = speeches.at(-1);
    if (speech !== undefined && carriesOn(quote, speech[0])) speech.push(quote);
    else speeches.push([quote]);
  }
  return speeches;
}

/** The roles of a speaker in the article's words, each once, the name itself left out. */
export function rolesOf(speech: readonly DigestQuote[]): readonly string[] {
  const roles = speech.flatMap(({ speaker }) =>
    speaker.role === null || speaker.role === speaker.name ? [] : speaker.role,
  );
  return [...new Set(roles)];
}

function carriesOn(quote: DigestQuote, first: DigestQuote): boolean {
  return (
    quote.continues &&
    quote.speaker.name === first.speaker.name &&
    quote.evidence.articleId === first.evidence.articleId
  );
}
