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

/**
 * A role that ends in a title stands before the name: "Governor", "Deputy Foreign Minister", "army spokesman Brigadier". In
 * lower case it is none, and with an article it came after the name.
 */
const TITLE =
  /^(?!(?:an?|the)\s)(?:[\p{L}’'-]+ ){0,4}(?:(?:Deputy|Vice|Acting|Former|Prime|First|Foreign|Defence|Defense|Interior|Health|Justice|Major|Lieutenant|Brigadier|Chief|Rear)[ -]){0,3}(?:Dr|Prof|Professor|President|Premier|Minister|Secretary|Chancellor|Governor|Mayor|General|Gen|Colonel|Col|Captain|Capt|Major|Maj|Lieutenant|Lt|Sergeant|Sgt|Admiral|Brigadier|Commander|Ambassador|Senator|Judge|King|Queen|Prince|Princess|Sheikh|Imam|Pope|Bishop|Archbishop|Patriarch)\.?$/u;

/** The name of who speaks, with the title that belongs before it: "Governor Iryna Hrabchuk". */
export function namedOf(speech: readonly [DigestQuote, ...DigestQuote[]]): string {
  const [{ speaker }] = speech;
  return speaker.role !== null && TITLE.test(speaker.role) ? `${speaker.role} ${speaker.name}` : speaker.name;
}

/** The roles of a speaker in the article's words, each once, the name itself and the title before it left out. */
export function rolesOf(speech: readonly [DigestQuote, ...DigestQuote[]]): readonly string[] {
  const named = namedOf(speech);
  const roles = speech.flatMap(({ speaker: { name, role } }) =>
    role === null || role === name || named === `${role} ${name}` ? [] : role,
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
