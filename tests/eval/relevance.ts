import { detectLanguage } from '../../src/articles/language.ts';
import { loadConflicts } from '../../src/config/load-config.ts';
import { read } from '../../src/extract/read.ts';
import type { Relevance } from '../../src/model/reading.ts';
import { type Evaluation, type EvaluationOutput, readLines, root, type Scores } from './frame/evaluation.ts';

interface Text {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
}

interface LabelledItem extends Text {
  readonly label: 0 | 1;
  readonly category: string;
}

const DEV = '../shared/corpora/relevance/wp-current-events.dev.jsonl';
const ARTICLES = '../shared/corpora/key-figures/docs.jsonl';
const ARTICLE_LABELS = '../shared/corpora/key-figures/gold.jsonl';
const STORIES = '../shared/corpora/stories/ecbplus.dev.jsonl';

const conflicts = loadConflicts(`${root}config/conflicts.yaml`);

function judge({ title, text }: Text): Relevance {
  return read({ text, title: title ?? null, language: 'en', conflicts }).relevance;
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

function scoreItems(out: EvaluationOutput): Scores {
  let hits = 0;
  let found = 0;
  let expected = 0;
  for (const item of readLines<LabelledItem>(DEV)) {
    const { war, score } = judge(item);
    if (war) found++;
    if (item.label === 1) expected++;
    if (war && item.label === 1) hits++;
    if (war !== (item.label === 1)) out.error(`${war ? 'false' : 'missed'} ${score} ${item.category}: ${item.text}`);
  }
  return {
    precision: percent(hits, found),
    recall: percent(hits, expected),
    F1: percent(2 * hits, found + expected),
  };
}

function scoreArticles(out: EvaluationOutput): Scores {
  const core = new Set(
    readLines<{ readonly id: string; readonly war: string }>(ARTICLE_LABELS).flatMap(({ id, war }) =>
      war === 'core' ? [id] : [],
    ),
  );
  const judged = readLines<Text>(ARTICLES).map((article) => ({ id: article.id, war: judge(article).war }));
  for (const { id, war } of judged) if (war !== core.has(id)) out.error(`${war ? 'false' : 'missed'} ${id}`);
  return { accuracy: percent(judged.filter(({ id, war }) => war === core.has(id)).length, judged.length) };
}

function scoreOtherNews(out: EvaluationOutput): Scores {
  const articles = readLines<Text>(STORIES);
  const left = articles.filter((article) => {
    const { war, score } = judge(article);
    if (war) out.error(`false ${score} ${article.id}: ${article.text.slice(0, 200)}`);
    return !war;
  });
  return {
    'left out': percent(left.length, articles.length),
    'English told': percent(articles.filter(({ text }) => detectLanguage(text) === 'en').length, articles.length),
  };
}

/** Relevance, on one-paragraph items with their editors' section, on whole war articles and on articles of other news. */
export const evaluations: readonly Evaluation[] = [
  {
    name: 'relevance-items',
    about: 'war-related or not, 1,063 one-paragraph items',
    needs: [DEV],
    run: scoreItems,
  },
  {
    name: 'relevance-articles',
    about: 'war-related or not, 15 whole articles on a war or next to one',
    needs: [ARTICLES, ARTICLE_LABELS],
    run: scoreArticles,
  },
  {
    name: 'relevance-other-news',
    about: '197 newspaper articles on crime, sport, disasters and politics, none on a war',
    needs: [STORIES],
    run: scoreOtherNews,
  },
];
