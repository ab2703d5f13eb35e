import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/catalogue.ts';
import { discordPermissions, installLink } from '../../src/platforms/discord/install-link.ts';
import { discordLimits } from '../../src/platforms/discord/limits.ts';
import { discordCommands, sameCommands } from '../../src/platforms/discord/registration.ts';
import { discordSchema, openapiPresent } from '../support/discord-openapi.ts';

const registered = discordCommands(commands);

/** Every option of every level. */
function options(of: readonly unknown[]): readonly Record<string, unknown>[] {
  return of.flatMap((each) => {
    if (typeof each !== 'object' || each === null) return [];
    const inner = 'options' in each && Array.isArray(each.options) ? each.options : [];
    return [{ ...each }, ...options(inner)];
  });
}

describe('commands as Discord registers them', () => {
  it('hold the whole catalogue', () => {
    const names = registered.flatMap((command) => {
      const subs = options('options' in command ? (command.options ?? []) : []).filter((option) => option.type === 1);
      return subs.length === 0 ? [command.name] : subs.map((sub) => `${command.name} ${String(sub.name)}`);
    });
    expect(names.toSorted()).toEqual([...commands.map((command) => command.name), 'Summarise links'].toSorted());
  });

  it('keep every limit', () => {
    for (const one of options(registered)) {
      expect(String(one.name).length).toBeLessThanOrEqual(discordLimits.commandNameChars);
      if (one.type !== 3 || one.description !== undefined)
        expect(String(one.description ?? 'x').length).toBeLessThanOrEqual(discordLimits.commandDescriptionChars);
      expect(Array.isArray(one.options) ? one.options.length : 0).toBeLessThanOrEqual(discordLimits.commandOptions);
      expect(Array.isArray(one.choices) ? one.choices.length : 0).toBeLessThanOrEqual(discordLimits.commandChoices);
    }
    for (const command of registered)
      expect(JSON.stringify(command).length).toBeLessThanOrEqual(discordLimits.commandTotalChars);
  });

  it('put required options first', () => {
    for (const one of options(registered)) {
      const required = (Array.isArray(one.options) ? one.options : []).map((option) => option.required === true);
      expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
    }
  });

  it('are known again with what Discord adds, and not when something changed', () => {
    const given = registered.map((command, index) => ({
      ...JSON.parse(JSON.stringify(command)),
      id: String(index),
      version: '1',
      nsfw: false,
      default_member_permissions: null,
    }));
    expect(sameCommands(registered, given)).toBe(true);
    expect(sameCommands(registered, given.slice(1))).toBe(false);
    const changed = given.map((command, index) =>
      index === 0 ? { ...command, description: 'something else' } : command,
    );
    expect(sameCommands(registered, changed)).toBe(false);
  });

  it.skipIf(!openapiPresent)('are valid against Discord’s own description of its API', () => {
    const check = discordSchema('ApplicationCommandCreateRequest');
    for (const command of registered) expect([command.name, check(command)]).toEqual([command.name, []]);
  });
});

describe('the install link', () => {
  it('asks for the least a bot needs', () => {
    const url = new URL(installLink('123'));
    expect(url.searchParams.get('scope')).toBe('bot applications.commands');
    const bits = BigInt(url.searchParams.get('permissions') ?? '0');
    // topics/permissions.mdx: bit of each permission.
    const named = {
      ViewChannel: 10n,
      SendMessages: 11n,
      ReadMessageHistory: 16n,
      CreatePublicThreads: 35n,
      SendMessagesInThreads: 38n,
    };
    expect(bits).toBe(Object.values(named).reduce((sum, bit) => sum | (1n << bit), 0n));
    expect(Object.keys(discordPermissions).toSorted()).toEqual(Object.keys(named).toSorted());
  });
});
