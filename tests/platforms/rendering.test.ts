import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Digest } from '../../src/model/digest.ts';
import type { Layout } from '../../src/model/subscription.ts';
import { contradictions, measureDiscordBody } from '../../src/platforms/discord/measure-message.ts';
import { renderDiscordDigest } from '../../src/platforms/discord/render-digest.ts';
import { renderDiscordEmbeds } from '../../src/platforms/discord/render-embeds.ts';
import { safeLink } from '../../src/platforms/safe-link.ts';
import { measureSlackMessage } from '../../src/platforms/slack/measure-message.ts';
import { renderSlackDigest } from '../../src/platforms/slack/render-digest.ts';
import { exceeded } from '../../src/platforms/usage.ts';
import { anyDigest } from '../support/digest-arbitrary.ts';
import { digestFacts, squeeze } from '../support/digest-facts.ts';
import { discordNodes, discordVisible, slackLinks, slackVisible } from '../support/visible-text.ts';

const layouts: readonly Layout[] = ['compact', 'threaded', 'forum'];
const anyLayout = fc.constantFrom(...layouts);
const RUNS = { numRuns: 25, endOnFailure: true };

/** Links a digest brings along, as they may be printed. */
function ownLinks(digest: Digest): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      const link = safeLink(value);
      if (link !== null) found.add(link);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(digest);
  return found;
}

/** Facts that do not stand in a text, looking for each one after the other anywhere. */
function missing(facts: readonly string[], visible: string): readonly string[] {
  const squeezed = squeeze(visible);
  return facts.filter((fact) => !squeezed.includes(fact));
}

describe('every digest, in every layout', () => {
  it('keeps every limit of Slack', () => {
    fc.assert(
      fc.property(anyDigest, anyLayout, (digest, layout) => {
        for (const message of renderSlackDigest(digest, layout, 'delivery')) {
          expect(exceeded(measureSlackMessage(message))).toEqual([]);
          expect(message.text).not.toBe('');
        }
      }),
      RUNS,
    );
  });

  it('keeps every limit of Discord, as components and as embeds', () => {
    fc.assert(
      fc.property(anyDigest, anyLayout, (digest, layout) => {
        const bodies = [
          ...renderDiscordDigest(digest, layout, 'delivery').map((message) => message.body),
          ...renderDiscordEmbeds(digest),
        ];
        for (const body of bodies) {
          expect(exceeded(measureDiscordBody(body))).toEqual([]);
          expect(contradictions(body)).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('shows the same facts on Slack, on Discord and in the document', () => {
    fc.assert(
      fc.property(anyDigest, anyLayout, (digest, layout) => {
        // A graphic quote stands behind a button on Slack, its speaker does not.
        const mild: Digest = {
          ...digest,
          stories: digest.stories.map((story) => ({
            ...story,
            quotes: story.quotes.map((quote) => ({ ...quote, graphic: false })),
            more: { ...story.more, quotes: story.more.quotes.map((quote) => ({ ...quote, graphic: false })) },
          })),
        };
        const facts = digestFacts(mild, { more: layout !== 'compact' });
        const slack = renderSlackDigest(mild, layout, 'delivery').map(slackVisible).join('\n');
        const discord = renderDiscordDigest(mild, layout, 'delivery')
          .map((message) => discordVisible(message.body))
          .join('\n');
        expect(missing(facts, slack)).toEqual([]);
        expect(missing(facts, discord)).toEqual([]);
        const embeds = renderDiscordEmbeds(mild).map(discordVisible).join('\n');
        expect(missing(digestFacts({ ...mild, title: '' }, { more: true }), embeds)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('never lets words of a feed ping, format or link', () => {
    fc.assert(
      fc.property(anyDigest, anyLayout, (digest, layout) => {
        const links = ownLinks(digest);
        const messages = renderSlackDigest(digest, layout, 'delivery');
        for (const message of messages) {
          expect(message.text).not.toMatch(/[<>]/u);
          expect(JSON.stringify(message.blocks)).not.toMatch(
            /"type":"(?:mrkdwn|user|usergroup|broadcast|channel|emoji)"/u,
          );
          for (const link of slackLinks(message)) expect(links).toContain(link);
        }
        const bodies = [
          ...renderDiscordDigest(digest, layout, 'delivery').map(({ body }) => body),
          ...renderDiscordEmbeds(digest),
        ];
        for (const body of bodies) {
          expect(body.allowed_mentions).toEqual({ parse: [] });
          for (const node of discordNodes(body)) {
            expect(['text', 'bold', 'italic', 'link', 'spoiler']).toContain(node.kind);
            if (node.kind === 'link') expect(links).toContain(node.url);
          }
        }
      }),
      RUNS,
    );
  });

  it('hides graphic quotes: behind a button on Slack, behind a spoiler on Discord', () => {
    fc.assert(
      fc.property(anyDigest, anyLayout, (digest, layout) => {
        const words = 'the unbearable thing itself';
        const graphic: Digest = {
          ...digest,
          stories: digest.stories.map((story) => ({
            ...story,
            quotes: story.quotes.map((quote) => ({ ...quote, text: words, graphic: true })),
          })),
        };
        const said = graphic.stories.reduce((sum, story) => sum + story.quotes.length, 0);
        const slack = renderSlackDigest(graphic, layout, 'delivery');
        expect(JSON.stringify(slack)).not.toContain(words);
        expect(JSON.stringify(slack).split('Show graphic quote').length - 1).toBeGreaterThanOrEqual(said);
        const spoilers = renderDiscordDigest(graphic, layout, 'delivery')
          .flatMap(({ body }) => discordNodes(body))
          .filter((node) => node.kind === 'spoiler');
        expect(spoilers.filter((node) => JSON.stringify(node).includes(words))).toHaveLength(said);
      }),
      RUNS,
    );
  });
});
