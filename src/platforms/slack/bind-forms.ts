import type { App, webApi } from '@slack/bolt';
import { scheduleSet } from '../../commands/desk.ts';
import type { Form } from '../../commands/form.ts';
import { askerOf, type BindOptions } from './bind-options.ts';
import { carriedBy } from './carried.ts';
import { replyOnSlack, type SlackReplyTo } from './reply.ts';

const FORM = 'sitrep.form';

/** Shows a command's form in front of the person who asked; a trigger lives for three seconds. */
export async function openForm(
  client: webApi.WebClient,
  triggerId: string,
  form: Form,
  to: SlackReplyTo,
): Promise<void> {
  await client.views.open({ trigger_id: triggerId, view: viewOf(form, JSON.stringify({ value: scheduleSet, to })) });
}

/** Takes filled-in forms: what is wrong is said at its field, the rest is the same command with these options. */
export function bindForms(app: App, options: BindOptions): void {
  const { desk, tools } = options;
  app.view(FORM, async ({ ack, body, view }) => {
    const carried = carriedBy(view.private_metadata, body.user.id);
    if (carried === null) return ack();
    const given = new Map<string, string>();
    for (const [name, element] of Object.entries(view.state.values)) {
      const { value, selected_option: selected } = element[name] ?? {};
      given.set(name, (selected?.value ?? value ?? '').trim());
    }
    const asker = askerOf(carried.to, options);
    const wrong = await desk.mend(given, asker);
    if (wrong !== null) return ack({ response_action: 'errors', errors: { [wrong.field]: wrong.reason } });
    await ack();
    const { answer } = await desk.askNamed(carried.value, given, asker);
    await replyOnSlack(answer, carried.to, false, tools);
  });
}

function viewOf({ title, fields }: Form, carried: string) {
  const plain = (text: string) => ({ type: 'plain_text' as const, text, emoji: false });
  const option = (value: string) => ({ text: plain(value), value });
  return {
    type: 'modal' as const,
    callback_id: FORM,
    private_metadata: carried,
    title: plain(title),
    submit: plain('Save'),
    close: plain('Cancel'),
    blocks: fields.map(({ name, label, hint, value, choices }) => ({
      type: 'input' as const,
      block_id: name,
      label: plain(label),
      hint: plain(hint),
      element:
        choices === null
          ? { type: 'plain_text_input' as const, action_id: name, initial_value: value }
          : {
              type: 'static_select' as const,
              action_id: name,
              options: choices.map(option),
              initial_option: option(value),
            },
    })),
  };
}
