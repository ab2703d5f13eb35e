import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDemoServer } from '../src/cli/demo-server.ts';

/** What the program as people start it takes. */
export interface ProcessCost {
  readonly readyMs: number;
  /** Resident memory at the end, in units of a million bytes. */
  readonly idleMb: number;
}

const demo = (file: string) => fileURLToPath(new URL(`../config/demo/${file}`, import.meta.url));

/**
 * Starts `sitrep start` on the demo's feeds with both platforms of the given environment, waits until it is ready and its
 * feeds are read, and looks at its memory after `idleMs` (Linux: /proc).
 */
export async function startProcess(environment: NodeJS.ProcessEnv, idleMs: number): Promise<ProcessCost> {
  const feeds = await startDemoServer(Date.now());
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-bench-'));
  const config = readFileSync(demo('sitrep.yaml'), 'utf8').replaceAll('{{origin}}', feeds.origin);
  writeFileSync(join(folder, 'sitrep.yaml'), config.replace(/logLevel: \w+/u, 'logLevel: info\n  data: data'));
  writeFileSync(join(folder, 'conflicts.yaml'), readFileSync(demo('conflicts.yaml')));
  const began = performance.now();
  const program = fileURLToPath(new URL('../src/sitrep.js', import.meta.url));
  const child = spawn(process.execPath, [program, 'start', '--config', join(folder, 'sitrep.yaml')], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  const readyMs = await new Promise<number>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      log += chunk;
      if (log.includes('sitrep is running')) resolve(performance.now() - began);
    });
    child.on('close', () => reject(new Error(`sitrep start ended: ${log.slice(-500)}`)));
  });
  await new Promise((resolve) => setTimeout(resolve, idleMs));
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  const idleMb = (Number(/^VmRSS:\s+(\d+) kB/mu.exec(status)?.[1]) * 1_024) / 1e6;
  child.removeAllListeners('close').kill('SIGTERM');
  await new Promise((resolve) => child.once('close', resolve));
  await feeds.close();
  rmSync(folder, { recursive: true, force: true });
  return { readyMs, idleMb };
}
