import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Layout } from '../../src/model/subscription.ts';
import type { Platform, Posting } from '../../src/platforms/platform.ts';
import { sampleDigest } from '../support/sample-digest.ts';

/** A platform on a stand-in, with what a person would see there. */
export interface PlatformUnderTest {
  readonly platform: Platform;
  readonly channel: string;
  /** Everything shown so far, in order. */
  readonly seen: () => Promise<string>;
  /** Messages that stand. */
  readonly standing: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** What every platform owes its callers. */
export function platformContract(name: string, open: () => Promise<PlatformUnderTest>): void {
  describe(`the platform port on ${name}`, () => {
    let under: PlatformUnderTest;
    let count = 0;
    const posting = (layout: Layout = 'compact', title = 'War digest'): Posting => {
      count += 1;
      return { deliveryId: `contract-${count}`, digest: { ...sampleDigest, title }, layout, crosspost: false };
    };

    beforeAll(async () => {
      under = await open();
    });
    afterAll(async () => {
      await under.platform.stop();
      // A second stop is no fault: shutting down runs through here more than once.
      await under.platform.stop();
      await under.close();
    });

    it.each<Layout>(['compact', 'threaded', 'forum'])(
      'posts a digest laid out as %s, whatever it can do',
      async (layout) => {
        const { platform, channel } = under;
        // A forum is another kind of channel; it has tests of its own.
        if (layout === 'forum' && platform.capabilities.forums) return;
        const outcome = await platform.send(channel, posting(layout));
        expect(outcome).toMatchObject({ kind: 'sent' });
        expect(outcome.kind === 'sent' ? outcome.messageIds.length : 0).toBeGreaterThan(0);
        expect(await under.seen()).toContain('Thousands leave Orlen valley');
      },
    );

    it('posts to one channel in the order it is asked to', async () => {
      const titles = ['First digest', 'Second digest', 'Third digest'];
      await Promise.all(titles.map((title) => under.platform.send(under.channel, posting('compact', title))));
      const seen = await under.seen();
      const places = titles.map((title) => seen.lastIndexOf(title));
      expect(places.every((place) => place >= 0)).toBe(true);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    });

    it('knows again what it posted, or says that it cannot', async () => {
      const made = posting('threaded');
      const sent = await under.platform.send(under.channel, made);
      const found = await under.platform.find(under.channel, made.deliveryId);
      expect(['found', 'unknown']).toContain(found.kind);
      if (found.kind === 'found' && sent.kind === 'sent') expect(found.messageIds).toHaveLength(sent.messageIds.length);
      expect(['absent', 'unknown']).toContain((await under.platform.find(under.channel, 'never-posted')).kind);
    });

    it('posts nothing again when all of it stands', async () => {
      const made = posting('threaded');
      const sent = await under.platform.send(under.channel, made);
      if (sent.kind !== 'sent' || !under.platform.capabilities.edits) return;
      const before = await under.standing();
      expect(await under.platform.send(under.channel, { ...made, sent: sent.messageIds })).toEqual(sent);
      expect(await under.standing()).toBe(before);
    });

    it('edits what it posted, or says that it cannot', async () => {
      const made = posting();
      const sent = await under.platform.send(under.channel, made);
      const ids = sent.kind === 'sent' ? sent.messageIds : [];
      const edited = await under.platform.edit(under.channel, ids, {
        ...made,
        digest: { ...sampleDigest, title: 'Corrected digest' },
      });
      if (!under.platform.capabilities.edits) return expect(edited.kind).toBe('permanent');
      expect(edited).toEqual({ kind: 'sent', messageIds: ids });
      expect(await under.seen()).toContain('Corrected digest');
    });
  });
}
