import type { ChatInputCommandInteraction, ModalSubmitInteraction } from 'discord.js';
import type { Form } from '../../commands/form.ts';

const FORM = 'sitrep.form:';
const MAX_ANSWER_CHARS = 100;

/** Shows a command's form; only an interaction that was not acknowledged can. */
export async function showForm(interaction: ChatInputCommandInteraction, name: string, form: Form): Promise<void> {
  await interaction.showModal({
    custom_id: `${FORM}${name}`,
    title: form.title,
    components: form.fields.map((field) => ({
      type: 1,
      components: [
        {
          type: 4,
          custom_id: field.name,
          label: field.label,
          placeholder: field.hint,
          value: field.value,
          style: 1,
          required: true,
          max_length: MAX_ANSWER_CHARS,
        },
      ],
    })),
  });
}

/** The command a form belongs to and its options as they were filled in; null for a form of another kind. */
export function filledForm(
  interaction: ModalSubmitInteraction,
): { readonly name: string; readonly given: ReadonlyMap<string, string> } | null {
  if (!interaction.customId.startsWith(FORM)) return null;
  const given = new Map<string, string>();
  for (const [name, field] of interaction.fields.fields) {
    if ('value' in field && typeof field.value === 'string') given.set(name, field.value.trim());
  }
  return { name: interaction.customId.slice(FORM.length), given };
}
