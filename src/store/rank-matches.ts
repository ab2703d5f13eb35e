import { type Phrase, type SearchAlternative, searchWords } from './search-query.ts';

/** An article that has what was asked for. */
export interface Match {
  readonly id: string;
  readonly title: string;
}

/**
 * Best first: those whose title has the greatest part of what one alternative asks for, and among equals in the order given,
 * which is newest first. A title says what an article is about; how often a word comes in its text is not counted, since
 * either engine has to read all that ever had the word for that.
 */
export function rankMatches<T extends Match>(matches: readonly T[], query: readonly SearchAlternative[]): readonly T[] {
  return matches
    .map((match) => ({ match, share: titleShare(` ${searchWords(match.title).join(' ')} `, query) }))
    .sort((a, b) => b.share - a.share)
    .map(({ match }) => match);
}

function titleShare(title: string, query: readonly SearchAlternative[]): number {
  const has = (phrase: Phrase): boolean => title.includes(` ${phrase.join(' ')} `);
  return Math.max(...query.map(({ all }) => all.filter(has).length / all.length));
}
