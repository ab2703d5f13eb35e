import { closeSync, openSync } from 'node:fs';
import { configChanges } from '../config/config-changes.ts';
import { loadConfig } from '../config/load-config.ts';
import type { Runtime } from '../main.ts';

/**
 * Reads the configuration file anew and follows it, logging each difference. A file that is not accepted changes nothing:
 * what is wrong is logged, and the old configuration stays.
 */
export function reload(runtime: Runtime): void {
  const { config: before, log } = runtime;
  try {
    const after = loadConfig(before.file);
    const changes = configChanges(before, after);
    runtime.follow(after);
    for (const { atNextStart, ...change } of changes) {
      if (atNextStart) log.warn(change, 'configuration changed; this setting takes effect at the next start');
      else log.info(change, 'configuration changed');
    }
    log.info({ file: after.file, changes: changes.length }, 'configuration loaded anew');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log.error({ file: before.file, reason }, 'configuration refused; the old one stays in use');
  }
}

/** SIGHUP is also what a process gets when its terminal is closed: then there is nothing to reload for, only to stop. */
export function terminalIsGone(): boolean {
  if (process.stdin.isTTY !== true) return false;
  try {
    closeSync(openSync('/dev/tty', 'r'));
    return false;
  } catch {
    return true;
  }
}
