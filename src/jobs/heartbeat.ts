import { schedule } from 'node-cron';

const ignore = (): void => {};
/** A beat that comes while the last is at work is passed over; node-cron would print a warning of it to stderr. */
const silent = { info: ignore, warn: ignore, error: ignore, debug: ignore };

const EACH_MINUTE = '* * * * *';

/** Runs something each minute until stopped. */
export interface Heartbeat {
  readonly stop: () => Promise<void>;
}

/**
 * Calls `beat` at every full minute, UTC, and never before the last call is done. node-cron is told nothing of zones: it
 * loses runs at clock changes (4.6.0). A beat that fails is told and the next one comes.
 */
export function startHeartbeat(
  beat: () => Promise<void>,
  onTrouble: (error: unknown) => void,
  beats = EACH_MINUTE,
): Heartbeat {
  let running: Promise<void> = Promise.resolve();
  const task = schedule(
    beats,
    () => {
      running = beat().catch(onTrouble);
      return running;
    },
    { timezone: 'UTC', noOverlap: true, name: 'heartbeat', logger: silent },
  );
  return {
    stop: async () => {
      await task.destroy();
      await running;
    },
  };
}
