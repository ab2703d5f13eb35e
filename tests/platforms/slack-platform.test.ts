import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import type { ChatPlatform } from '../../src/platforms/chat-platform.ts';
import { storyValue } from '../../src/platforms/sheet/actions.ts';
import { createSlackPlatform } from '../../src/platforms/slack/platform.ts';
import { type ChatDesk, openChatDesk } from '../support/chat-desk.ts';
import { sampleDigest } from '../support/sample-digest.ts';
import { type SlackServer, startSlackServer } from '../support/slack-server.ts';

let server: SlackServer;
let chat: ChatDesk;
let platform: ChatPlatform;

beforeEach(async () => {
  server = await startSlackServer();
  chat = await openChatDesk('slack', 'C1');
  platform = createSlackPlatform({
    access: { botToken: 'xoxb-test' },
    connection: { mode: 'socket', appToken: 'xapp-test', pingTimeoutMs: 300 },
    desk: chat.desk,
    log: createLog('silent'),
    now: Date.now,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, Math.min(ms, 20))),
    managers: [],
    apiUrl: server.apiUrl,
    intervalMs: 0,
  });
  await platform.start();
});

afterEach(async () => {
  await platform.stop();
  await server.close();
  expect(chat.faults).toEqual([]);
  await chat.close();
});

const posting = { deliveryId: 'd1', digest: sampleDigest, layout: 'threaded' as const, crosspost: false };
const answered = () => JSON.stringify(server.answers);
const button = (action: string, value: string) => ({
  type: 'block_actions',
  user: { id: 'U1' },
  team: { id: 'T1' },
  channel: { id: 'C1' },
  trigger_id: 'tr',
  response_url: server.responseUrl(),
  actions: [
    {
      type: 'button',
      action_id: action,
      block_id: 'b',
      value,
      action_ts: '1',
      text: { type: 'plain_text', text: 'x' },
    },
  ],
});

describe('posting', () => {
  it('posts the parent in the channel and each story in its thread, without previews', async () => {
    const outcome = await platform.send('C1', posting);
    expect(outcome.kind).toBe('sent');
    expect(server.messages.map((message) => message.thread_ts ?? null)).toEqual([
      null,
      server.messages[0]?.ts,
      server.messages[0]?.ts,
    ]);
    const call = server.calls.find(({ method }) => method === 'chat.postMessage');
    expect(call?.args).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false', mrkdwn: 'false', parse: 'none' });
  });

  it('edits what it posted and takes away what is no longer needed', async () => {
    const sent = await platform.send('C1', posting);
    const ids = sent.kind === 'sent' ? sent.messageIds : [];
    const edited = await platform.edit('C1', ids, {
      ...posting,
      digest: { ...sampleDigest, title: 'Evening digest' },
      layout: 'compact',
    });
    expect(edited).toEqual({ kind: 'sent', messageIds: ids.slice(0, 1) });
    expect(server.messages).toHaveLength(1);
    expect(server.messages[0]?.text).toContain('Evening digest');
  });

  it('waits as long as Slack asks and sends nothing twice', async () => {
    server.failNext('chat.postMessage', { kind: 'rate-limited', seconds: 7 });
    expect(await platform.send('C1', posting)).toEqual({
      kind: 'retry',
      afterMs: 7_000,
      reason: 'Slack asked for a pause',
    });
    expect(server.messages).toHaveLength(0);
    expect(server.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
  });

  it('goes on after the messages that stand', async () => {
    server.failNext('chat.postMessage', { kind: 'refused', error: 'x' });
    await platform.send('C1', posting);
    const first = await platform.send('C1', { ...posting, layout: 'compact' });
    const sent = first.kind === 'sent' ? first.messageIds : [];
    const rest = await platform.send('C1', { ...posting, sent });
    expect(rest.kind === 'sent' ? rest.messageIds.slice(0, 1) : []).toEqual(sent);
    expect(server.messages.filter((message) => message.thread_ts === undefined)).toHaveLength(1);
  });

  it('finds what was posted although the answer never came', async () => {
    server.failNext('chat.postMessage', { kind: 'server-error', accepted: true });
    expect((await platform.send('C1', { ...posting, layout: 'compact' })).kind).toBe('uncertain');
    expect(await platform.find('C1', 'd1')).toEqual({ kind: 'found', messageIds: [server.messages[0]?.ts] });
    expect(await platform.find('C1', 'd2')).toEqual({ kind: 'absent' });
  });

  it('finds a part when the line was cut in the middle', async () => {
    server.failNext('chat.postMessage', { kind: 'hang-up', accepted: true });
    expect((await platform.send('C1', posting)).kind).toBe('uncertain');
    const found = await platform.find('C1', 'd1');
    expect(found).toEqual({ kind: 'partial', messageIds: [server.messages[0]?.ts] });
    const rest = await platform.send('C1', { ...posting, sent: found.kind === 'partial' ? found.messageIds : [] });
    expect(rest.kind).toBe('sent');
    expect(server.messages).toHaveLength(3);
    expect((await platform.find('C1', 'd1')).kind).toBe('found');
  });

  it.each<[string, RegExp]>([
    ['not_in_channel', /the bot is not in C1: \/invite @sitrep/u],
    ['is_archived', /archived/u],
    ['token_revoked', /install the app again/u],
    ['missing_scope', /lacks the permission chat:write/u],
    ['some_new_error', /Slack refused: some_new_error/u],
  ])('says what to do about %s', async (error, words) => {
    server.failNext('chat.postMessage', { kind: 'refused', error, needed: 'chat:write' });
    const outcome = await platform.send('C1', posting);
    expect(outcome.kind).toBe('permanent');
    expect(outcome.kind === 'permanent' ? outcome.reason : '').toMatch(words);
  });
});

describe('questions', () => {
  it('are acknowledged at once and answered privately', async () => {
    expect(await server.slash('figures killed')).toBeLessThan(500);
    await server.until('the answer', () => server.answers.length === 1);
    expect(server.answers[0]?.response_type).toBe('ephemeral');
    expect(answered()).toContain('"14"');
    expect(answered()).toContain('Share in channel');
  });

  it('are answered for all when asked to share', async () => {
    await server.slash('latest share:true');
    await server.until('the answer', () => server.answers.length === 1);
    expect(server.answers[0]?.response_type).toBe('in_channel');
    expect(answered()).not.toContain('Share in channel');
  });

  it('are answered with examples when they are not understood', async () => {
    await server.slash('figurs');
    await server.until('the answer', () => answered().includes('Did you mean figures?'));
  });

  it('are declined when only managers may, by workspace role', async () => {
    await server.slash('schedule set at:08:00', { channel_id: 'C2' });
    await server.until('a no', () => answered().includes('is for workspace admins'));
    server.admins.add('U2');
    await server.slash('schedule set at:08:00', { channel_id: 'C2', user_id: 'U2' });
    await server.until('a yes', () => answered().includes('Set: 08:00'));
  });

  it('get their late answer through the response_url, and by direct message once that is over', async () => {
    await server.slash('https://other.example/story');
    await server.until('the note', () => answered().includes('Fetching other.example'));
    const taken: string[] = [];
    await chat.queue.work('answer-command', 1, async (job) => {
      taken.push(job.data.replyTo ?? '');
    });
    await server.until('the job', () => taken.length === 1);
    const answer = { kind: 'digest' as const, digest: sampleDigest };
    expect(await platform.reply(taken[0] ?? '', answer, false)).toBe(true);
    expect(answered()).toContain('Thousands leave Orlen valley');
    const late = JSON.stringify({ ...JSON.parse(taken[0] ?? '{}'), askedAt: Date.now() - 31 * 60_000 });
    expect(await platform.reply(late, answer, false)).toBe(true);
    expect(server.ephemerals.at(-1)).toMatchObject({ channel: 'C1' });
    server.failNext('chat.postEphemeral', { kind: 'refused', error: 'user_not_in_channel' });
    expect(await platform.reply(late, answer, false)).toBe(true);
    expect(server.messages.at(-1)?.channel).toBe('D-U1');
  });

  it('are answered in the channel, unseen by others, when their response_url is used up', async () => {
    const responseUrl = server.responseUrl();
    for (let uses = 0; uses < 5; uses++) await fetch(responseUrl, { method: 'POST', body: '{}' });
    await server.slash('figures killed', { response_url: responseUrl });
    await server.until('the answer', () => server.ephemerals.length === 1);
    expect(server.ephemerals[0]).toMatchObject({ channel: 'C1' });
    expect(server.ephemerals[0]?.text).toContain('14');
  });

  it('come as mentions in threads, where slash commands do not run', async () => {
    await server.send('events_api', {
      type: 'event_callback',
      team_id: 'T1',
      api_app_id: 'A1',
      event_id: 'E1',
      event_time: 1,
      authorizations: [{ team_id: 'T1', user_id: 'UBOT', is_bot: true }],
      event: {
        type: 'app_mention',
        user: 'U1',
        channel: 'C1',
        text: '<@UBOT> quotes brandt',
        ts: '5.0',
        thread_ts: '4.0',
        event_ts: '5.0',
      },
    });
    await server.until('the reply', () => server.messages.length === 1);
    expect(server.messages[0]).toMatchObject({ channel: 'C1', thread_ts: '4.0' });
    expect(server.messages[0]?.text).toContain('We could not reach the cellar');
  });

  it('come as a shortcut on a message with links', async () => {
    await server.send('interactive', {
      type: 'message_action',
      callback_id: 'summarise_links',
      team: { id: 'T1' },
      user: { id: 'U1' },
      channel: { id: 'C1' },
      trigger_id: 'tr',
      response_url: server.responseUrl(),
      message_ts: '1.0',
      message: { type: 'message', text: 'see <https://news.example/shelling|this>' },
    });
    await server.until('the answer', () => answered().includes('We could not reach the cellar'));
  });

  it('find the App Home with status, schedule and help', async () => {
    await server.send('events_api', {
      type: 'event_callback',
      team_id: 'T1',
      api_app_id: 'A1',
      event_id: 'E2',
      event_time: 1,
      authorizations: [{ team_id: 'T1', user_id: 'UBOT', is_bot: true }],
      event: { type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home', event_ts: '1' },
    });
    await server.until('the home', () => server.views.some(({ kind }) => kind === 'publish'));
    expect(JSON.stringify(server.views)).toContain('Next digest');
  });
});

describe('buttons', () => {
  it('show more quotes and the sources to the person alone', async () => {
    await server.send('interactive', button('sitrep.more', storyValue('d1', 0)));
    await server.until('the quotes', () => answered().includes('The buses are full'));
    await server.send('interactive', button('sitrep.sources', storyValue('d1', 0)));
    await server.until('the sources', () => answered().includes('Aid groups count more displaced'));
    expect(new Set(server.answers.map((answer) => answer.response_type))).toEqual(new Set(['ephemeral']));
  });

  it('store what is wrong, by a form', async () => {
    await server.send('interactive', button('sitrep.wrong', storyValue('d1', 0)));
    await server.until('the form', () => server.views.length === 1);
    const view = server.views[0]?.view ?? {};
    const state = {
      values: {
        fact: { fact: { type: 'static_select', selected_option: { value: 'figure 1' } } },
        wrong: { wrong: { type: 'plain_text_input', value: 'It says 4,300.' } },
      },
    };
    await server.send('interactive', {
      type: 'view_submission',
      team: { id: 'T1' },
      user: { id: 'U1' },
      api_app_id: 'A1',
      trigger_id: 'tr',
      view: { ...view, id: 'V1', state },
    });
    await server.until('thanks', () => answered().includes('Thank you'));
    expect(await chat.store.corrections.list(5)).toMatchObject([
      { articleId: 'orlen', data: { wrong: 'It says 4,300.', start: 110 } },
    ]);
  });

  it('post a private answer to the channel', async () => {
    await server.send('interactive', button('sitrep.share', 'quotes brandt'));
    await server.until('the answer', () => server.answers.some((answer) => answer.response_type === 'in_channel'));
  });
});

describe('the form of a schedule', () => {
  const submission = (view: Readonly<Record<string, unknown>>, given: Readonly<Record<string, string>>) => ({
    type: 'view_submission',
    team: { id: 'T1' },
    user: { id: 'U1' },
    api_app_id: 'A1',
    trigger_id: 'tr',
    view: {
      ...view,
      id: 'V1',
      state: {
        values: Object.fromEntries(
          Object.entries(given).map(([name, value]) => [
            name,
            {
              [name]:
                name === 'layout'
                  ? { type: 'static_select', selected_option: { value } }
                  : { type: 'plain_text_input', value },
            },
          ]),
        ),
      },
    },
  });
  const given = { at: '07:30', days: 'weekdays', timezone: 'Europe/Kyiv', layout: 'threaded', quiet: 'none' };

  it('opens for an admin, points at what is wrong, and stores the rest', async () => {
    server.admins.add('U1');
    await server.slash('schedule set', { channel_id: 'C2' });
    await server.until('the form', () => server.views.length === 1);
    const view = server.views[0]?.view ?? {};
    const refused = await server.send('interactive', submission(view, { ...given, at: '25:00' }));
    expect(refused.payload).toMatchObject({
      response_action: 'errors',
      errors: { at: expect.stringContaining('no time of day') },
    });
    expect(await chat.store.subscriptions.all()).toEqual([]);
    await server.send('interactive', submission(view, given));
    await server.until('the answer', () => answered().includes('Set: 07:30 on weekdays'));
    expect(await chat.store.subscriptions.all()).toMatchObject([
      { platform: 'slack', channel: 'C2', schedule: '07:30 on weekdays', timeZone: 'Europe/Kyiv', layout: 'threaded' },
    ]);
  });

  it('neither opens for a member nor takes a form from one', async () => {
    await server.slash('schedule set', { channel_id: 'C2' });
    await server.until('a no', () => answered().includes('is for workspace admins'));
    expect(server.views).toEqual([]);
    server.admins.add('U9');
    await server.slash('schedule set', { channel_id: 'C2', user_id: 'U9' });
    await server.until('the form', () => server.views.length === 1);
    const view = server.views[0]?.view ?? {};
    const forged = JSON.parse(String(view.private_metadata));
    const stolen = { ...view, private_metadata: JSON.stringify({ ...forged, to: { ...forged.to, user: 'U9' } }) };
    await server.send('interactive', submission(stolen, given));
    await server.until('another no', () => answered().split('is for workspace admins').length === 3);
    expect(await chat.store.subscriptions.all()).toEqual([]);
  });
});

describe('the connection', () => {
  it.each(['refresh', 'drop'] as const)('comes back after a %s', async (how) => {
    server.disconnect(how);
    await server.until(
      'a new socket',
      () =>
        server.calls.filter(({ method }) => method === 'apps.connections.open').length === 2 && server.sockets() > 0,
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    await server.slash('help');
    await server.until('the answer', () => answered().includes('Commands'));
  });

  it('says in one sentence what is wrong with a token', async () => {
    server.failNext('auth.test', { kind: 'refused', error: 'invalid_auth' });
    const refused = createSlackPlatform({
      access: { botToken: 'xoxb-old' },
      connection: { mode: 'socket', appToken: 'xapp-test' },
      desk: chat.desk,
      log: createLog('silent'),
      now: Date.now,
      sleep: async () => {},
      managers: [],
      apiUrl: server.apiUrl,
    });
    await expect(refused.start()).rejects.toThrow('Slack: Slack does not know the token: set SLACK_BOT_TOKEN again');
  });
});
