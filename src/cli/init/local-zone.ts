import { readFileSync, readlinkSync } from 'node:fs';

/** The machine's own time zone, UTC where it names none: the process itself lives in UTC. */
export function localZone(): string {
  for (const read of [
    () => /zoneinfo\/(?:posix\/)?(.+)$/u.exec(readlinkSync('/etc/localtime'))?.[1],
    () => readFileSync('/etc/timezone', 'utf8').trim(),
  ]) {
    try {
      const zone = read();
      if (zone) return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
    } catch {
      // Not this way.
    }
  }
  return 'UTC';
}
