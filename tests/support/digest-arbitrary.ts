import fc from 'fast-check';
import type { Digest, DigestFigure, DigestQuote, DigestStory, Evidence } from '../../src/model/digest.ts';
import type { Bound, Measure } from '../../src/model/figure.ts';

/** Texts that try to ping, to format, to link, to break out of quotes or links, and to outgrow limits. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '@everyone come here',
    '@here',
    '<@123456789012345678>',
    '<@&123456789012345678>',
    '<#123456789012345678>',
    '<!channel> and <!here|here>',
    '<!subteam^S012|team>',
    '<@U012AB3CD>',
    '<https://evil.example|Reuters>',
    '[Reuters](https://evil.example)',
    'half a ] bracket [ and (more',
    'https://evil.example/path?x=1',
    'steam://run/1',
    '**bold** __under__ ~~gone~~ ||hidden|| `code` *it* _it_',
    '```\nblock\n```',
    '# heading\n> quote\n- list\n1. one\n-# small',
    '\\*not escaped\\* \\',
    ':smile: <:custom:123456789012345678> <t:0:R> </digest:1>',
    '&amp; &lt;!channel&gt;',
    '\u202eright to left\u202c and \u0007 bell',
    '2024. Was a year',
    '<script>alert(1)</script>"\'',
    '👩‍👩‍👧 family 🇺🇦',
    '||',
    '**',
    '_',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      '*',
      '_',
      '|',
      '`',
      '~',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '\\',
      '\n',
      ' ',
      'a',
      '#',
      '@',
      ':',
      '/',
      '-',
    ),
    minLength: 1,
    maxLength: 80,
  }),
);

/** Mostly short words, sometimes longer than any message may be. */
const anyText: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 6, arbitrary: fc.lorem({ maxCount: 12 }) },
    { weight: 4, arbitrary: hostileText },
    {
      weight: 1,
      arbitrary: fc
        .tuple(hostileText, fc.integer({ min: 2, max: 180 }))
        .map(([text, times]) => `${text} `.repeat(times)),
    },
  )
  .map((text) => `${text} end`.trim());

const link = fc.oneof(
  { weight: 4, arbitrary: fc.webUrl({ withQueryParameters: true, withFragments: true }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'https://news.example/(a)_[b]|c<d>',
      'https://u:p@news.example/',
      'javascript:alert(1)',
      'not a link',
      `https://news.example/${'x'.repeat(600)}`,
    ),
  },
);

const nullable = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const evidence: fc.Arbitrary<Evidence> = fc.record({
  articleId: fc.stringMatching(/^[0-9a-f]{64}$/u),
  start: fc.nat(9_000),
  end: fc.integer({ min: 9_001, max: 20_000 }),
  textFingerprint: fc.constant('b'.repeat(64)),
  link: nullable(link),
  source: anyText,
});

const bounds: readonly Bound[] = ['exact', 'approx', 'more_than', 'at_least', 'less_than', 'up_to', 'range', 'vague'];
const measures: readonly Measure[] = ['killed', 'displaced', 'troops', 'money', 'other', 'losses'];

const figure: fc.Arbitrary<DigestFigure> = fc.record({
  ref: fc.integer({ min: 1, max: 99 }),
  value: anyText,
  low: nullable(fc.nat()),
  high: nullable(fc.nat()),
  bound: fc.constantFrom(...bounds),
  unit: fc.constantFrom('count', 'percent', 'money'),
  measure: fc.constantFrom(...measures),
  counts: nullable(anyText),
  clause: nullable(anyText),
  period: nullable(anyText),
  place: nullable(anyText),
  side: fc.constant(null),
  claimant: nullable(fc.record({ text: anyText, inherited: fc.boolean(), anonymous: fc.boolean() })),
  partOf: nullable(fc.integer({ min: 1, max: 99 })),
  disputes: fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 2 }),
  replaces: fc.array(fc.record({ value: anyText, at: fc.nat(), link: nullable(link) }), { maxLength: 2 }),
  unverified: fc.boolean(),
  evidence,
});

const quote: fc.Arbitrary<DigestQuote> = fc.record({
  ref: fc.integer({ min: 1, max: 99 }),
  text: anyText,
  speaker: fc.record({ name: anyText, role: nullable(anyText), anonymous: fc.boolean() }),
  continues: fc.boolean(),
  graphic: fc.boolean(),
  evidence,
});

const story: fc.Arbitrary<DigestStory> = fc.record({
  storyId: fc.uuid(),
  section: fc.constantFrom('new', 'changed'),
  headline: anyText,
  headlineFrom: fc.constantFrom('outlet', 'label'),
  conflict: nullable(fc.constantFrom('ukraine', 'sudan')),
  lead: nullable(fc.record({ text: anyText, evidence })),
  figures: fc.array(figure, { maxLength: 6 }),
  quotes: fc.array(quote, { maxLength: 4 }),
  flags: fc.array(fc.record({ kind: fc.constantFrom('drift', 'disputed', 'unverified'), text: anyText }), {
    maxLength: 2,
  }),
  changes: fc.array(
    fc.record({
      what: anyText,
      from: anyText,
      to: anyText,
      refs: fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 2 }),
    }),
    { maxLength: 2 },
  ),
  sources: fc.array(
    fc.record({
      articleId: fc.uuid(),
      name: anyText,
      title: anyText,
      byline: nullable(anyText),
      url: nullable(link),
      publishedAt: fc.integer({ min: 0, max: 2_000_000_000_000 }),
    }),
    { maxLength: 12 },
  ),
  origins: fc.array(fc.record({ name: anyText, relays: fc.nat(9) }), { maxLength: 3 }),
  more: fc.record({ figures: fc.array(figure, { maxLength: 2 }), quotes: fc.array(quote, { maxLength: 2 }) }),
  rank: fc.record({ score: fc.constant(0.5), reasons: fc.array(anyText, { maxLength: 2 }) }),
});

/** Any digest a composer could make and many it should not: hostile words in every field, up to twelve stories. */
export const anyDigest: fc.Arbitrary<Digest> = fc.record({
  subscriptionId: fc.uuid(),
  title: anyText,
  at: fc.integer({ min: 0, max: 2_000_000_000_000 }),
  timeZone: fc.constantFrom('UTC', 'Europe/Kyiv', 'America/New_York', 'Asia/Kathmandu'),
  covers: fc.record({ from: fc.constant(0), until: fc.constant(1) }),
  stories: fc.oneof(
    { weight: 5, arbitrary: fc.array(story, { maxLength: 4 }) },
    { weight: 1, arbitrary: fc.array(story, { minLength: 8, maxLength: 12 }) },
  ),
  standing: fc.array(fc.record({ storyId: fc.uuid(), headline: anyText, url: nullable(link) }), { maxLength: 3 }),
  counts: fc.record({ articles: fc.nat(99), origins: fc.nat(99), feeds: fc.nat(99) }),
  silentFeeds: fc.array(
    fc.record({ name: anyText, since: nullable(fc.integer({ min: 0, max: 2_000_000_000_000 })), reason: anyText }),
    { maxLength: 3 },
  ),
  omittedStories: fc.nat(3),
  droppedFindings: fc.nat(3),
  nextAt: nullable(fc.integer({ min: 0, max: 2_000_000_000_000 })),
});
