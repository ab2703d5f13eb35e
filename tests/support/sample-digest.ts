import type { Digest, DigestFigure, DigestQuote, Evidence } from '../../src/model/digest.ts';

const fingerprint = 'a'.repeat(64);

function evidence(articleId: string, start: number, end: number, source: string): Evidence {
  const link = `https://news.example/${articleId}#:~:text=the%20first%20words,the%20last%20words`;
  return { articleId, start, end, textFingerprint: fingerprint, link, source };
}

const figure: Omit<DigestFigure, 'ref' | 'value' | 'evidence'> = {
  low: null,
  high: null,
  bound: 'exact',
  unit: 'count',
  measure: 'other',
  counts: null,
  clause: null,
  period: null,
  place: null,
  side: null,
  claimant: null,
  partOf: null,
  disputes: [],
  replaces: [],
  unverified: false,
};

const figures: readonly DigestFigure[] = [
  {
    ...figure,
    ref: 1,
    value: 'more than 4,200',
    measure: 'displaced',
    counts: 'residents of the Orlen valley',
    period: 'since the shelling began on Tuesday',
    claimant: { text: 'the regional governor', inherited: false, anonymous: false },
    disputes: [3],
    evidence: evidence('orlen', 110, 125, 'Harbour Post'),
  },
  {
    ...figure,
    ref: 2,
    value: 'about a third',
    unit: 'fraction',
    partOf: 1,
    counts: null,
    claimant: { text: 'the regional governor', inherited: true, anonymous: false },
    evidence: evidence('orlen', 190, 203, 'Harbour Post'),
  },
  {
    ...figure,
    ref: 3,
    value: 'closer to 7,000',
    measure: 'displaced',
    counts: 'people',
    claimant: { text: 'two aid workers in the valley', inherited: false, anonymous: true },
    disputes: [1],
    unverified: true,
    evidence: evidence('orlen-2', 88, 103, 'Field & Coast'),
  },
  {
    ...figure,
    ref: 4,
    value: 'nine',
    measure: 'attacks',
    counts: 'drone attacks',
    evidence: evidence('orlen', 320, 324, 'Harbour Post'),
  },
];

const quotes: readonly DigestQuote[] = [
  {
    ref: 5,
    text: 'We left with what we could carry, and by the bridge we had put half of that down again.',
    speaker: { name: 'Ilsa Brandt', role: 'a baker from the lower town', anonymous: false },
    continues: false,
    graphic: false,
    evidence: evidence('orlen', 402, 489, 'Harbour Post'),
  },
  {
    ref: 6,
    text: 'They were pulling bodies from the cellar until dark.',
    speaker: { name: 'one volunteer', role: null, anonymous: true },
    continues: false,
    graphic: true,
    evidence: evidence('orlen-2', 300, 352, 'Field & Coast'),
  },
];

/** Two made-up stories with every kind of fact a digest can hold. */
export const sampleDigest: Digest = {
  subscriptionId: 'valley',
  title: 'War digest',
  at: Date.UTC(2025, 2, 14, 6, 0),
  timeZone: 'Europe/Kyiv',
  covers: { from: Date.UTC(2025, 2, 13, 6, 0), until: Date.UTC(2025, 2, 14, 6, 0) },
  stories: [
    {
      storyId: 'story-orlen',
      section: 'new',
      headline: 'Thousands leave Orlen valley as shelling enters third day',
      headlineFrom: 'outlet',
      conflict: 'orlen',
      lead: {
        text: 'More than 4,200 residents of the Orlen valley have left their homes since the shelling began on Tuesday, the regional governor said.',
        evidence: evidence('orlen', 98, 230, 'Harbour Post'),
      },
      figures,
      quotes,
      flags: [
        {
          kind: 'drift',
          text: 'The opening says “tens of thousands”; the figure the article cites is “more than 4,200”.',
        },
        { kind: 'party', text: 'The governor’s office is a party to the conflict.' },
      ],
      changes: [],
      sources: [
        {
          articleId: 'orlen',
          name: 'Harbour Post',
          title: 'Thousands leave Orlen valley as shelling enters third day',
          byline: 'Marta Quill',
          url: 'https://news.example/orlen',
          publishedAt: Date.UTC(2025, 2, 13, 15, 4),
        },
        {
          articleId: 'orlen-2',
          name: 'Field & Coast',
          title: 'Aid groups count more displaced than officials',
          byline: null,
          url: 'https://coast.example/aid',
          publishedAt: Date.UTC(2025, 2, 13, 19, 40),
        },
      ],
      origins: [
        { name: 'Harbour Post', relays: 2 },
        { name: 'Field & Coast', relays: 0 },
      ],
      more: {
        figures: [
          {
            ...figure,
            ref: 7,
            value: '14 kilometres',
            unit: 'distance',
            measure: 'distance',
            counts: 'the road to the bridge',
            evidence: evidence('orlen', 530, 543, 'Harbour Post'),
          },
        ],
        quotes: [
          {
            ref: 8,
            text: 'The buses are full before they reach the square.',
            speaker: { name: 'Ilsa Brandt', role: 'a baker from the lower town', anonymous: false },
            continues: true,
            graphic: false,
            evidence: evidence('orlen', 560, 608, 'Harbour Post'),
          },
        ],
      },
      rank: { score: 0.82, reasons: ['two independent origins', 'displaced: more than 4,200'] },
    },
    {
      storyId: 'story-port',
      section: 'changed',
      headline: 'Port strike toll rises',
      headlineFrom: 'outlet',
      conflict: 'orlen',
      lead: {
        text: 'Rescuers in Tallow said on Thursday that 15 dock workers had been killed.',
        evidence: evidence('port', 0, 73, 'Harbour Post'),
      },
      figures: [
        {
          ...figure,
          ref: 9,
          value: '15',
          low: 15,
          high: 15,
          measure: 'killed',
          counts: 'dock workers',
          place: 'Tallow',
          claimant: { text: 'Rescuers in Tallow', inherited: false, anonymous: false },
          replaces: [{ value: '12', at: Date.UTC(2025, 2, 12, 9, 0), link: 'https://news.example/port-1' }],
          evidence: evidence('port', 41, 43, 'Harbour Post'),
        },
      ],
      quotes: [],
      flags: [],
      changes: [{ what: 'killed', from: '12', to: '15', refs: [9] }],
      sources: [
        {
          articleId: 'port',
          name: 'Harbour Post',
          title: 'Port strike toll rises',
          byline: null,
          url: 'https://news.example/port',
          publishedAt: Date.UTC(2025, 2, 13, 20, 0),
        },
      ],
      origins: [{ name: 'Harbour Post', relays: 0 }],
      more: { figures: [], quotes: [] },
      rank: { score: 0.5, reasons: ['a count rose'] },
    },
  ],
  standing: [
    { storyId: 'story-talks', headline: 'Talks on the grain corridor adjourned', url: 'https://coast.example/talks' },
  ],
  counts: { articles: 3, origins: 2, feeds: 14 },
  silentFeeds: [{ name: 'Border Gazette', since: Date.UTC(2025, 2, 10, 4, 0), reason: 'HTTP 503' }],
  omittedStories: 3,
  droppedFindings: 1,
  nextAt: Date.UTC(2025, 2, 15, 6, 0),
};
