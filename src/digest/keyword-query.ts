/** A test of folded text. */
export type TextTest = (foldedText: string) => boolean;

export type KeywordQuery =
  | { readonly ok: true; readonly test: TextTest }
  | { readonly ok: false; readonly reason: string };

type Token = { readonly kind: 'word' | 'and' | 'or' | 'not' | 'open' | 'close'; readonly text: string };

/**
 * Reads `drone AND (Kherson OR Odesa) NOT "air show"`. Words next to each other mean AND; NOT binds closest, then AND,
 * then OR. Words match whole words of the folded text, a trailing `*` any ending.
 *
 * @param fold the same folding the tested text went through
 */
export function parseKeywordQuery(source: string, fold: (text: string) => string): KeywordQuery {
  const tokens = tokensOf(source);
  let position = 0;
  const peek = () => tokens[position];

  const either = (): TextTest => {
    const branches = [both()];
    while (peek()?.kind === 'or') {
      position++;
      branches.push(both());
    }
    return (text) => branches.some((branch) => branch(text));
  };
  const both = (): TextTest => {
    const parts = [single()];
    for (let next = peek(); next !== undefined && next.kind !== 'or' && next.kind !== 'close'; next = peek()) {
      if (next.kind === 'and') position++;
      parts.push(single());
    }
    return (text) => parts.every((part) => part(text));
  };
  const single = (): TextTest => {
    const token = tokens[position++];
    if (token === undefined) throw new QueryError('a word is missing at the end');
    if (token.kind === 'not') {
      const inner = single();
      return (text) => !inner(text);
    }
    if (token.kind === 'open') {
      const inner = either();
      if (tokens[position++]?.kind !== 'close') throw new QueryError('a closing parenthesis is missing');
      return inner;
    }
    if (token.kind !== 'word') throw new QueryError(`a word is missing before "${token.text}"`);
    return wordTest(fold(token.text));
  };

  try {
    if (tokens.length === 0) throw new QueryError('it is empty');
    const test = either();
    const rest = peek();
    if (rest !== undefined) throw new QueryError(`"${rest.text}" is not expected there`);
    return { ok: true, test };
  } catch (error) {
    if (error instanceof QueryError) return { ok: false, reason: error.message };
    throw error;
  }
}

class QueryError extends Error {}

function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of source.matchAll(/"([^"]*)"|“([^”]*)”|([()])|([^\s()"“”]+)/gu)) {
    const phrase = match[1] ?? match[2];
    const text = phrase ?? match[0];
    if (phrase !== undefined) tokens.push({ kind: 'word', text });
    else if (text === '(') tokens.push({ kind: 'open', text });
    else if (text === ')') tokens.push({ kind: 'close', text });
    else if (text === 'AND') tokens.push({ kind: 'and', text });
    else if (text === 'OR') tokens.push({ kind: 'or', text });
    else if (text === 'NOT') tokens.push({ kind: 'not', text });
    else if (text.startsWith('-') && text.length > 1)
      tokens.push({ kind: 'not', text: '-' }, { kind: 'word', text: text.slice(1) });
    else tokens.push({ kind: 'word', text });
  }
  return tokens;
}

/** Whole words only, found by searching and looking at both neighbours: no expression is built from a user's text. */
function wordTest(folded: string): TextTest {
  const prefix = folded.endsWith('*');
  const needle = prefix ? folded.slice(0, -1) : folded;
  if (needle === '') return () => true;
  const isLetter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);
  return (text) => {
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
      if (!isLetter(text[at - 1]) && (prefix || !isLetter(text[at + needle.length]))) return true;
    }
    return false;
  };
}
