import { createSeal, type Seal } from '../../platforms/seal.ts';
import { examineSlack } from '../../platforms/slack/examine.ts';
import { type Finding, failure, warning } from './check.ts';

export interface SlackWorkspaces {
  /** As stored: the workspace's id, and its installation under seal. */
  readonly installations: readonly { readonly teamId: string; readonly data: string }[];
  /** Posted to: "T0123/C0123". */
  readonly channels: readonly string[];
  /** Null: SITREP_ENCRYPTION_KEY is not set. */
  readonly encryptionKey: string | null;
  /** Null: HTTP instead of Socket Mode. */
  readonly appToken: string | null;
  readonly apiUrl: string | null;
}

const NEEDS_KEY =
  'set SITREP_ENCRYPTION_KEY to the key the installations were stored with ("new,old" while it is changed); make one with: openssl rand -base64 32';

/** Slack where workspaces install the app themselves: each one's own token, and the channels posted to there. */
export async function examineWorkspaces(slack: SlackWorkspaces): Promise<readonly Finding[]> {
  const { installations, channels, encryptionKey } = slack;
  if (encryptionKey === null) return [failure('SITREP_ENCRYPTION_KEY is not set', NEEDS_KEY)];
  const known = new Set(installations.map(({ teamId }) => teamId));
  const strangers = channels.filter((channel) => !known.has(teamOf(channel)));
  let seal: Seal;
  try {
    seal = createSeal(encryptionKey);
  } catch (error) {
    return [failure((error as Error).message, NEEDS_KEY)];
  }
  const examined = await Promise.all(
    installations.map(({ teamId, data }, index) => ofWorkspace(slack, teamId, seal.open(data, teamId), index === 0)),
  );
  return [
    ...(installations.length === 0 ? [warning('no workspace has installed the app yet', 'open /slack/install')] : []),
    ...examined.flat(),
    ...strangers.map((channel) =>
      teamOf(channel) === ''
        ? failure(`${channel}: no workspace is named`, `write it with its workspace, as T0123/${channel}`)
        : failure(`${channel}: no workspace ${teamOf(channel)} has installed the app`, 'open /slack/install there'),
    ),
  ];
}

async function ofWorkspace(
  { channels, appToken, apiUrl }: SlackWorkspaces,
  teamId: string,
  installation: string | null,
  isFirst: boolean,
): Promise<readonly Finding[]> {
  if (installation === null) return [failure(`${teamId}: no key opens its installation`, NEEDS_KEY)];
  const { bot }: { readonly bot?: { readonly token?: string } } = JSON.parse(installation);
  if (bot?.token === undefined) return [failure(`${teamId}: its installation has no bot`, 'open /slack/install there')];
  const findings = await examineSlack({
    botToken: bot.token,
    // One connection serves all workspaces.
    appToken: isFirst ? appToken : null,
    channels: channels
      .filter((channel) => teamOf(channel) === teamId)
      .map((channel) => channel.slice(teamId.length + 1)),
    apiUrl,
  });
  return findings.map((finding) => ({ ...finding, text: `${teamId}: ${finding.text}` }));
}

/** "T0123" of "T0123/C0123"; empty where none is named. */
const teamOf = (channel: string): string => channel.slice(0, Math.max(0, channel.lastIndexOf('/')));
