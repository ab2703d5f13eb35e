import { cancel, intro, isCancel, multiselect, text } from '@clack/prompts';
import type { PlatformName } from '../../model/subscription.ts';
import { type Answers, channelFault, type InitFlags, NO_CHANNEL, timeFault } from './answers.ts';

const PLATFORM_WORDS: Readonly<Record<PlatformName, string>> = {
  slack: 'Slack',
  discord: 'Discord',
  console: 'this terminal, to try it',
};

/** Asks for what the flags left open; null when the person broke off. */
export async function ask(flags: InitFlags, given: Answers): Promise<Answers | null> {
  intro('Sitrep: four questions');
  const platforms =
    flags.platforms.length > 0
      ? given.targets.map(({ platform }) => platform)
      : await multiselect<PlatformName>({
          message: 'Where shall digests be posted? (space chooses, return goes on)',
          options: (['slack', 'discord', 'console'] as const).map((value) => ({ value, label: PLATFORM_WORDS[value] })),
          initialValues: ['console'],
        });
  if (isCancel(platforms)) return broken();
  const targets: { platform: PlatformName; channel: string }[] = [];
  for (const platform of platforms) {
    const known = given.targets.find(
      (target) => target.platform === platform && target.channel !== NO_CHANNEL,
    )?.channel;
    if (platform === 'console' || known !== undefined) {
      targets.push({ platform, channel: known ?? 'stdout' });
      continue;
    }
    const channel = await text({
      message: `Id of the ${PLATFORM_WORDS[platform]} channel? (leave it empty to fill it in later)`,
      validate: (value) => (value?.trim() ? (channelFault(platform, value.trim()) ?? undefined) : undefined),
    });
    if (isCancel(channel)) return broken();
    targets.push({ platform, channel: channel?.trim() || NO_CHANNEL });
  }
  const timeZone =
    flags.timeZone ??
    (await text({
      message: 'In which time zone?',
      initialValue: given.timeZone,
      validate: (value) => timeFault('08:00', value ?? '') ?? undefined,
    }));
  if (isCancel(timeZone)) return broken();
  const at =
    flags.at ??
    (await text({
      message: 'At what time? ("08:00,18:00", "08:00 on weekdays", or cron text)',
      initialValue: given.at,
      validate: (value) => timeFault(value ?? '', timeZone) ?? undefined,
    }));
  if (isCancel(at)) return broken();
  return { targets, at, timeZone };
}

function broken(): null {
  cancel('Nothing was written.');
  return null;
}
