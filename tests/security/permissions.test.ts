import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Asker } from '../../src/commands/asker.ts';
import { commands } from '../../src/commands/catalogue.ts';
import { type ChatDesk, openChatDesk } from '../support/chat-desk.ts';

/* A member without rights tries every command and every button; what others depend on stays as it was. */
let chat: ChatDesk;

beforeAll(async () => {
  chat = await openChatDesk('slack', 'C1');
});
afterAll(() => chat.close());

let people = 0;
/** Somebody new each time: nobody may ask this often. */
const member = (): Asker => ({
  platform: 'slack',
  userId: `U-member-${people++}`,
  channel: 'C1',
  isNeighbour: (channel) => channel.startsWith('T1/'),
  isManager: async () => false,
  replyTo: 'https://hooks.example/1',
});

/** All that a manager may change. */
async function kept(): Promise<string> {
  const { store } = chat;
  return JSON.stringify({
    subscriptions: await store.subscriptions.all(),
    pauses: await store.subscriptions.pauses(),
    feeds: await store.addedFeeds.all(),
    deliveries: await store.deliveries.count(),
  });
}

const VALUES: Readonly<Record<string, string>> = {
  url: 'http://127.0.0.1:9/feed',
  feed: 'wire',
  name: 'Mine',
  at: '09:00',
  timezone: 'UTC',
  channel: 'C9',
  layout: 'compact',
  days: 'weekdays',
  quiet: '22:00-06:00',
  since: '24h',
  item: 'x',
};

describe('a member without rights', () => {
  it('has the commands that change feeds and schedules closed to them', () => {
    const changing = commands.filter(({ name }) => /^(?:feeds|schedule) (?!list|show|test|preview)/u.test(name));
    expect(changing.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['feeds add', 'feeds remove', 'schedule set', 'schedule pause']),
    );
    expect(changing.filter(({ who }) => who !== 'manager').map(({ name }) => name)).toEqual([]);
  });

  it.each(commands.map((command) => [command.name, command] as const))(
    'changes nothing with %s',
    async (name, command) => {
      const before = await kept();
      const given = new Map(
        command.options.flatMap((option) =>
          VALUES[option.name] === undefined ? [] : [[option.name, VALUES[option.name] ?? '']],
        ),
      );
      const named = await chat.desk.askNamed(name, given, member());
      const typed = await chat.desk.askText(
        `${name.replace(/^digest /u, '')} ${[...given].map(([option, value]) => `${option}:"${value}"`).join(' ')}`,
        member(),
      );
      if (command.who === 'manager') {
        for (const { answer } of [named, typed]) expect(JSON.stringify(answer)).toContain('workspace admins');
      }
      expect(await kept()).toBe(before);
    },
  );

  it.each(['more', 'sources', 'quote'] as const)(
    'changes nothing with the button %s, whatever it is made to say',
    async (action) => {
      const before = await kept();
      for (const value of [
        'e1:0',
        'd1:0',
        '../../etc/passwd',
        "'; drop table editions; --",
        '',
        '9'.repeat(3_000),
        'a:1:2',
      ])
        await chat.desk.press(action, value, member());
      expect(await kept()).toBe(before);
      expect(chat.faults).toEqual([]);
    },
  );
});

describe('a manager of one workspace', () => {
  const manager: Asker = { ...member(), userId: 'U-boss', channel: 'T1/C1', isManager: async () => true };

  it('sets nothing in another one, whatever channel is named', async () => {
    await chat.desk.askText('schedule set at:09:00 timezone:UTC channel:T2/C9', manager);
    expect((await chat.store.subscriptions.all()).map(({ channel }) => channel)).toEqual(['T1/C9']);
  });

  it('hears of no digest of another one', async () => {
    const { answer } = await chat.desk.askText('schedule show', { ...manager, channel: 'T3/C1' });
    expect(JSON.stringify(answer)).not.toMatch(/C9|s1/u);
  });

  it('sees what is declared in the file, and that it is changed there', async () => {
    const here = { ...manager, channel: 'C1' };
    expect(JSON.stringify((await chat.desk.askText('schedule show', here)).answer)).toContain(
      'declared in sitrep.yaml',
    );
    const { answer } = await chat.desk.askText('schedule set at:10:00', here);
    expect(JSON.stringify(answer)).toContain('change it there');
  });
});
