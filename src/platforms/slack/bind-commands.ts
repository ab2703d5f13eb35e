import type { App, webApi } from '@slack/bolt';
import { openForm } from './bind-forms.ts';
import { askerOf, type BindOptions } from './bind-options.ts';
import { renderSlackSheet } from './render-sheet.ts';
import { replyOnSlack, type SlackReplyTo } from './reply.ts';

/** What opens a form in front of the person who asked. */
interface Opening {
  readonly client: webApi.WebClient;
  readonly triggerId: string;
}

/** Articles a shortcut summarises at most. */
const MAX_LINKS = 3;

/** Slash command, mention, shortcuts and App Home, each acknowledged before any work is done. */
export function bindCommands(app: App, options: BindOptions): void {
  const { desk, tools } = options;
  const answer = async (text: string, to: SlackReplyTo, share: boolean, opens: Opening | null = null) => {
    const reply = await desk.askText(text, askerOf(to, options));
    if (reply.answer.kind === 'form' && opens !== null)
      return openForm(opens.client, opens.triggerId, reply.answer.form, to);
    const shared = share || reply.share;
    await replyOnSlack(reply.answer, to, shared, tools, shared || reply.answer.kind === 'later' ? null : text);
  };

  app.command(options.command, async ({ ack, client, command }) => {
    await ack();
    await answer(
      command.text,
      {
        responseUrl: command.response_url,
        team: command.team_id,
        channel: command.channel_id,
        user: command.user_id,
        thread: null,
        askedAt: tools.now(),
      },
      false,
      { client, triggerId: command.trigger_id },
    );
  });

  app.event('app_mention', async ({ event, context }) => {
    if (event.user === undefined) return;
    const text = event.text.replace(/<@[A-Z0-9]+(?:\|[^>]*)?>/gu, ' ').trim();
    const to = {
      responseUrl: null,
      team: context.teamId ?? '',
      channel: event.channel,
      user: event.user,
      thread: event.thread_ts ?? event.ts,
      askedAt: tools.now(),
    };
    // Asked in front of everyone, answered in front of everyone.
    await answer(unescapeSlack(text), to, true);
  });

  app.shortcut({ type: 'message_action', callback_id: 'summarise_links' }, async ({ ack, shortcut }) => {
    await ack();
    if (shortcut.type !== 'message_action') return;
    const to = {
      responseUrl: shortcut.response_url,
      team: shortcut.team?.id ?? '',
      channel: shortcut.channel.id,
      user: shortcut.user.id,
      thread: null,
      askedAt: tools.now(),
    };
    const links = linksOf(shortcut.message.text ?? '');
    if (links.length === 0) await answer('help', to, false);
    for (const link of links.slice(0, MAX_LINKS))
      await answer(`article ${link}`, { ...to, responseUrl: links.length > 1 ? null : to.responseUrl }, false);
  });

  app.shortcut('digest_preview', async ({ ack, shortcut }) => {
    await ack();
    const user = shortcut.user.id;
    await answer(
      'now',
      { responseUrl: null, team: shortcut.team?.id ?? '', channel: user, user, thread: null, askedAt: tools.now() },
      true,
    );
  });

  app.event('app_home_opened', async ({ event, client, context }) => {
    if (event.tab !== 'home') return;
    const to = {
      responseUrl: null,
      team: context.teamId ?? '',
      channel: event.channel,
      user: event.user,
      thread: null,
      askedAt: tools.now(),
    };
    const asker = askerOf(to, options);
    const replies = [
      await desk.askText('status', asker),
      await desk.askText('schedule', asker),
      await desk.askText('help', asker),
    ];
    const sheet = replies.flatMap((reply, index) =>
      reply.answer.kind === 'sheet' ? [...(index === 0 ? [] : [{ kind: 'rule' } as const]), ...reply.answer.sheet] : [],
    );
    const blocks = renderSlackSheet(sheet)[0]?.blocks ?? [];
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [...blocks] } });
  });
}

/** Addresses of a message, in order, each once. */
function linksOf(text: string): readonly string[] {
  return [
    ...new Set([...text.matchAll(/<(https?:[^|>]+)(?:\|[^>]*)?>/gu)].map((match) => unescapeSlack(match[1] ?? ''))),
  ];
}

/** Slack escapes `&`, `<` and `>` in what people write. */
function unescapeSlack(text: string): string {
  return text.replace(/&lt;/gu, '<').replace(/&gt;/gu, '>').replace(/&amp;/gu, '&');
}
