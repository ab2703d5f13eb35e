import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import type { ChatPlatform } from '../../src/platforms/chat-platform.ts';
import { createDiscordPlatform } from '../../src/platforms/discord/platform.ts';
import { createPostMemory } from '../../src/platforms/discord/post-memory.ts';
import { storyValue } from '../../src/platforms/sheet/actions.ts';
import { type ChatDesk, openChatDesk } from '../support/chat-desk.ts';
import { discordSchema, openapiPresent } from '../support/discord-openapi.ts';
import { type DiscordTwin, startDiscordTwin } from '../support/discord-twin.ts';
import { sampleDigest } from '../support/sample-digest.ts';
import { sampleSubscription } from '../support/sample-subscription.ts';

let twin: DiscordTwin;
let chat: ChatDesk;
let platform: ChatPlatform;
let delivery = 0;
/** Each test has a minute of its own: the same person may ask so often in one. */
let skippedMs = 0;

const open = (token: string) =>
  createDiscordPlatform({
    token,
    desk: chat.desk,
    posts: createPostMemory(chat.store.memory, Date.now),
    log: createLog('silent'),
    now: Date.now,
    sleep: async () => {},
    apiUrl: twin.apiUrl,
  });

beforeAll(async () => {
  twin = await startDiscordTwin();
  chat = await openChatDesk('discord', twin.channel, () => Date.now() + skippedMs);
  platform = open(twin.discord.botToken);
  await platform.start();
});

afterAll(async () => {
  await platform.stop();
  await twin.close();
  expect(chat.faults).toEqual([]);
  await chat.close();
});

beforeEach(() => {
  delivery += 1;
  skippedMs += 61_000;
});

const posting = (layout: 'compact' | 'threaded' | 'forum' = 'compact') => ({
  deliveryId: `delivery-${delivery}`,
  digest: sampleDigest,
  layout,
  crosspost: false,
});
const reader = () => twin.discord.channel(twin.channel).user(twin.user);
const standing = async (channel = twin.channel) => (await twin.discord.channel(channel).getMessages()).length;

/** What was answered to an interaction, once it holds the words. */
async function answer(words: string): Promise<string> {
  return twin.until(words, () => {
    const shown = twin.calls.filter(({ path }) => path.includes('/webhooks/')).map(({ body }) => JSON.stringify(body));
    return shown.find((body) => body.includes(words)) ?? null;
  });
}

describe('starting', () => {
  it('registers every command, and only when something changed', async () => {
    const puts = () => twin.calls.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands')).length;
    expect(puts()).toBe(1);
    const again = open(twin.discord.botToken);
    await again.start();
    await again.stop();
    expect(puts()).toBe(1);
  });

  it('says in one sentence what is wrong with a token', async () => {
    await expect(open('').start()).rejects.toThrow(/Discord: .*set DISCORD_TOKEN again/u);
  });
});

describe('posting', () => {
  it('posts one container that can ping nobody, with a nonce', async () => {
    const outcome = await platform.send(twin.channel, posting());
    expect(outcome.kind).toBe('sent');
    const body = twin.calls.findLast(({ method, path }) => method === 'POST' && path.endsWith('/messages'))?.body;
    expect(body).toMatchObject({ allowed_mentions: { parse: [] }, enforce_nonce: true, flags: 1 << 15 });
    expect(JSON.stringify(body)).toContain('Thousands leave Orlen valley');
  });

  it('puts each story into the thread under the digest', async () => {
    const outcome = await platform.send(twin.channel, posting('threaded'));
    const ids = outcome.kind === 'sent' ? outcome.messageIds : [];
    expect(ids).toHaveLength(3);
    expect(new Set(ids.map((id) => id.split('/')[0])).size).toBe(2);
    expect(await platform.find(twin.channel, posting().deliveryId)).toMatchObject({
      kind: 'found',
      messageIds: ids.map((id) => expect.stringMatching(`/${id.split('/')[1]}$`)),
    });
    expect(await platform.find(twin.channel, 'another-delivery')).toEqual({ kind: 'absent' });
  });

  it('opens a forum post for each story and goes on in it the next day', async () => {
    await platform.send(twin.forum, posting('forum'));
    const posts = async () =>
      (await twin.discord.channel(twin.forum).getThreads()).map((thread) => thread.name).toSorted();
    expect(await posts()).toEqual([
      'Port strike toll rises',
      'Thousands leave Orlen valley as shelling enters third day',
      'War digest',
    ]);
    const before = twin.calls.length;
    await platform.send(twin.forum, { ...posting('forum'), deliveryId: `next-day-${delivery}` });
    expect(await posts()).toHaveLength(3);
    expect(
      twin.calls.slice(before).filter(({ method, path }) => method === 'POST' && path.endsWith('/messages')),
    ).toHaveLength(3);
  });

  it('edits what it posted and takes away what is no longer needed', async () => {
    const sent = await platform.send(twin.channel, posting('threaded'));
    const ids = sent.kind === 'sent' ? sent.messageIds : [];
    const edited = await platform.edit(twin.channel, ids, {
      ...posting('compact'),
      digest: { ...sampleDigest, title: 'Evening digest' },
    });
    expect(edited).toEqual({ kind: 'sent', messageIds: ids.slice(0, 1) });
    expect(twin.calls.filter(({ method }) => method === 'DELETE')).toHaveLength(2);
  });

  it('finds what was posted although the answer never came, and posts nothing twice', async () => {
    const before = await standing();
    twin.failNext('POST', /\/messages$/u, { kind: 'server-error', accepted: true });
    expect((await platform.send(twin.channel, posting())).kind).toBe('uncertain');
    const found = await platform.find(twin.channel, posting().deliveryId);
    expect(found.kind).toBe('found');
    expect(await standing()).toBe(before + 1);
  });

  it('goes on where the line was cut', async () => {
    const whole = posting('threaded');
    const first = await platform.send(twin.channel, {
      ...whole,
      digest: { ...sampleDigest, stories: sampleDigest.stories.slice(0, 1) },
    });
    expect(first.kind).toBe('sent');
    const cut = { ...whole, deliveryId: `${whole.deliveryId}-cut` };
    twin.failNext('POST', /\/threads$/u, { kind: 'hang-up', accepted: true });
    const broken = await platform.send(twin.channel, cut);
    expect(broken.kind).toBe('uncertain');
    const found = await platform.find(twin.channel, cut.deliveryId);
    expect(found.kind).toBe('partial');
    const rest = await platform.send(twin.channel, { ...cut, sent: found.kind === 'partial' ? found.messageIds : [] });
    expect(rest.kind === 'sent' ? rest.messageIds.length : rest).toBe(3);
  });

  it('waits out a 429 by itself', async () => {
    twin.failNext('POST', /\/messages$/u, { kind: 'rate-limited', seconds: 0.2 });
    const before = await standing();
    expect((await platform.send(twin.channel, posting())).kind).toBe('sent');
    expect(await standing()).toBe(before + 1);
  });

  it.each<[number, number, string, RegExp]>([
    [404, 10003, 'Unknown Channel', /does not exist any more/u],
    [403, 50001, 'Missing Access', /cannot see .*View Channel/u],
    [403, 50013, 'Missing Permissions', /Send Messages/u],
  ])('says what to do about %i %i', async (status, code, message, words) => {
    twin.failNext('POST', /\/messages$/u, { kind: 'refused', status, code, message });
    const outcome = await platform.send(twin.channel, posting());
    expect(outcome.kind).toBe('permanent');
    expect(outcome.kind === 'permanent' ? outcome.reason : '').toMatch(words);
  });
});

describe('questions', () => {
  it('are acknowledged at once and answered privately', async () => {
    const asked = await reader().runSlashCommand({
      name: 'figures',
      options: [{ name: 'measure', type: 3, value: 'killed' }],
    });
    const ack = await twin.discord.channel(twin.channel).waitForInteractionAck({ interactionId: asked.id });
    expect(ack.acknowledged).toBe(true);
    expect(JSON.parse(await answer('14'))).toMatchObject({ flags: (1 << 15) | 64 });
  });

  it('find the subcommand and its options', async () => {
    await reader().runSlashCommand({
      name: 'digest',
      options: [
        {
          name: 'now',
          type: 1,
          options: [
            { name: 'since', type: 3, value: '6h' },
            { name: 'share', type: 5, value: true },
          ],
        },
      ],
    });
    expect(JSON.parse(await answer('We could not reach the cellar'))).toMatchObject({ flags: 1 << 15 });
  });

  it('are let through for those who manage the server', async () => {
    await reader().runSlashCommand({
      name: 'schedule',
      options: [{ name: 'set', type: 1, options: [{ name: 'at', type: 3, value: '08:00' }] }],
    });
    await answer('is declared in sitrep.yaml');
  });

  it('hear of the digests of this server and of no other', async () => {
    const elsewhere = sampleSubscription({ id: 'elsewhere', platform: 'discord', channel: '90071', origin: 'chat' });
    await chat.store.subscriptions.save(elsewhere, Date.now());
    const there = twin.discord.channel(twin.forum).user(twin.user);
    await there.runSlashCommand({ name: 'schedule', options: [{ name: 'show', type: 1 }] });
    const shown = await answer('This channel has no digest; others');
    await chat.store.subscriptions.remove(elsewhere.id);
    expect(shown).toContain('s1');
    expect(shown).not.toContain('elsewhere');
  });

  it('get their late answer over the interaction, and by direct message once that is over', async () => {
    await reader().runSlashCommand({
      name: 'digest',
      options: [
        { name: 'article', type: 1, options: [{ name: 'url', type: 3, value: 'https://other.example/story' }] },
      ],
    });
    await answer('Fetching other.example');
    let to = '';
    await chat.queue.work('answer-command', 1, async (job) => {
      to = job.data.replyTo ?? '';
    });
    await twin.until('the job', () => (to === '' ? null : to));
    expect(
      await platform.reply(to, { kind: 'sheet', sheet: [{ kind: 'label', text: 'A late answer' }], file: null }, false),
    ).toBe(true);
    await answer('A late answer');
    const late = JSON.stringify({ ...JSON.parse(to), askedAt: Date.now() - 16 * 60_000 });
    await platform.reply(late, { kind: 'sheet', sheet: [{ kind: 'label', text: 'Far too late' }], file: null }, false);
    expect(twin.calls.some(({ path }) => /\/users\/(?:@|%40)me\/channels/u.test(path))).toBe(true);
  });

  it('are helped along while they are typed', async () => {
    const asked = await twin.discord.simulateInteraction({
      type: 4,
      channelId: twin.channel,
      userId: twin.user,
      data: { id: '1', name: 'figures', type: 1, options: [{ name: 'measure', type: 3, value: 'wou', focused: true }] },
    });
    const choices = await twin.until('choices', () => {
      const call = twin.calls.find(({ path }) => path.includes(asked.id));
      return call === undefined ? null : JSON.stringify(call.body);
    });
    expect(choices).toContain('wounded');
  });
});

describe('an interaction that has expired', () => {
  const directly = () => twin.calls.filter(({ path }) => /\/users\/(?:@|%40)me\/channels/u.test(path)).length;

  it.each<[string, string, RegExp]>([
    ['before it could be acknowledged', 'POST', /\/callback/u],
    ['before it could be answered', 'PATCH', /\/webhooks\//u],
  ])('%s is answered by direct message', async (_, method, path) => {
    const before = directly();
    const expired = { kind: 'refused', status: 404, code: 10_062, message: 'Unknown interaction' } as const;
    twin.failNext(method, path, expired);
    // Without an acknowledgement there is nothing to edit either.
    if (method === 'POST') twin.failNext('PATCH', /\/webhooks\//u, expired);
    await reader().runSlashCommand({ name: 'figures', options: [{ name: 'measure', type: 3, value: 'killed' }] });
    await twin.until('the direct message', () => (directly() > before ? true : null));
  });
});

describe('buttons', () => {
  it('show more quotes and the sources to the person alone', async () => {
    const sent = await platform.send(twin.channel, posting());
    const messageId = sent.kind === 'sent' ? (sent.messageIds[0]?.split('/')[1] ?? '') : '';
    await reader().clickButton({ messageId, customId: `sitrep.more:${storyValue('d1', 0)}` });
    expect(JSON.parse(await answer('The buses are full'))).toMatchObject({ flags: (1 << 15) | 64 });
    await reader().clickButton({ messageId, customId: `sitrep.sources:${storyValue('d1', 0)}` });
    await answer('Aid groups count more displaced');
  });

  it('store what is wrong, by a menu and a form', async () => {
    const sent = await platform.send(twin.channel, posting());
    const messageId = sent.kind === 'sent' ? (sent.messageIds[0]?.split('/')[1] ?? '') : '';
    await reader().clickButton({ messageId, customId: `sitrep.wrong:${storyValue('d1', 0)}` });
    await answer('Which fact is wrong?');
    await reader().selectMenu({ messageId, customId: `sitrep.fact:${storyValue('d1', 0)}`, values: ['quote 5'] });
    await twin.until('the form', () =>
      twin.calls.some(({ body }) => JSON.stringify(body).includes('What the article says instead')) ? true : null,
    );
    await reader().submitModal({
      customId: `sitrep.correction:${storyValue('d1', 0)}|quote 5`,
      fields: [{ customId: 'wrong', value: 'She is a teacher.' }],
    });
    await answer('Thank you');
    expect(await chat.store.corrections.list(5)).toMatchObject([
      { articleId: 'orlen', data: { kind: 'quote', wrong: 'She is a teacher.', start: 402 } },
    ]);
  });
});

describe('the connection', () => {
  const count = (opcode: number) => twin.gateway.heard.filter((heard) => heard === opcode).length;

  it.each(['drop', 'reconnect'] as const)(
    'is resumed after a %s, and what was asked meanwhile is answered',
    async (how) => {
      const [identified, resumed, before] = [count(2), count(6), twin.calls.length];
      twin.gateway.lose(how);
      await reader().runSlashCommand({
        name: 'figures',
        options: [{ name: 'limit', type: 4, value: how === 'drop' ? 3 : 4 }],
      });
      await twin.until('a resumed session', () => (count(6) > resumed ? true : null));
      await twin.until('the answer', () =>
        twin.calls
          .slice(before)
          .some(({ path, body }) => path.includes('/webhooks/') && JSON.stringify(body).includes('killed'))
          ? true
          : null,
      );
      expect(count(2)).toBe(identified);
    },
  );

  it('begins anew when the session is gone', async () => {
    const identified = count(2);
    twin.gateway.lose('invalid-session');
    await twin.until('a new session', () => (count(2) > identified ? true : null));
    await reader().runSlashCommand({ name: 'status' });
    await answer('Next digest');
  });

  it('posts while the line is lost: sending needs none', async () => {
    twin.gateway.lose('drop');
    const before = await standing();
    expect((await platform.send(twin.channel, posting())).kind).toBe('sent');
    expect(await standing()).toBe(before + 1);
  });
});

describe('the form of a schedule', () => {
  it('opens where nothing was said, and stores what it is given', async () => {
    await reader().runSlashCommand({
      name: 'schedule',
      options: [{ name: 'set', type: 1, options: [] }],
    });
    await answer('is declared in sitrep.yaml');
    const there = twin.discord.channel(twin.forum).user(twin.user);
    await there.runSlashCommand({ name: 'schedule', options: [{ name: 'set', type: 1 }] });
    await twin.until('the form', () =>
      twin.calls.some(({ body }) => JSON.stringify(body).includes('Digest of this channel')) ? true : null,
    );
    const fields = (at: string) =>
      Object.entries({ at, days: 'weekdays', timezone: 'Europe/Kyiv', layout: 'forum', quiet: '22:00-06:30' }).map(
        ([customId, value]) => ({ customId, value }),
      );
    await there.submitModal({ customId: 'sitrep.form:schedule set', fields: fields('25:00') });
    await answer('no time of day');
    expect(await chat.store.subscriptions.all()).toEqual([]);
    await there.submitModal({ customId: 'sitrep.form:schedule set', fields: fields('07:30') });
    await answer('Set: 07:30 on weekdays');
    expect(await chat.store.subscriptions.all()).toMatchObject([
      { platform: 'discord', channel: twin.forum, layout: 'forum', quietHours: '22:00-06:30' },
    ]);
  });
});

it('says what to do when the token was revoked meanwhile', async () => {
  const revoked = open(twin.discord.botToken);
  await revoked.start();
  twin.failNext('POST', /\/messages$/u, { kind: 'refused', status: 401, code: 0, message: '401: Unauthorized' });
  const outcome = await revoked.send(twin.channel, posting());
  await revoked.stop();
  expect(outcome).toMatchObject({ kind: 'permanent', reason: expect.stringContaining('set DISCORD_TOKEN again') });
});

it.skipIf(!openapiPresent)('sent nothing that Discord’s own description of its API does not allow', () => {
  const checks = [
    { method: 'POST', path: /\/channels\/\d+\/messages$/u, check: discordSchema('MessageCreateRequest') },
    { method: 'PATCH', path: /\/channels\/\d+\/messages\/\d+$/u, check: discordSchema('MessageEditRequestPartial') },
    {
      method: 'PATCH',
      path: /\/webhooks\/.*\/messages\//u,
      check: discordSchema('IncomingWebhookUpdateRequestPartial'),
    },
    {
      method: 'POST',
      path: /\/channels\/\d+\/threads$/u,
      check: discordSchema('CreateForumThreadRequest'),
      only: 'message',
    },
    {
      method: 'POST',
      path: /\/callback/u,
      check: discordSchema(
        'ApplicationCommandAutocompleteCallbackRequest',
        'CreateMessageInteractionCallbackRequest',
        'ModalInteractionCallbackRequest',
      ),
    },
  ];
  for (const { method, path, check, only } of checks) {
    const bodies = twin.calls.filter((call) => call.method === method && path.test(call.path)).map(({ body }) => body);
    const checked = only === undefined ? bodies : bodies.filter((body) => JSON.stringify(body).includes(`"${only}"`));
    expect([path.source, checked.length > 0]).toEqual([path.source, true]);
    for (const body of checked) expect([path.source, check(body)]).toEqual([path.source, []]);
  }
});
