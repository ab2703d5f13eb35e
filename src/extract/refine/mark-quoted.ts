// A number inside quotation marks is the speaker's, not the article's.
import type { Quote, Speaker } from '../../model/quote.ts';
import type { Span } from '../../model/span.ts';
import type { Token } from '../../text/tokens.ts';
import type { Draft } from './draft.ts';

/** First token that starts at or after `offset`. */
const tokenAt = (tokens: readonly Token[], offset: number): number => {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** How far before a quote its speaker's name is looked for, in characters. */
const NAME_REACH = 20_000;

/** Where the speaker is named: the words beside the quote, or when these are a pronoun the last place before that gives it whole. */
const namedSpan = (quote: Quote, speaker: Speaker, text: string, pronouns: ReadonlySet<string>): Span => {
  const { name } = speaker;
  if (name === null || !pronouns.has(speaker.text.toLowerCase())) return speaker;
  const from = Math.max(0, quote.start - NAME_REACH);
  const at = text.slice(from, quote.start).lastIndexOf(name);
  return at < 0 ? speaker : { start: from + at, end: from + at + name.length };
};

/**
 * Marks the drafts that stand inside quotes and makes the speaker of a quote the claimant of its figures; inherited
 * when the speaker is named in another sentence. Quotes and drafts in order of their place.
 *
 * @param pronouns lower-case words that stand for a person named elsewhere
 */
export function markQuoted(
  drafts: readonly Draft[],
  quotes: readonly Quote[],
  tokens: readonly Token[],
  sentences: readonly Span[],
  text: string,
  pronouns: ReadonlySet<string>,
): void {
  let at = 0;
  for (const draft of drafts) {
    while (at < quotes.length && (quotes[at]?.end ?? 0) <= draft.start) at += 1;
    const quote = quotes[at];
    if (quote === undefined || quote.start > draft.start) continue;
    draft.quote = at;
    if (quote.speaker === null) continue;
    const speaker = namedSpan(quote, quote.speaker, text, pronouns);
    const sentence = sentences[draft.sentence];
    const inside = sentence !== undefined && speaker.start >= sentence.start && speaker.end <= sentence.end;
    draft.claimant = {
      first: tokenAt(tokens, speaker.start),
      last: tokenAt(tokens, speaker.end),
      start: speaker.start,
      end: speaker.end,
      inherited: !inside,
    };
  }
}
