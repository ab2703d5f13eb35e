import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../log.ts';

/** Our log in the shape Slack's libraries write to; their chatter is our debug. */
export function slackLog(log: Log): Logger {
  const words = (parts: readonly unknown[]) =>
    parts
      .map((part) => (part instanceof Error ? part.message : typeof part === 'string' ? part : JSON.stringify(part)))
      .join(' ');
  return {
    debug: (...parts) => log.trace({ from: 'slack' }, words(parts)),
    info: (...parts) => log.debug({ from: 'slack' }, words(parts)),
    warn: (...parts) => log.warn({ from: 'slack' }, words(parts)),
    error: (...parts) => log.error({ from: 'slack' }, words(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.DEBUG,
    setName: () => {},
  };
}
