import { writeFileSync } from 'node:fs';
import { loadConfig } from '../../config/load-config.ts';
import { exitCodes, SitrepError } from '../../errors.ts';
import { figureRow, quoteRow } from '../../export/finding-rows.ts';
import { makeRowWriter, type Row } from '../../export/write-rows.ts';
import type { Feed } from '../../model/feed.ts';
import type { Measure } from '../../model/figure.ts';
import type { FoundFigure } from '../../store/contracts/findings.ts';
import type { Store } from '../../store/store.ts';
import { figureHistory } from '../../stories/claims/history.ts';
import { printedValue } from '../../stories/claims/printed-value.ts';
import { reconcileClaims } from '../../stories/claims/reconcile-claims.ts';
import { columns } from '../columns.ts';
import { oneLine } from '../one-line.ts';
import { writeNote, writeOut } from '../output.ts';
import { withStored } from '../stored.ts';

export type Format = 'table' | 'csv' | 'json';

export interface FigureOptions {
  readonly config: string;
  readonly measure: Measure | null;
  readonly side: string | null;
  readonly place: string | null;
  readonly claimant: string | null;
  /** Epoch ms. */
  readonly since: number | null;
  readonly limit: number;
  /** Only figures that another claimant disputes. */
  readonly conflictsOnly: boolean;
  readonly format: Format;
  /** File a PNG is written to. */
  readonly chart: string | null;
}

export interface QuoteOptions {
  readonly config: string;
  readonly speaker: string | null;
  readonly about: string | null;
  /** Id or name of a feed. */
  readonly source: string | null;
  /** Epoch ms. */
  readonly since: number | null;
  readonly limit: number;
  readonly format: Format;
}

const CELL_CHARS = 44;
/** More are read when only the disputed ones are wanted. */
const READ_AHEAD = 20;

/** `sitrep figures`: stored figures, newest first, as a table, data or a chart. */
export async function printFigures(options: FigureOptions): Promise<void> {
  const config = loadConfig(options.config);
  const { feeds } = config;
  const found =
    (await withStored(config, async (store) => {
      const limit = options.conflictsOnly ? options.limit * READ_AHEAD : options.limit;
      const all = await store.findings.figures({ ...options, limit });
      return (options.conflictsOnly ? await disputed(all, store) : all).slice(0, options.limit);
    })) ?? [];
  if (options.chart !== null) await drawChart(found, feeds, options, options.chart);
  const rows = found.map(({ article, figure, sentence }) =>
    figureRow(article, figure, sentence, nameOf(article.feedId, feeds)),
  );
  if (options.format !== 'table') return writeRows(rows, options.format);
  await writeTable(
    ['published', 'measure', 'value', 'counts', 'place', 'claimant', 'source'],
    found.map(({ article, figure }) => [
      day(article.publishedAt),
      figure.measure,
      `${printedValue(figure, article.text)}${figure.unverified ? ' (unverified)' : ''}`,
      figure.counts?.text ?? '',
      figure.place?.text ?? '',
      figure.claimant?.text ?? 'no source given',
      nameOf(article.feedId, feeds),
    ]),
    'No stored figure matches.',
  );
}

/** `sitrep quotes`: stored quotes, newest first, verbatim. */
export async function printQuotes(options: QuoteOptions): Promise<void> {
  const config = loadConfig(options.config);
  const { source, speaker, about, since, limit } = options;
  const feedId = source === null ? null : feedNamed(source, config.feeds).id;
  const found =
    (await withStored(config, (store) => store.findings.quotes({ speaker, about, feedId, since, limit }))) ?? [];
  if (options.format !== 'table') {
    return writeRows(
      found.map(({ article, quote, sentence }) =>
        quoteRow(article, quote, sentence, nameOf(article.feedId, config.feeds)),
      ),
      options.format,
    );
  }
  const lines = found.flatMap(({ article, quote }) => [
    `“${oneLine(quote.text, 2_000)}”`,
    `  ${oneLine(quote.speaker?.name ?? quote.speaker?.text ?? 'nobody named')}${quote.speaker?.role ? `, ${oneLine(quote.speaker.role.text)}` : ''} · ${nameOf(article.feedId, config.feeds)}, ${day(article.publishedAt)}${article.url === null ? '' : ` · ${oneLine(article.url)}`}`,
  ]);
  await writeOut(lines.length === 0 ? 'No stored quote matches.\n' : `${lines.join('\n')}\n`);
}

/** Figures that stand in a disputed group of their story. */
async function disputed(found: readonly FoundFigure[], store: Store): Promise<readonly FoundFigure[]> {
  const groups = new Map<string, ReadonlySet<string>>();
  const kept: FoundFigure[] = [];
  for (const each of found) {
    const story = await store.stories.ofArticle(each.article.id);
    if (story === null) continue;
    const known = groups.get(story.id);
    const members = known ?? disputedClaims(await store.articles.getAll(story.articleIds));
    groups.set(story.id, members);
    if (members.has(`${each.article.id}#${each.index}`)) kept.push(each);
  }
  return kept;
}

const disputedClaims = (articles: Parameters<typeof reconcileClaims>[0]): ReadonlySet<string> =>
  new Set(
    reconcileClaims(articles)
      .filter(({ relation }) => relation === 'disputed')
      .flatMap(({ standing, agreeing = [] }) => [...standing, ...agreeing])
      .map(({ articleId, index }) => `${articleId}#${index}`),
  );

async function drawChart(
  found: readonly FoundFigure[],
  feeds: readonly Feed[],
  { measure, side, place, claimant }: FigureOptions,
  file: string,
): Promise<void> {
  const history = figureHistory(found);
  if (history.length === 0) {
    writeNote('No stored figure matches: no chart was drawn.');
    return;
  }
  const { drawHistory } = await import('../../charts/draw-history.ts');
  const asked = Object.entries({ side, place, claimant }).flatMap(([name, words]) =>
    words === null ? [] : [`${name}: ${words}`],
  );
  const sources = [...new Set(found.map(({ article }) => nameOf(article.feedId, feeds)))].toSorted();
  const png = drawHistory(history, { title: [measure ?? 'all figures', ...asked].join(' · '), sources });
  try {
    writeFileSync(file, png);
  } catch (error) {
    throw new SitrepError(
      `${file}: the chart cannot be written there; name a file in a folder that exists`,
      exitCodes.input,
      {
        cause: error,
      },
    );
  }
  writeNote(`Chart of ${history.length} ${history.length === 1 ? 'series' : 'series of claims'} written to ${file}.`);
}

async function writeRows(rows: readonly Row[], format: 'csv' | 'json'): Promise<void> {
  const writer = makeRowWriter(format);
  await writeOut(writer.chunk(rows) + writer.end());
}

async function writeTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  whenEmpty: string,
): Promise<void> {
  if (rows.length === 0) return writeOut(`${whenEmpty}\n`);
  const table = columns([header, ...rows.map((row) => row.map((cell) => oneLine(cell, CELL_CHARS)))]);
  await writeOut(`${table.join('\n')}\n`);
}

function feedNamed(word: string, feeds: readonly Feed[]): Feed {
  const folded = word.toLowerCase();
  const found = feeds.find((feed) => feed.id === word || feed.name.toLowerCase() === folded);
  if (found !== undefined) return found;
  throw new SitrepError(`no feed is called "${word}"; "sitrep feeds list" names them`, exitCodes.notFound);
}

const nameOf = (feedId: string, feeds: readonly Feed[]): string =>
  feeds.find((feed) => feed.id === feedId)?.name ?? feedId;

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
