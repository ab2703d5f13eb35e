import type { Config } from '../../config/config.ts';
import { loadConfig } from '../../config/load-config.ts';
import { readSecrets } from '../../config/secrets.ts';
import { SitrepError } from '../../errors.ts';
import { withAddedFeeds } from '../../feeds/find/with-added-feeds.ts';
import { createFeedParser } from '../../feeds/parse/parse-feed-in-worker.ts';
import { createHttp, type Http } from '../../http/http.ts';
import { userAgent } from '../../version.ts';
import { writeOut } from '../output.ts';
import { withStored } from '../stored.ts';
import { type Finding, failure, good, type Patient } from './check.ts';
import { checks } from './checks.ts';

type Line = Finding & { readonly check: string };

const MARKS: Readonly<Record<Finding['level'], string>> = { good: 'ok  ', warning: 'warn', failure: 'FAIL' };
/** `engines` of a checkout is wider: the package `node` brings this one. */
const NEEDED_NODE = 24;

/** `sitrep doctor`: looks at everything a person may have got wrong, one line each. Exit code 1 when something fails. */
export async function doctor(configFile: string, json: boolean): Promise<void> {
  const lines: Line[] = [];
  const tell = async (check: string, findings: readonly Finding[]) => {
    for (const finding of findings) {
      lines.push({ check, ...finding });
      if (!json) await writeOut(lineOf(check, finding));
    }
  };
  await tell('node', [nodeFinding(process.versions.node)]);
  const config = readConfig(configFile);
  await tell('config', 'feeds' in config ? [goodConfig(configFile, config)] : [config]);
  if ('feeds' in config) await examine(config, tell);
  const failures = lines.filter(({ level }) => level === 'failure').length;
  const warnings = lines.filter(({ level }) => level === 'warning').length;
  await writeOut(
    json
      ? `${JSON.stringify({ ok: failures === 0, failures, warnings, lines }, null, 2)}\n`
      : `\n${lines.length} lines: ${failures} failures, ${warnings} warnings.\n`,
  );
  if (failures > 0) process.exitCode = 1;
}

async function examine(
  config: Config,
  tell: (check: string, findings: readonly Finding[]) => Promise<void>,
): Promise<void> {
  const { contact, allowHosts } = config.settings;
  const clockDifferencesMs: number[] = [];
  const guarded = createHttp({ userAgent: userAgent(contact), allowHosts });
  const http: Http = {
    ...guarded,
    get: async (url, options) => {
      const answer = await guarded.get(url, options);
      const told = Date.parse(answer.headers?.date ?? '');
      if (!Number.isNaN(told)) clockDifferencesMs.push(Date.now() - told);
      return answer;
    },
  };
  const parser = createFeedParser();
  const { installations, ...whole } = await withChat(config);
  const patient = {
    config: whole,
    installations,
    secrets: readSecrets(),
    http,
    parser,
    clockDifferencesMs,
    now: Date.now,
  };
  try {
    for (const { name, run } of checks) {
      const findings = await run(patient).catch((error: unknown): readonly Finding[] => [
        failure(error instanceof Error ? error.message : String(error), 'a fault of the program: please report it'),
      ]);
      await tell(name, findings);
    }
  } finally {
    await Promise.all([guarded.close(), parser.close()]);
  }
}

/** The configuration with what was made in chat. A database that cannot be read adds nothing: the check of it says why. */
async function withChat(config: Config): Promise<Config & Pick<Patient, 'installations'>> {
  const stored = await withStored(config, async (store) => ({
    feeds: withAddedFeeds(config.feeds, await store.addedFeeds.all()),
    subscriptions: [...config.subscriptions, ...(await store.subscriptions.all())],
    installations: await store.installations.all('slack'),
  })).catch(() => null);
  return { ...config, installations: [], ...stored };
}

function nodeFinding(version: string): Finding {
  return Number(version.split('.')[0]) >= NEEDED_NODE
    ? good(`Node ${version}`)
    : failure(`Node ${version} is too old`, `run "npm ci" (it brings Node ${NEEDED_NODE}) and start with "npx sitrep"`);
}

function readConfig(file: string): Config | Finding {
  try {
    return loadConfig(file);
  } catch (error) {
    if (!(error instanceof SitrepError)) throw error;
    return failure(error.message, 'correct the line it names; the rest is looked at once the configuration is good');
  }
}

function goodConfig(file: string, { feeds, subscriptions }: Config): Finding {
  return good(`${file}: ${feeds.length} feeds, ${subscriptions.length} subscriptions`);
}

function lineOf(check: string, { level, text, fix }: Finding): string {
  const line = `${MARKS[level]}  ${check.padEnd(9)} ${text}\n`;
  return fix === null ? line : `${line}                → ${fix}\n`;
}
