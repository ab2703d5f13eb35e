import type { App } from '@slack/bolt';
import type { PointedFact } from '../../commands/correct.ts';
import { parseActionId } from '../sheet/actions.ts';
import { askerOf, type BindOptions } from './bind-options.ts';
import { carriedBy } from './carried.ts';
import { slackLimits } from './limits.ts';
import { replyOnSlack, type SlackReplyTo } from './reply.ts';

const CORRECTION = 'sitrep.correction';
/** A report is a sentence or two. */
const MAX_REPORT_CHARS = 1_000;

/** The buttons under a story, and the form behind *Wrong?*. */
export function bindButtons(app: App, options: BindOptions): void {
  const { desk, tools } = options;

  app.action(/^sitrep\./u, async ({ ack, body, action, client }) => {
    await ack();
    if (body.type !== 'block_actions' || action.type !== 'button' || !('action_id' in action)) return;
    const pressed = parseActionId(action.action_id);
    const value = action.value ?? '';
    const to: SlackReplyTo = {
      responseUrl: body.response_url,
      team: body.team?.id ?? '',
      channel: body.channel?.id ?? body.user.id,
      user: body.user.id,
      thread: null,
      askedAt: tools.now(),
    };
    if (pressed === null) return;
    if (pressed === 'share') {
      const reply = await desk.askText(value, askerOf(to, options));
      await replyOnSlack(reply.answer, to, true, tools);
      return;
    }
    if (pressed === 'wrong') {
      const facts = await desk.factsToCorrect(value);
      if (facts.length > 0) {
        await client.views.open({
          trigger_id: body.trigger_id,
          view: correctionForm(facts, JSON.stringify({ value, to })),
        });
        return;
      }
    }
    const sheet = await desk.press(pressed === 'wrong' ? 'sources' : pressed, value, askerOf(to, options));
    await replyOnSlack({ kind: 'sheet', sheet, file: null }, to, false, tools);
  });

  app.view(CORRECTION, async ({ ack, body, view }) => {
    await ack();
    const carried = carriedBy(view.private_metadata, body.user.id);
    const fact = view.state.values.fact?.fact?.selected_option?.value;
    const wrong = view.state.values.wrong?.wrong?.value ?? '';
    if (carried === null || fact === undefined) return;
    const sheet = await desk.correct(carried.value, fact, wrong, askerOf(carried.to, options));
    await replyOnSlack({ kind: 'sheet', sheet, file: null }, carried.to, false, tools);
  });
}

function correctionForm(facts: readonly PointedFact[], carried: string) {
  const plain = (text: string) => ({ type: 'plain_text' as const, text, emoji: false });
  return {
    type: 'modal' as const,
    callback_id: CORRECTION,
    private_metadata: carried.slice(0, slackLimits.privateMetadataChars),
    title: plain('What is wrong?'),
    submit: plain('Send'),
    close: plain('Cancel'),
    blocks: [
      {
        type: 'input' as const,
        block_id: 'fact',
        label: plain('Which fact'),
        element: {
          type: 'static_select' as const,
          action_id: 'fact',
          options: facts.map((fact) => ({ text: plain(fact.label), value: fact.id })),
        },
      },
      {
        type: 'input' as const,
        block_id: 'wrong',
        label: plain('What the article says instead'),
        element: {
          type: 'plain_text_input' as const,
          action_id: 'wrong',
          multiline: true,
          max_length: MAX_REPORT_CHARS,
        },
      },
    ],
  };
}
