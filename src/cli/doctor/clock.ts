import { digestTime } from '../../digest/digest-words.ts';
import { slotsOf } from '../../jobs/schedule/slots.ts';
import { spanWords } from '../span-words.ts';
import { type Check, type Finding, failure, good, warning } from './check.ts';

/** Servers give whole seconds and answers take a while; a digest is due by the minute. */
const TOLERATED_MS = 60_000;

/** The clock agrees with the servers that were asked, and every schedule has a next time in its own zone. */
export const clockCheck: Check = {
  name: 'clock',
  run: async ({ config, clockDifferencesMs, now }) => {
    const schedules = config.subscriptions.map((subscription): Finding => {
      const slots = slotsOf(subscription);
      const fix = `correct "at" of the subscription "${subscription.id}"`;
      if (!slots.ok) return failure(`${subscription.id}: ${slots.reason}`, fix);
      const next = slots.slots.next(now());
      return next === null
        ? failure(`${subscription.id}: its schedule never comes`, fix)
        : good(`${subscription.id}: next digest ${digestTime(next, subscription.timeZone)}`);
    });
    return [agreement(clockDifferencesMs), ...schedules];
  },
};

function agreement(differencesMs: readonly number[]): Finding {
  const sorted = differencesMs.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (median === undefined) return warning('no server told its time', 'compare "date -u" with a clock you trust');
  if (Math.abs(median) <= TOLERATED_MS) return good('this machine’s clock agrees with the servers asked');
  const how = median > 0 ? 'ahead of' : 'behind';
  return failure(
    `this machine’s clock is ${spanWords(median)} ${how} the servers asked`,
    'turn on NTP (timedatectl set-ntp true)',
  );
}
