import { loadConfig } from '../../config/load-config.ts';
import { evidenceRow } from '../../export/finding-rows.ts';
import { makeRowWriter } from '../../export/write-rows.ts';
import { writeOut } from '../output.ts';
import { withStored } from '../stored.ts';

const DAY_MS = 86_400_000;

/**
 * `sitrep evidence`: every figure and quote read from the articles first seen since then, oldest first: its words, their
 * place in the text, the text's fingerprint, when it was fetched and from where. Reads a day at a time.
 */
export async function printEvidence(
  configFile: string,
  since: number,
  format: 'csv' | 'json',
  now: number,
): Promise<void> {
  const config = loadConfig(configFile);
  const names = new Map(config.feeds.map((feed) => [feed.id, feed.name]));
  const writer = makeRowWriter(format);
  await withStored(config, async (store) => {
    for (let from = since; from <= now; from += DAY_MS) {
      const rows = (await store.articles.seenBetween(from, Math.min(from + DAY_MS, now + 1))).flatMap(
        ({ article, reading }) => {
          const source = names.get(article.feedId) ?? article.feedId;
          return [
            ...reading.figures.map((figure) => evidenceRow(article, 'figure', figure, source)),
            ...reading.quotes.map((quote) => evidenceRow(article, 'quote', quote, source)),
          ];
        },
      );
      if (rows.length > 0) await writeOut(writer.chunk(rows));
    }
  });
  await writeOut(writer.end());
}
