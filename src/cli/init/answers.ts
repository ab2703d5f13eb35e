import { exitCodes, SitrepError } from '../../errors.ts';
import { slotsOf } from '../../jobs/schedule/slots.ts';
import type { PlatformName } from '../../model/subscription.ts';

/** What `sitrep init` needs to know. */
export interface Answers {
  /** Each platform with the channel posted to. */
  readonly targets: readonly { readonly platform: PlatformName; readonly channel: string }[];
  /** Times of day or cron text. */
  readonly at: string;
  readonly timeZone: string;
}

/** What was said with flags; null or empty where nothing was. */
export interface InitFlags {
  readonly platforms: readonly string[];
  /** In the order of the platforms; the console needs none. */
  readonly channels: readonly string[];
  readonly at: string | null;
  readonly timeZone: string | null;
}

export const PLATFORMS: readonly PlatformName[] = ['slack', 'discord', 'console'];
/** Stands in the configuration until a channel is named; no platform has a channel of this id. */
export const NO_CHANNEL = 'CHANNEL-ID';

/**
 * The answers that flags and defaults give.
 *
 * @throws SitrepError (exit code 2) naming the flag, the value and what is accepted
 */
export function answersFromFlags({ platforms, channels, at, timeZone }: InitFlags, localZone: string): Answers {
  const left = [...channels];
  const targets = (platforms.length === 0 ? ['console'] : platforms).map((name) => {
    const platform = PLATFORMS.find((each) => each === name);
    if (platform === undefined) throw wrong('--platform', name, PLATFORMS.join(', '));
    return { platform, channel: platform === 'console' ? 'stdout' : (left.shift() ?? NO_CHANNEL) };
  });
  if (left.length > 0)
    throw wrong('--channel', left.join(', '), 'one for each --platform slack or discord, in their order');
  for (const { platform, channel } of targets) {
    const fault = channelFault(platform, channel);
    if (fault !== null) throw wrong('--channel', channel, fault);
  }
  const answers = { targets, at: at ?? '08:00', timeZone: timeZone ?? localZone };
  const fault = timeFault(answers.at, answers.timeZone);
  if (fault !== null) throw new SitrepError(`--at or --timezone: ${fault}`, exitCodes.usage);
  return answers;
}

/** What is wrong with a channel id; null when nothing is. */
export function channelFault(platform: PlatformName, channel: string): string | null {
  if (platform === 'console' || channel === NO_CHANNEL) return null;
  if (platform === 'discord') {
    return /^\d{17,20}$/u.test(channel)
      ? null
      : 'the channel’s id, 17 to 20 digits (Discord: right-click the channel, "Copy Channel ID")';
  }
  return /^[CGD][A-Z0-9]{6,}$/u.test(channel)
    ? null
    : 'the channel’s id, such as C0123456789 (Slack: channel details, at the bottom)';
}

/** What is wrong with a time and its zone; null when nothing is. */
export function timeFault(at: string, timeZone: string): string | null {
  const slots = slotsOf({ schedule: at, timeZone, quietHours: null });
  return slots.ok ? null : slots.reason;
}

function wrong(flag: string, value: string, accepted: string): SitrepError {
  return new SitrepError(`${flag} "${value}" is not accepted; accepted: ${accepted}`, exitCodes.usage);
}
