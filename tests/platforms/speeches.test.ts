import { describe, expect, it } from 'vitest';
import type { Digest, DigestQuote } from '../../src/model/digest.ts';
import { renderConsole } from '../../src/platforms/console/render-digest.ts';
import { renderDiscordDigest } from '../../src/platforms/discord/render-digest.ts';
import { renderPreview } from '../../src/platforms/preview/render-preview.ts';
import { renderSlackDigest } from '../../src/platforms/slack/render-digest.ts';
import { sampleDigest } from '../support/sample-digest.ts';
import { discordVisible, slackVisible } from '../support/visible-text.ts';

const [story] = sampleDigest.stories;
const [example] = story?.quotes ?? [];
if (story === undefined || example === undefined) throw new Error('the sample has no quote');

const quote = (ref: number, text: string, given: Partial<DigestQuote> = {}): DigestQuote => ({
  ...example,
  ref,
  text,
  continues: ref > 5,
  ...given,
});

/** The sample's first story with these quotes alone. */
const digestOf = (quotes: readonly DigestQuote[]): Digest => ({
  ...sampleDigest,
  stories: [{ ...story, quotes, more: { figures: [], quotes: [] } }],
});
/** That story as each platform words it. */
const worded = (quotes: readonly DigestQuote[]) => {
  const digest = digestOf(quotes);
  return [
    ['console', renderConsole(digest, { columns: 200, colour: false, evidence: false })],
    ['Slack', renderSlackDigest(digest, 'compact', 'delivery').map(slackVisible).join('\n')],
    [
      'Discord',
      renderDiscordDigest(digest, 'compact', 'delivery')
        .map(({ body }) => discordVisible(body))
        .join('\n'),
    ],
  ] as const;
};
const times = (text: string, word: string) => text.split(word).length - 1;
const CONTINUED = /\(continued\)|, continuing/gu;

describe('a speech of several quotes', () => {
  const speech = [quote(5, 'We left at dawn,'), quote(6, 'and by the bridge it was dark.'), quote(7, 'Nobody spoke.')];

  it.each(worded(speech))('has its speaker and role once, under the last of it, with every number: %s', (_, text) => {
    expect(times(text, 'Ilsa Brandt')).toBe(1);
    expect(times(text, 'a baker from the lower town')).toBe(1);
    expect(text).not.toMatch(CONTINUED);
    const places = [...speech.map((each) => each.text), 'Ilsa Brandt', '⟨5⟩', '⟨6⟩', '⟨7⟩'].map((part) =>
      text.lastIndexOf(part),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  it.each(worded([quote(5, 'We left at dawn.'), quote(6, 'Nobody spoke.', { continues: false })]))(
    'is another one where the first does not go on: %s',
    (_, text) => {
      expect(times(text, 'Ilsa Brandt')).toBe(2);
      expect(text).not.toMatch(CONTINUED);
    },
  );

  it.each(
    worded([
      quote(5, 'We left at dawn.'),
      quote(6, 'Nobody spoke.', { speaker: { ...example.speaker, name: 'A nurse' } }),
    ]),
  )('has one speaker: %s', (_, text) => {
    expect(times(text, 'Ilsa Brandt')).toBe(1);
    expect(times(text, 'A nurse')).toBe(1);
  });

  it.each(worded([quote(6, 'Nobody spoke.')]))('says so where its beginning is not shown: %s', (_, text) => {
    expect(text.match(CONTINUED)).toHaveLength(1);
  });

  it.each(
    worded([
      quote(5, 'We left at dawn.', { speaker: { ...example.speaker, role: null } }),
      quote(6, 'Nobody spoke.'),
      quote(7, 'Not even the children.', { speaker: { ...example.speaker, role: 'a mother of three' } }),
    ]),
  )('keeps every role the article gives: %s', (_, text) => {
    expect(text).toContain('Ilsa Brandt, a baker from the lower town, a mother of three');
  });

  it('has its speaker in the preview as often as a single quote has', () => {
    const named = (quotes: readonly DigestQuote[]) => times(renderPreview(digestOf(quotes)), 'Ilsa Brandt');
    expect(named(speech)).toBe(named(speech.slice(0, 1)));
  });

  it('keeps a graphic quote apart: the button on Slack shows that one alone', () => {
    const hidden = quote(6, 'They pulled the bodies out until dark.', { graphic: true });
    const [, [, slack], [, discord]] = worded([quote(5, 'We left at dawn,'), hidden, quote(7, 'Nobody spoke.')]);
    expect(slack).not.toContain(hidden.text);
    expect(times(slack, 'Show graphic quote')).toBe(1);
    expect(times(slack, 'Ilsa Brandt')).toBe(3);
    expect(discord).toContain(hidden.text);
  });
});
