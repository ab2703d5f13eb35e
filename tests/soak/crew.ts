import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WorkerOrders } from './worker.ts';

/** Chance, every tenth of a second, that a process is killed before it got to work; were it 1, a busy machine never would. */
const KILLED_STARTING = 0.002;

/** The processes under test: one that ends is started again. */
export interface Crew {
  /** Kills one at random; false when that one was still starting and is let off. */
  readonly kill: () => boolean;
  readonly errors: string[];
  readonly stop: () => void;
}

/** Starts so many of the soak's workers. */
export function startCrew(orders: WorkerOrders, size: number): Crew {
  const errors: string[] = [];
  const members: (ChildProcess | null)[] = [];
  const atWork = new WeakSet<ChildProcess>();
  let stopped = false;
  const start = (index: number): void => {
    if (stopped) return;
    const child = spawn(process.execPath, [fileURLToPath(new URL('worker.ts', import.meta.url))], {
      // As sitrep.js does, so that a start takes no longer than it must.
      env: {
        ...process.env,
        TZ: 'UTC',
        NODE_COMPILE_CACHE: join(tmpdir(), 'sitrep-soak-cache'),
        SOAK_ORDERS: JSON.stringify(orders),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stderr.on('data', (chunk) => errors.push(...String(chunk).trim().split('\n')));
    child.stdout.once('data', () => atWork.add(child));
    child.on('exit', () => {
      members[index] = null;
      setTimeout(() => start(index), Math.random() * 300);
    });
    members[index] = child;
  };
  for (let index = 0; index < size; index += 1) start(index);
  return {
    errors,
    kill: () => {
      const member = members[Math.floor(Math.random() * size)] ?? null;
      if (member === null || !(atWork.has(member) || Math.random() < KILLED_STARTING)) return false;
      return member.kill('SIGKILL');
    },
    stop: () => {
      stopped = true;
      for (const member of members) member?.kill('SIGKILL');
    },
  };
}
