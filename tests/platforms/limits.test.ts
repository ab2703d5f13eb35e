import { describe, expect, it } from 'vitest';
import { discordLimits } from '../../src/platforms/discord/limits.ts';
import { contradictions, measureDiscordBody } from '../../src/platforms/discord/measure-message.ts';
import type { DiscordBody } from '../../src/platforms/discord/message.ts';
import { renderDiscordSheet } from '../../src/platforms/discord/render-sheet.ts';
import { plain, type Sheet } from '../../src/platforms/sheet/sheet.ts';
import { slackLimits } from '../../src/platforms/slack/limits.ts';
import { measureSlackMessage } from '../../src/platforms/slack/measure-message.ts';
import type { SlackBlock, SlackMessage } from '../../src/platforms/slack/message.ts';
import { renderSlackSheet } from '../../src/platforms/slack/render-sheet.ts';
import { exceeded } from '../../src/platforms/usage.ts';

const x = (count: number) => 'x'.repeat(count);
const times = <T>(count: number, made: T): T[] => Array.from({ length: count }, () => made);

const slack = (...blocks: readonly SlackBlock[]): SlackMessage => ({ text: 'text', blocks });
const plainText = (text: string) => ({ type: 'plain_text' as const, text });
const slackButton = (change: { text?: string; value?: string; url?: string; action_id?: string }) =>
  slack({ type: 'actions', elements: [{ type: 'button', ...change, text: plainText(change.text ?? 'b') }] });
const raw = (text: string) => ({ type: 'raw_text' as const, text });

/** A message that takes exactly `count` of the limit. */
const slackCases: readonly [keyof typeof slackLimits, (count: number) => SlackMessage][] = [
  ['blocksPerMessage', (count) => slack(...times(count, { type: 'divider' } as const))],
  [
    'messageChars',
    (count) =>
      slack({
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: x(count) }] }],
      }),
  ],
  ['textChars', (count) => ({ text: x(count), blocks: [] })],
  ['headerChars', (count) => slack({ type: 'header', text: plainText(x(count)) })],
  ['sectionChars', (count) => slack({ type: 'section', text: plainText(x(count)) })],
  ['contextElements', (count) => slack({ type: 'context', elements: times(count, plainText('x')) })],
  ['contextChars', (count) => slack({ type: 'context', elements: [plainText(x(count))] })],
  [
    'actionsElements',
    (count) => slack({ type: 'actions', elements: times(count, { type: 'button', text: plainText('b') } as const) }),
  ],
  ['buttonTextChars', (count) => slackButton({ text: x(count) })],
  ['buttonValueChars', (count) => slackButton({ value: x(count) })],
  ['buttonUrlChars', (count) => slackButton({ url: x(count) })],
  ['actionIdChars', (count) => slackButton({ action_id: x(count) })],
  ['blockIdChars', (count) => slack({ type: 'divider', block_id: x(count) })],
  ['tableRows', (count) => slack({ type: 'table', rows: times(count, [raw('x')]) })],
  ['tableCells', (count) => slack({ type: 'table', rows: [times(count, raw('x'))] })],
  ['tableChars', (count) => slack({ type: 'table', rows: [[raw(x(count))]] })],
  ['tablesPerMessage', (count) => slack(...times(count, { type: 'table' as const, rows: [] }))],
];

type Measured = DiscordBody & { readonly content?: string };
const mentions = { allowed_mentions: { parse: [] } } as const;
const container = (
  ...components: Extract<NonNullable<DiscordBody['components']>[number], { type: 17 }>['components']
): Measured => ({
  components: [{ type: 17, components }],
  flags: 1 << 15,
  ...mentions,
});
const embed = (made: NonNullable<DiscordBody['embeds']>[number]): Measured => ({ embeds: [made], ...mentions });
const discordButton = (change: { label?: string; custom_id?: string }) =>
  container({
    type: 1,
    components: [{ type: 2, style: 2, label: change.label ?? 'b', custom_id: change.custom_id ?? 'c' }],
  });

const discordCases: readonly [keyof typeof discordLimits, (count: number) => Measured][] = [
  ['contentChars', (count) => ({ content: x(count), ...mentions })],
  ['embeds', (count) => ({ embeds: times(count, { description: 'x' }), ...mentions })],
  [
    'embedTotalChars',
    (count) => ({ embeds: [{ description: x(3000) }, { description: x(count - 3000) }], ...mentions }),
  ],
  ['embedTitleChars', (count) => embed({ title: x(count) })],
  ['embedDescriptionChars', (count) => embed({ description: x(count) })],
  ['embedFields', (count) => embed({ fields: times(count, { name: 'n', value: 'v' }) })],
  ['embedFieldNameChars', (count) => embed({ fields: [{ name: x(count), value: 'v' }] })],
  ['embedFieldValueChars', (count) => embed({ fields: [{ name: 'n', value: x(count) }] })],
  ['embedFooterChars', (count) => embed({ footer: { text: x(count) } })],
  ['embedAuthorChars', (count) => embed({ author: { name: x(count) } })],
  ['components', (count) => container(...times(count - 1, { type: 14 } as const))],
  ['textDisplayChars', (count) => container({ type: 10, content: x(count) })],
  ['textTotalChars', (count) => container({ type: 10, content: x(2000) }, { type: 10, content: x(count - 2000) })],
  ['buttonLabelChars', (count) => discordButton({ label: x(count) })],
  ['customIdChars', (count) => discordButton({ custom_id: x(count) })],
  ['buttonUrlChars', (count) => container({ type: 1, components: [{ type: 2, style: 5, label: 'b', url: x(count) }] })],
  [
    'buttonsPerRow',
    (count) =>
      container({ type: 1, components: times(count, { type: 2, style: 2, label: 'b', custom_id: 'c' } as const) }),
  ],
];

describe.each(slackCases)('Slack %s', (limit, make) => {
  it.each([-1, 0, 1])('at its limit %i', (offset) => {
    const usages = measureSlackMessage(make(slackLimits[limit] + offset));
    const used = usages.filter((usage) => usage.limit === limit).map((usage) => usage.used);
    expect(Math.max(...used)).toBe(slackLimits[limit] + offset);
    expect(exceeded(usages.filter((usage) => usage.limit === limit))).toHaveLength(offset > 0 ? 1 : 0);
  });
});

describe.each(discordCases)('Discord %s', (limit, make) => {
  it.each([-1, 0, 1])('at its limit %i', (offset) => {
    const usages = measureDiscordBody(make(discordLimits[limit] + offset));
    const used = usages.filter((usage) => usage.limit === limit).map((usage) => usage.used);
    expect(Math.max(...used)).toBe(discordLimits[limit] + offset);
    expect(exceeded(usages.filter((usage) => usage.limit === limit))).toHaveLength(offset > 0 ? 1 : 0);
  });
});

describe('what Discord’s description of its API allows and Discord refuses', () => {
  it.each<[string, Measured, string]>([
    ['nothing at all', { ...mentions }, 'the message is empty'],
    ['white space alone', { content: ' \n ', ...mentions }, 'the message is empty'],
    [
      'components beside content',
      { ...container({ type: 14 }), content: 'x' },
      'Components V2 stand beside content or embeds',
    ],
    [
      'components beside embeds',
      { ...container({ type: 14 }), embeds: [{ title: 'x' }] },
      'Components V2 stand beside content or embeds',
    ],
    ['components without the flag', { ...container({ type: 14 }), flags: 0 }, 'Components V2 without their flag'],
  ])('%s', (_, body, problem) => {
    expect(contradictions(body)).toContain(problem);
  });
});

describe('rendering at the edge of a limit', () => {
  it.each([-1, 0, 1])('a title %i from the header’s limit goes on under it', (offset) => {
    const title = x(slackLimits.headerChars + offset);
    const [message] = renderSlackSheet([
      { kind: 'title', text: title },
      { kind: 'text', runs: [plain('end')] },
    ]);
    const header = message?.blocks[0];
    expect(header?.type === 'header' ? header.text.text.length : 0).toBe(
      Math.min(title.length, slackLimits.headerChars),
    );
    expect(message?.text.replaceAll('\n', '')).toBe(`${title}end`);
  });

  // Lines of 100 characters and their line feed: the page is full at a known count.
  const lines = (count: number): Sheet =>
    Array.from({ length: count }, () => ({ kind: 'text' as const, runs: [plain(x(99))] }));

  it.each([
    [discordLimits.textTotalChars / 100, 1],
    [discordLimits.textTotalChars / 100 + 1, 2],
  ])('%i lines make %i messages on Discord', (count, messages) => {
    expect(renderDiscordSheet(lines(count))).toHaveLength(messages);
  });

  it.each([
    [slackLimits.blocksPerMessage - 1, 1],
    [slackLimits.blocksPerMessage, 2],
  ])('%i context blocks make %i messages on Slack', (count, messages) => {
    const sheet: Sheet = Array.from({ length: count }, () => ({ kind: 'small' as const, runs: [plain('x')] }));
    expect(renderSlackSheet(sheet)).toHaveLength(messages);
  });

  it('leaves no heading at the foot of a message', () => {
    const sheet: Sheet = [...lines(39), { kind: 'label', text: 'Quotes' }, { kind: 'text', runs: [plain(x(95))] }];
    const [first, second] = renderDiscordSheet(sheet);
    expect(JSON.stringify(first)).not.toContain('Quotes');
    expect(JSON.stringify(second)).toContain('Quotes');
  });

  it('begins a message with a story rather than in the middle of one', () => {
    const story: Sheet = [{ kind: 'rule' }, { kind: 'heading', runs: [plain('A story')] }, ...lines(15)];
    const pages = renderDiscordSheet([...story, ...story, ...story, ...story]);
    expect(pages.map((page) => JSON.stringify(page).split('A story').length - 1)).toEqual([2, 2]);
  });

  it('does not leave a message nearly empty for that', () => {
    const story: Sheet = [{ kind: 'rule' }, { kind: 'heading', runs: [plain('A story')] }, ...lines(50)];
    expect(renderDiscordSheet([...lines(5), ...story])).toHaveLength(2);
  });
});
