import type { Token } from '../../../../text/tokens.ts';
import type { TokenRange } from '../../../refine/draft.ts';
import { demonyms } from '../../lexicon/demonyms.ts';
import { eventVerbs } from '../../lexicon/events.ts';
import { prepositions } from '../../lexicon/function-words.ts';
import { wordList } from '../../lexicon/word-list.ts';
import type { Attribution } from '../attributions.ts';
import { readAmount } from './amount.ts';
import { readSource } from './source.ts';
import { capital, isMark, sources, word } from './words.ts';

/** Longest source before or after the colon of a headline, in tokens. */
const MAX_HEADLINE_SOURCE = 5;

/** "Three killed in blast: police", "Police: three killed in blast". */
export const readHeadline = (tokens: readonly Token[], range: TokenRange): Attribution | null => {
  const { first, last } = range;
  for (let at = last - 1; at >= Math.max(first + 1, last - 1 - MAX_HEADLINE_SOURCE); at -= 1) {
    if (!isMark(tokens[at], ':—–-') || (tokens[at]?.end ?? 0) === tokens[at + 1]?.start) continue;
    const source = readSource(tokens, at + 1, last);
    if (source === null || source.last < last - 1) break;
    if (
      !knowsNumbers(tokens, source) &&
      !isBody(tokens, source) &&
      !(tokens[at]?.text === ':' && isName(tokens, { first: at + 1, last }))
    )
      break;
    return { source, scope: { first, last: at }, kind: 'after', pronoun: false };
  }
  const trailing = afterComma(tokens, range);
  if (trailing !== null) return trailing;
  for (let at = first + 1; at <= Math.min(last - 1, first + MAX_HEADLINE_SOURCE); at += 1) {
    if (!isMark(tokens[at], ':')) continue;
    const source = { first, last: at };
    // "WASH: partners trucked water.": a heading of a report, and no headline
    const stops = isMark(tokens[last - 1], '.');
    return knowsNumbers(tokens, source) || (isBody(tokens, source) && !stops) || isGovernment(tokens, source)
      ? { source, scope: { first: at, last }, kind: 'before', pronoun: false }
      : null;
  }
  return null;
};

/** "5 killed in Orla, health ministry", "500 needed daily, UN": a source behind the last comma of a line without a stop. */
const afterComma = (tokens: readonly Token[], { first, last }: TokenRange): Attribution | null => {
  for (let at = last - 2; at >= Math.max(first + 1, last - MAX_HEADLINE_SOURCE); at -= 1) {
    if (tokens[at]?.kind === 'mark' && !isMark(tokens[at], ',')) return null;
    if (!isMark(tokens[at], ',')) continue;
    const source = { first: at + 1, last };
    const known =
      isBody(tokens, source) || (sources.has(word(tokens, last - 1)) && !eventVerbs.has(word(tokens, at + 1)));
    return known && tokens[last - 1]?.kind === 'word' && !prepositions.has(word(tokens, at + 1))
      ? { source, scope: { first, last: at }, kind: 'after', pronoun: false }
      : null;
  }
  return null;
};

/** Most words of a name that gives a headline. */
const MAX_NAME = 3;

/** "… in a week: Kyiv": names and nothing else, to the end of a line without a stop. */
const isName = (tokens: readonly Token[], range: TokenRange): boolean => {
  if (range.last - range.first > MAX_NAME) return false;
  for (let at = range.first; at < range.last; at += 1) if (!capital(tokens[at])) return false;
  return true;
};

const bodies = wordList(
  'nato hamas hezbollah houthis houthi taliban kremlin pentagon unicef amnesty oxfam junta rebels m23 zelensky zelenskyy zelenskiy putin',
);

const countries = wordList('us uk uae eu drc car');

/** "UN: 3.2 million children starve": a body, and no place. */
const isBody = (tokens: readonly Token[], range: TokenRange): boolean => {
  if (range.last - range.first !== 1) return false;
  const text = tokens[range.first]?.text ?? '';
  return bodies.has(text.toLowerCase()) || (/^[A-Z]{2,}$/u.test(text) && !countries.has(text.toLowerCase()));
};

const seats = wordList(
  'kyiv kiev moscow tehran beirut seoul pyongyang ankara kigali kinshasa damascus jerusalem washington beijing islamabad delhi baku yerevan ukraine russia israel iran turkey',
);

/** "Orla: 1,200 Norlandish soldiers killed", "Orla: Norland lost 40 tanks": a government that counts the other side's losses. */
const isGovernment = (tokens: readonly Token[], range: TokenRange): boolean => {
  if (range.last - range.first !== 1 || !seats.has(word(tokens, range.first))) return false;
  const from = range.last + 1;
  if (capital(tokens[from]) && /^(?:lost|loses|launched|fired|used|deployed|sent)$/u.test(word(tokens, from + 1)))
    return true;
  const number = readAmount(tokens, from);
  return number !== null && demonyms.has(word(tokens, number + 1));
};

const knowsNumbers = (tokens: readonly Token[], range: TokenRange): boolean => {
  for (let at = range.first; at < range.last; at += 1) if (sources.has(word(tokens, at))) return true;
  return false;
};
