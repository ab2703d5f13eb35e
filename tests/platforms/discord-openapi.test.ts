import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderDiscordDigest } from '../../src/platforms/discord/render-digest.ts';
import { renderDiscordEmbeds } from '../../src/platforms/discord/render-embeds.ts';
import { anyDigest } from '../support/digest-arbitrary.ts';
import { discordSchema, openapiPresent } from '../support/discord-openapi.ts';
import { sampleDigest } from '../support/sample-digest.ts';

describe.skipIf(!openapiPresent)('Discord’s own description of its API', () => {
  const check = openapiPresent ? discordSchema('MessageCreateRequest') : () => [];

  it('takes every body we make', () => {
    fc.assert(
      fc.property(
        anyDigest,
        fc.constantFrom('compact' as const, 'threaded' as const, 'forum' as const),
        (digest, layout) => {
          const bodies = [
            ...renderDiscordDigest(digest, layout, 'delivery').map(({ body }) => body),
            ...renderDiscordEmbeds(digest),
          ];
          for (const body of bodies) expect(check(body)).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('would refuse a broken one', () => {
    const [message] = renderDiscordDigest(sampleDigest, 'compact', 'delivery');
    expect(check({ ...message?.body, components: [{ type: 17 }] })).not.toEqual([]);
  });
});
