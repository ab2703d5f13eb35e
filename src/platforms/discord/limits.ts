/**
 * Discord's limits as named numbers. Sources as read in November 2026: discord/discord-api-docs `developers/…` and the
 * OpenAPI description in discord/discord-api-spec.
 */
export const discordLimits = {
  /** resources/message.mdx, Create Message: content. The OpenAPI description allows 4,000 and does not catch this. */
  contentChars: 2_000,
  /** resources/message.mdx, Create Message: embeds. */
  embeds: 10,
  /** resources/message.mdx, Embed Limits: title, description, field names and values, footer, author over all embeds. */
  embedTotalChars: 6_000,
  embedTitleChars: 256,
  embedDescriptionChars: 4_096,
  embedFields: 25,
  embedFieldNameChars: 256,
  embedFieldValueChars: 1_024,
  embedFooterChars: 2_048,
  embedAuthorChars: 256,
  /** components/reference.mdx, Components V2: nested ones count. */
  components: 40,
  /** OpenAPI: one text display. Over all text displays of a message: JDA's documentation, not Discord's own. */
  textDisplayChars: 4_000,
  textTotalChars: 4_000,
  /** components/reference.mdx, button. */
  buttonLabelChars: 80,
  buttonUrlChars: 512,
  customIdChars: 100,
  /** components/reference.mdx, action row. */
  buttonsPerRow: 5,
  /** OpenAPI, component `id`: a 32-bit number. */
  componentIdMax: 2_147_483_647,
  /** resources/message.mdx, Create Message: nonce; unique "in the past few minutes". */
  nonceChars: 25,
  /** interactions/application-commands.mdx: name, description, options, choices, characters of one command. */
  commandNameChars: 32,
  commandDescriptionChars: 100,
  commandOptions: 25,
  commandChoices: 25,
  commandTotalChars: 8_000,
  /** interactions/receiving-and-responding.mdx: autocomplete; name and value of a choice. */
  autocompleteChoices: 25,
  choiceChars: 100,
  /** interactions/receiving-and-responding.mdx: life of an interaction's token. */
  interactionMs: 15 * 60_000,
  /** topics/rate-limits.mdx, Global Rate Limit: of one bot, answers to interactions apart. */
  requestsPerSecond: 50,
  /** resources/channel.mdx: name of a thread or forum post. */
  threadNameChars: 100,
  /** components/reference.mdx, modal: title, rows; text input: label; OpenAPI: its value. */
  modalTitleChars: 45,
  modalRows: 5,
  inputLabelChars: 45,
  textInputChars: 4_000,
} as const;
