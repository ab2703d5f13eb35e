import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type DemoServer, startDemoServer } from '../../src/cli/demo-server.ts';
import { callCli } from './call-cli.ts';
import { type CliRun, startCli } from './run-cli.ts';

/** The real program, running, with all it has said so far. */
export interface Running {
  readonly child: ChildProcess;
  readonly log: () => string;
  readonly out: () => string;
  /** Resolves once the words stand in the log or the output; rejects with the end of the log. */
  readonly told: (words: string | RegExp) => Promise<void>;
  readonly ended: Promise<number | null>;
}

/** A folder with a configuration on the demo's feeds, served by this machine. */
export interface DemoFolder {
  readonly folder: string;
  readonly config: string;
  readonly feeds: DemoServer;
  /** Runs a command there in a process of its own. */
  readonly run: (args: readonly string[], env?: NodeJS.ProcessEnv) => Running;
  /** Runs a command there to its end, in this process. */
  readonly call: (args: readonly string[], env?: NodeJS.ProcessEnv) => Promise<CliRun>;
  readonly close: () => Promise<void>;
}

const demo = fileURLToPath(new URL('../../config/demo/', import.meta.url));

/** @param edit changes the text of the demo's configuration, which logs at `info` and keeps its data beside it */
export async function makeDemoFolder(edit: (config: string) => string = (text) => text): Promise<DemoFolder> {
  const feeds = await startDemoServer(Date.now());
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-run-'));
  const config = join(folder, 'sitrep.yaml');
  const template = readFileSync(join(demo, 'sitrep.yaml'), 'utf8').replaceAll('{{origin}}', feeds.origin);
  writeFileSync(config, edit(template.replace(/logLevel: \w+/u, 'logLevel: info\n  data: data')));
  writeFileSync(join(folder, 'conflicts.yaml'), readFileSync(join(demo, 'conflicts.yaml')));
  return {
    folder,
    config,
    feeds,
    call: (args, env = {}) => callCli([...args, '--config', config], '', { cwd: folder, env }),
    run: (args, env = {}) => listen(startCli([...args, '--config', config], { cwd: folder, env })),
    close: async () => {
      await feeds.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function listen(child: ChildProcess): Running {
  const said = { log: '', out: '' };
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    said.log += chunk;
  });
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    said.out += chunk;
  });
  const has = (words: string | RegExp) =>
    typeof words === 'string' ? `${said.log}${said.out}`.includes(words) : words.test(`${said.log}${said.out}`);
  return {
    child,
    log: () => said.log,
    out: () => said.out,
    told: async (words) => {
      for (let waited = 0; waited < 60_000; waited += 50) {
        if (has(words)) return;
        await pause(50);
      }
      throw new Error(`never said: ${words}; ${said.log.slice(-1_500)}`);
    },
    ended: new Promise((resolve) => child.on('close', (code) => resolve(code))),
  };
}
