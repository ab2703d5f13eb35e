import { stringify } from 'yaml';
import type { Answers } from './answers.ts';

/** `sitrep.yaml` for these answers, with a comment wherever a person may want to change something. */
export function configText({ targets, at, timeZone }: Answers): string {
  const subscriptions = targets.map(({ platform, channel }) => [
    `  - id: ${platform}`,
    '    title: War digest',
    `    platform: ${platform}`,
    `    channel: ${scalar(channel)}${platform === 'console' ? '' : '   # the channel’s id, not its name'}`,
    `    at: ${scalar(at)}   # "08:00,18:00", "08:00 on weekdays", "09:30 on mon,thu", or cron text`,
    `    timezone: ${scalar(timeZone)}`,
    '    conflicts: []   # ids from conflicts.yaml; empty: all',
    '    stories: 6',
  ]);
  return `# yaml-language-server: $schema=./sitrep.schema.json
# Sitrep's configuration. "sitrep check-config" checks it and names every problem with its line; "sitrep doctor" tries it out.

# Which feeds are polled: files with lists of them (paths relative to this file), and entries of your own.
# "sitrep feeds add <site>" finds a site's feed and writes it here. State media are in the lists, labelled and switched off.
feeds:
  - feeds/ukraine.yaml
  - feeds/global.yaml
  # - feeds/middle-east.yaml
  # - feeds/sudan-sahel.yaml

# Who is told, when, and of what. Tokens never stand here: they belong in .env (see .env.example).
subscriptions:
${subscriptions.map((lines) => lines.join('\n')).join('\n\n')}

# Actors and places that tie an article to a conflict; edit the file to add your own.
conflicts: conflicts.yaml

settings:
  data: data        # the embedded database lives here, relative to this file
  contact: null     # an address or mail where publishers reach you, sent with every request
  logLevel: info
`;
}

function scalar(value: string): string {
  return stringify(value, { defaultStringType: 'QUOTE_DOUBLE' }).trim();
}
