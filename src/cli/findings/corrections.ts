import { loadConfig } from '../../config/load-config.ts';
import type { Correction } from '../../store/contracts/corrections.ts';
import type { Store } from '../../store/store.ts';
import { oneLine } from '../one-line.ts';
import { writeOut } from '../output.ts';
import { withStored } from '../stored.ts';

const MAX_CORRECTIONS = 1_000;

/** How corrections are printed: for people, as data, or as cases for the evaluation. */
export type CorrectionsFormat = 'lines' | 'json' | 'test-cases';

/** `sitrep corrections`: what readers reported as wrong, newest first. */
export async function printCorrections(configFile: string, format: CorrectionsFormat): Promise<void> {
  const config = loadConfig(configFile);
  await withStored(config, async (store) => {
    const found = await store.corrections.list(MAX_CORRECTIONS);
    if (format === 'json') {
      const rows = found.map((each) => ({ ...each, at: new Date(each.at).toISOString() }));
      return writeOut(`${JSON.stringify(rows, null, 2)}\n`);
    }
    if (format === 'test-cases') {
      for (const each of found) await writeOut(`${JSON.stringify(await testCase(each, store))}\n`);
      return;
    }
    const lines = found.flatMap(({ id, at, articleId, data }) => [
      `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC  ${id}${articleId === null ? '' : `  article ${articleId}`}`,
      `  ${oneLine(JSON.stringify(data), 600)}`,
    ]);
    await writeOut(lines.length === 0 ? 'Nobody reported anything as wrong.\n' : `${lines.join('\n')}\n`);
  });
}

/**
 * A line `sitrep extract` reads again: the text the report was about, what was found in the article, and what the reader
 * says is wrong. Once the figures and quotes are put right by hand it is a case like those in `tests/eval/own/`. `text` is
 * null when it was forgotten.
 */
async function testCase({ id, articleId, data }: Correction, store: Store) {
  const entry = articleId === null ? null : await store.articles.get(articleId);
  const about = typeof data === 'object' && data !== null && 'textFingerprint' in data ? data.textFingerprint : null;
  const versions = articleId === null ? [] : await store.articles.versions(articleId);
  const version = versions.findLast(({ textFingerprint }) => about === null || textFingerprint === about);
  return {
    id,
    text: version?.text ?? null,
    title: version?.title ?? null,
    published: entry === null ? null : new Date(entry.article.publishedAt).toISOString(),
    reported: data,
    figures: entry?.reading.figures ?? [],
    quotes: entry?.reading.quotes ?? [],
  };
}
