import { type APIGuildMember, type APIOverwrite, type APIRole, OverwriteType, PermissionFlagsBits } from 'discord.js';

/** What permissions in a channel follow from. */
export interface PermissionSources {
  readonly guildId: string;
  readonly ownerId: string;
  readonly memberId: string;
  readonly memberRoles: APIGuildMember['roles'];
  readonly roles: readonly Pick<APIRole, 'id' | 'permissions'>[];
  readonly overwrites: readonly APIOverwrite[];
}

const ALL = (1n << 64n) - 1n;

/**
 * A member's permissions in a channel, as bits. The order is Discord's (topics/permissions.mdx, "Permission Overwrites"):
 * everyone and the roles of the server; then the channel's overwrites for everyone, for roles together, for the member.
 */
export function channelPermissions(sources: PermissionSources): bigint {
  const { guildId, ownerId, memberId, memberRoles, roles, overwrites } = sources;
  if (memberId === ownerId) return ALL;
  const held = roles.filter(({ id }) => id === guildId || memberRoles.includes(id));
  const base = held.reduce((bits, { permissions }) => bits | BigInt(permissions), 0n);
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return ALL;
  const ofRole = (wanted: (id: string) => boolean) =>
    overwrites.filter(({ id, type }) => type === OverwriteType.Role && wanted(id));
  return [
    ofRole((id) => id === guildId),
    ofRole((id) => id !== guildId && memberRoles.includes(id)),
    overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === memberId),
  ].reduce((bits, step) => {
    const denied = step.reduce((all, { deny }) => all | BigInt(deny), 0n);
    const allowed = step.reduce((all, { allow }) => all | BigInt(allow), 0n);
    return (bits & ~denied) | allowed;
  }, base);
}
