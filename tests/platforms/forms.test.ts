import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { scheduleForm } from '../../src/commands/run/schedule-form.ts';
import { discordLimits } from '../../src/platforms/discord/limits.ts';
import { deliveryFingerprint, deliveryNonce, readMark, withMark } from '../../src/platforms/discord/mark.ts';
import { slackLimits } from '../../src/platforms/slack/limits.ts';
import { sampleSubscription } from '../support/sample-subscription.ts';

describe('the schedule form', () => {
  const form = scheduleForm(
    sampleSubscription({ schedule: '08:00,18:00 on weekdays', timeZone: 'America/Argentina/Buenos_Aires' }),
  );

  it('fits a modal of both platforms', () => {
    expect(form.title.length).toBeLessThanOrEqual(Math.min(discordLimits.modalTitleChars, slackLimits.viewTitleChars));
    expect(form.fields.length).toBeLessThanOrEqual(discordLimits.modalRows);
    for (const { label, value } of form.fields) {
      expect(label.length).toBeLessThanOrEqual(discordLimits.inputLabelChars);
      expect(value.length).toBeLessThanOrEqual(discordLimits.textInputChars);
    }
  });
});

describe('what Discord knows a delivery again by', () => {
  const ids = fc.string({ minLength: 1 });
  const parts = fc.integer({ min: 0, max: 255 });

  test('a nonce is no longer than Discord takes', () => {
    fc.assert(fc.property(ids, parts, (id, part) => deliveryNonce(id, part).length <= discordLimits.nonceChars));
  });

  test('a mark fits the 32-bit id of a component and is read back', () => {
    fc.assert(
      fc.property(ids, parts, fc.boolean(), (id, part, last) => {
        const mark = { fingerprint: deliveryFingerprint(id), last, part };
        const body = withMark(
          { components: [{ type: 17, components: [] }], flags: 0, allowed_mentions: { parse: [] } },
          mark,
        );
        const marked = body.components?.[0] as { readonly id?: number };
        expect(marked.id).toBeLessThanOrEqual(discordLimits.componentIdMax);
        expect(readMark(marked.id ?? -1)).toEqual(mark);
      }),
    );
  });
});
