import { digestTime } from '../../digest/digest-words.ts';
import type { ReadArticle } from '../../model/story.ts';
import { safeLink } from '../../platforms/safe-link.ts';
import { emphasis, plain, type Sheet, strong } from '../../platforms/sheet/sheet.ts';
import type { Rejection } from '../../store/contracts/articles.ts';
import { type Answer, sheetAnswer } from '../answer.ts';
import type { Asker } from '../asker.ts';
import type { OptionValues } from '../command.ts';
import { textOf } from '../option-values.ts';
import type { CommandSurroundings } from '../surroundings.ts';

/** Terms shown of those that made a text count as war news. */
const MAX_TERMS = 8;

/** Why an article was posted, or why it was not: by link, id, or words of its headline. */
export async function why(values: OptionValues, _asker: Asker, { store }: CommandSurroundings): Promise<Answer> {
  const item = textOf(values, 'item') ?? '';
  const rejection = await store.articles.rejection(item);
  const entry =
    (await store.articles.get(item)) ??
    (await store.articles.byUrl(item)) ??
    (await store.articles.search(item, 1))[0] ??
    null;
  if (entry !== null) return sheetAnswer(await whyPosted(entry, store));
  if (rejection !== null) return sheetAnswer(whyNot(rejection));
  return sheetAnswer([
    {
      kind: 'text',
      runs: [plain(`Nothing stored matches “${item}”: no feed brought it, or it is older than what is kept.`)],
    },
    { kind: 'small', runs: [plain('Try: digest article https://… reads it now; status says which feeds are silent.')] },
  ]);
}

async function whyPosted({ article, reading }: ReadArticle, store: CommandSurroundings['store']): Promise<Sheet> {
  const { relevance, figures, quotes } = reading;
  const story = await store.stories.ofArticle(article.id);
  const terms = relevance.terms.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, MAX_TERMS);
  const key = figures.filter((figure) => figure.key).length;
  return [
    { kind: 'heading', runs: [strong(article.title === '' ? article.id : article.title, safeLink(article.url))] },
    {
      kind: 'bullet',
      runs: [
        plain(`${relevance.war ? 'War news' : 'Not war news'}: score ${relevance.score.toFixed(2)}, needed 0.50`),
        ...(relevance.conflict === null ? [] : [plain(`, conflict ${relevance.conflict}`)]),
      ],
    },
    ...(terms.length === 0
      ? []
      : [
          {
            kind: 'bullet',
            runs: [
              plain('Words that counted: '),
              emphasis(
                terms.map((term) => `${term.text} (${term.weight > 0 ? '+' : ''}${term.weight.toFixed(1)})`).join(', '),
              ),
            ],
          } as const,
        ]),
    {
      kind: 'bullet',
      runs: [
        plain(
          `${figures.length} figures read, ${key} of them key; ${quotes.filter((quote) => quote.key).length} key quotes`,
        ),
      ],
    },
    {
      kind: 'bullet',
      runs: [plain(story === null ? 'In no story yet' : `In a story of ${story.articleIds.length} articles`)],
    },
    {
      kind: 'small',
      runs: [
        plain(
          `First seen ${digestTime(article.firstSeenAt, 'UTC')} in ${article.feedId}, text from ${article.textFrom}, version ${article.version}`,
        ),
      ],
    },
  ];
}

function whyNot(rejection: Rejection): Sheet {
  return [
    {
      kind: 'heading',
      runs: [strong(rejection.title === '' ? rejection.id : rejection.title, safeLink(rejection.url))],
    },
    { kind: 'text', runs: [plain(`Not posted: ${rejection.reason}`)] },
    {
      kind: 'small',
      runs: [plain(`Stopped at ${rejection.stage}, ${digestTime(rejection.at, 'UTC')}, from ${rejection.feedId}`)],
    },
  ];
}
