/**
 * Text as Slack's mrkdwn shows it unchanged: `&`, `<` and `>` are the only characters that can open a mention or a link
 * (docs.slack.dev, "Formatting message text: escaping").
 */
export function escapeSlack(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}
