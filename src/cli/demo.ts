import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../config/load-config.ts';
import type { Secrets } from '../config/secrets.ts';
import { collectDue } from '../jobs/collect/collect-due.ts';
import type { CollectReport } from '../jobs/collect/collect-feed.ts';
import { composeSubscription } from '../jobs/compose/compose-edition.ts';
import { openRuntime } from '../main.ts';
import { renderConsole } from '../platforms/console/render-digest.ts';
import { renderPreview } from '../platforms/preview/render-preview.ts';
import { startDemoServer } from './demo-server.ts';
import { findSubscription } from './digest.ts';
import { writeNote, writeOut } from './output.ts';
import { shippedFile } from './shipped.ts';
import { terminalLook } from './terminal.ts';

const DAY_MS = 86_400_000;

const noSecrets: Secrets = {
  slackBotToken: null,
  slackAppToken: null,
  slackSigningSecret: null,
  discordToken: null,
  databaseUrl: null,
  encryptionKey: null,
};

/**
 * `sitrep demo`: the real line on a made-up war. Serves the feeds of `config/demo` on the loopback address, polls, reads
 * and stores them in a temporary folder, prints the digest and what was left out and why, and writes the digest as JSON and as a page.
 *
 * @param outFolder where `digest.json` and `preview.html` are written
 */
export async function runDemo(outFolder: string): Promise<void> {
  const startedAt = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-demo-'));
  const server = await startDemoServer(startedAt);
  try {
    const template = readFileSync(shippedFile('demo/sitrep.yaml'), 'utf8');
    writeFileSync(join(folder, 'sitrep.yaml'), template.replaceAll('{{origin}}', server.origin));
    copyFileSync(shippedFile('demo/conflicts.yaml'), join(folder, 'conflicts.yaml'));
    const config = loadConfig(join(folder, 'sitrep.yaml'));
    writeNote(
      `A made-up war: ${server.articles} invented articles in ${config.feeds.length} feeds, served from ${server.origin}.\n`,
    );
    const runtime = await openRuntime(config, noSecrets, { now: Date.now });
    try {
      const reports = await collectDue(config.feeds, runtime.collecting);
      const until = Date.now() + 1;
      const covers = { from: startedAt - DAY_MS, until };
      const subscription = findSubscription(config.subscriptions, null);
      const digest = await composeSubscription(subscription, until, covers, until + DAY_MS, runtime.composing);
      await writeOut(renderConsole(digest, terminalLook(false)));
      await writeOut(`\n${leftOut(reports)}`);
      const file = join(outFolder, 'digest.json');
      writeFileSync(file, `${JSON.stringify(digest, null, 2)}\n`);
      const page = join(outFolder, 'preview.html');
      writeFileSync(page, renderPreview(digest));
      const stored = reports.reduce((sum, report) => sum + report.stored, 0);
      writeNote(
        `\n${stored} articles read and stored, ${digest.stories.length} stories, ${((Date.now() - startedAt) / 1000).toFixed(1)} s. ` +
          `The digest as data: ${file}; as it looks on Slack and Discord: ${page}.`,
      );
    } finally {
      await runtime.close();
    }
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What did not become part of the digest, feed by feed, each with its reason. */
function leftOut(reports: readonly CollectReport[]): string {
  const lines = reports.flatMap(({ feed, state, rejections }) => [
    ...(state.reason === null ? [] : [`  ${feed.name}: nothing read: ${state.reason}`]),
    ...rejections.map(({ title, reason }) => `  ${feed.name}: “${title}”: ${reason}`),
  ]);
  return `Left out, and why\n${lines.toSorted().join('\n')}\n`;
}
