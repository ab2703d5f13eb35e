/**
 * Slack's limits as named numbers. Sources as read in November 2026: docs.slack.dev (Block Kit reference, chat.postMessage,
 * rate limits), the Python SDK's `slack_sdk/models` (which checks them on the client), and threads of Slack's own
 * repositories where the documentation is silent.
 */
export const slackLimits = {
  /** Block Kit reference, "Blocks": 50 in a message. */
  blocksPerMessage: 50,
  /** Own ceiling below the undocumented one: about 13,200 answer `msg_blocks_too_long` (slackapi/bolt-js issue 2509). */
  messageChars: 12_000,
  /** chat.postMessage, "Truncating content": 4,000 advised, cut above 40,000. */
  textChars: 4_000,
  /** Block Kit reference, header block. */
  headerChars: 150,
  /** Block Kit reference, section block. */
  sectionChars: 3_000,
  /** Block Kit reference, context block: elements. */
  contextElements: 10,
  /** As for a text object in a section. */
  contextChars: 3_000,
  /** Block Kit reference, actions block. */
  actionsElements: 25,
  /** Block Kit reference, button element. */
  buttonTextChars: 75,
  buttonValueChars: 2_000,
  buttonUrlChars: 3_000,
  /** Block Kit reference, common to all blocks. */
  blockIdChars: 255,
  /** Block Kit reference, common to all interactive elements. */
  actionIdChars: 255,
  /** Block Kit reference, table block: rows, cells in a row; header row included. */
  tableRows: 100,
  tableCells: 20,
  /** Not in the reference; several clients name 10,000 over all cells. */
  tableChars: 10_000,
  /** Not in the reference; the API answers `only_one_table_allowed` to a second one. */
  tablesPerMessage: 1,
  /** Views reference: title of a modal. */
  viewTitleChars: 24,
  /** Views reference: data carried by a modal. */
  privateMetadataChars: 3_000,
  /** Rate limits, "Posting messages": about one a second in one channel. */
  postsPerSecondPerChannel: 1,
  /** Not seen in Slack's own text: uses of a response_url, and how long it lives. */
  responseUrlUses: 5,
  responseUrlMs: 30 * 60_000,
} as const;
