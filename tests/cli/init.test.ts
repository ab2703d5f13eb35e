import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PermissionsBitField } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { exitCodes } from '../../src/errors.ts';
import { callCli } from '../support/call-cli.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-init-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const init = (...args: string[]) => callCli(['init', ...args], '', { cwd: folder });

describe('sitrep init', () => {
  it('writes a configuration that is good, all it names, and what to do next', async () => {
    const run = await init(
      ...[
        '--platform',
        'slack',
        '--platform',
        'discord',
        '--channel',
        'C0123456789',
        '--channel',
        '123456789012345678',
      ],
      ...['--at', '07:30 on weekdays', '--timezone', 'Europe/Kyiv', '--discord-application', '4242', '--yes'],
    );
    expect(run.stderr).toBe('');
    expect(run.code).toBe(exitCodes.done);
    const config = loadConfig(join(folder, 'sitrep.yaml'));
    expect(config.feeds.length).toBeGreaterThan(15);
    expect(config.dataFolder).toBe(join(folder, 'data'));
    expect(config.subscriptions).toMatchObject([
      { id: 'slack', channel: 'C0123456789', schedule: '07:30 on weekdays', timeZone: 'Europe/Kyiv' },
      { id: 'discord', channel: '123456789012345678' },
    ]);
    for (const name of ['slack-manifest.json', 'conflicts.yaml', '.env.example', 'feeds/sudan-sahel.yaml']) {
      expect(existsSync(join(folder, name)), name).toBe(true);
    }
    const link = /https:\/\/discord\.com\/oauth2\/authorize\S+/u.exec(run.stdout)?.[0] ?? '';
    const query = new URL(link).searchParams;
    expect(query.get('client_id')).toBe('4242');
    const names = new PermissionsBitField(BigInt(query.get('permissions') ?? 0)).toArray();
    expect(names).toEqual(
      expect.arrayContaining([
        'ViewChannel',
        'SendMessages',
        'ReadMessageHistory',
        'SendMessagesInThreads',
        'CreatePublicThreads',
      ]),
    );
    expect(names).not.toContain('Administrator');
    expect(names.filter((name) => name.startsWith('Manage') || name.startsWith('Mention'))).toEqual([]);
    const checked = await callCli(['check-config'], '', { cwd: folder });
    expect(checked.stdout).toContain('sitrep.yaml is good');
  });

  it('names its next commands as the person can type them', async () => {
    const next = async (npmCommand: string) =>
      (await callCli(['init', '-y'], '', { cwd: folder, env: { npm_command: npmCommand } })).stdout;
    expect(await next('exec')).toContain('Try it: npx sitrep doctor; then: npx sitrep digest');
    expect(await next('')).toContain('Try it: sitrep doctor');
  });

  it('run again changes nothing, and keeps what a person changed', async () => {
    writeFileSync(join(folder, 'conflicts.yaml'), '- { id: mine, name: Mine }\n');
    const before = readFileSync(join(folder, 'sitrep.yaml'), 'utf8');
    const run = await init('--platform', 'console', '--yes');
    expect(run.stdout).toContain('kept      sitrep.yaml');
    expect(run.stdout).toContain('kept      conflicts.yaml');
    expect(run.stdout).toContain(`unchanged ${join('feeds', 'global.yaml')}`);
    expect(run.stderr).toContain('What was kept is yours');
    expect(readFileSync(join(folder, 'sitrep.yaml'), 'utf8')).toBe(before);
    expect(readFileSync(join(folder, 'conflicts.yaml'), 'utf8')).toContain('mine');
  });

  it.each([
    [['--platform', 'irc'], /--platform "irc" is not accepted; accepted: slack, discord, console/u],
    [
      ['--platform', 'slack', '--channel', '#general'],
      /--channel "#general" is not accepted; accepted: the channel’s id, such as C0123456789/u,
    ],
    [['--platform', 'console', '--channel', 'C0123456789'], /one for each --platform slack or discord/u],
    [['--at', 'at dawn'], /at dawn/u],
    [['--timezone', 'Kyiv'], /Kyiv/u],
  ])('refuses %j', async (args, says) => {
    const run = await init(...args, '--yes', '--folder', 'never');
    expect(run.stderr).toMatch(says);
    expect(run.code).toBe(exitCodes.usage);
    expect(existsSync(join(folder, 'never'))).toBe(false);
  });
});
