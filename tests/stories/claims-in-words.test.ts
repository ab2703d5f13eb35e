import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/model/figure.ts';
import type { ClaimGroup, ReadArticle } from '../../src/model/story.ts';
import { reconcileClaims } from '../../src/stories/claims/reconcile-claims.ts';
import { sampleArticle, spanOf } from '../support/sample-article.ts';
import { saidFigure } from './sample-claims.ts';

type Measure = Figure['measure'];
type Bound = Figure['bound'];

/** What is said of a number: claimant, thing counted, place. Each stands in the sentence. */
interface Words {
  readonly by?: string;
  readonly counts?: string;
  readonly place?: string;
  readonly side?: string;
  readonly period?: string;
  readonly measure?: Measure;
  readonly bound?: Bound;
}

/** A sentence and its numbers, in order. */
type Sentence = readonly [text: string, ...numbers: readonly (readonly [value: string, words?: Words])[]];

const HOUR_MS = 3_600_000;

function articles(sentences: readonly Sentence[]): readonly ReadArticle[] {
  return sentences.map(([text, ...numbers], order) => {
    const entry = sampleArticle({ id: `a${order}`, feedId: `f${order}`, text, publishedAt: order * HOUR_MS });
    const figures = numbers.map(([value, words = {}]): Figure => {
      const optional = (part: string | undefined) => (part === undefined ? null : spanOf(text, part));
      const claimant = optional(words.by);
      return {
        ...saidFigure({ value: Number(value.replaceAll(',', '')), bound: words.bound ?? 'exact' }),
        ...spanOf(text, value),
        measure: words.measure ?? 'killed',
        claimant: claimant === null ? null : { ...claimant, inherited: false },
        counts: optional(words.counts),
        place: optional(words.place),
        side: optional(words.side),
        period: optional(words.period),
        sentence: { start: 0, end: text.length },
      };
    });
    return { ...entry, reading: { ...entry.reading, figures } };
  });
}

const value = ({ figure }: ClaimGroup['standing'][number]): string => figure.text;

/** "updated: 17 < 14": relation, what stands, what it replaced. */
const inWords = ({ relation, standing, superseded }: ClaimGroup): string =>
  `${relation}: ${standing.map(value).toSorted().join(' | ')}${superseded.length === 0 ? '' : ` < ${superseded.map(value).join(', ')}`}`;

const atLeast = 'at_least';
const moreThan = 'more_than';

describe('claims of one story, by their words', () => {
  it.each<[string, readonly Sentence[], readonly string[]]>([
    // Parts and what came on top are no rivals of the whole.
    [
      'a part of the wounded',
      [
        ['The shelling killed 9.', ['9']],
        ['4 of the wounded died in hospital, a doctor said.', ['4', { by: 'a doctor' }]],
      ],
      ['single: 9', 'single: 4'],
    ],
    [
      'a part by pronoun',
      [
        ['Police counted 21 dead.', ['21', { by: 'Police' }]],
        ['Mayor Orban said 6 of them were children.', ['6', { by: 'Mayor Orban' }]],
      ],
      ['single: 21', 'single: 6'],
    ],
    [
      'a part of a number',
      [
        ['The army fired 80 rockets.', ['80', { counts: 'rockets', measure: 'weapons' }]],
        [
          'Defenders say 55 of 80 rockets fell short.',
          ['55', { by: 'Defenders', counts: 'rockets', measure: 'weapons' }],
          ['80', { by: 'Defenders', counts: 'rockets', measure: 'weapons' }],
        ],
      ],
      ['agree: 80', 'single: 55'],
    ],
    [
      'an inclusion',
      [
        ['The raid killed 30 people.', ['30', { counts: 'people' }]],
        ['The dead, including 7 people from one house, were buried.', ['7', { counts: 'people' }]],
      ],
      ['single: 30', 'single: 7'],
    ],
    [
      'among them',
      [
        ['Clinic staff say 18 were wounded.', ['18', { by: 'Clinic staff', measure: 'wounded' }]],
        ['Many were hurt, among them 5 seriously, police said.', ['5', { by: 'police', measure: 'wounded' }]],
      ],
      ['single: 18', 'single: 5'],
    ],
    [
      'another',
      [
        ['The governor said 12 were killed.', ['12', { by: 'governor' }]],
        ['Another 3 died on the way, medics said.', ['3', { by: 'medics' }]],
      ],
      ['single: 12', 'single: 3'],
    ],
    [
      'a further, with a bound',
      [
        ['The governor said 12 were killed.', ['12', { by: 'governor' }]],
        ['A further at least 5 died later, medics said.', ['5', { by: 'medics', bound: atLeast }]],
      ],
      ['single: 12', 'single: 5'],
    ],
    [
      'more',
      [
        ['The governor said 40 were missing.', ['40', { by: 'governor', measure: 'missing' }]],
        ['Divers said 2 more were missing.', ['2', { by: 'Divers', measure: 'missing' }]],
      ],
      ['single: 40', 'single: 2'],
    ],
    [
      'more than is a bound, nothing on top',
      [
        ['The unit lost 62 drones.', ['62', { counts: 'drones', measure: 'weapons' }]],
        [
          'The ministry sent more than 60 drones.',
          ['60', { by: 'ministry', counts: 'drones', measure: 'weapons', bound: moreThan }],
        ],
      ],
      ['agree: 62'],
    ],
    [
      'one part told twice',
      [
        ['2 of the wounded died, a nurse said.', ['2', { by: 'a nurse' }]],
        ['A nurse said 2 of the injured had died.', ['2', { by: 'A nurse' }]],
      ],
      ['agree: 2'],
    ],
    [
      'a toll of a named group is a whole',
      [
        ['11 of the battalion were killed, its chaplain said.', ['11', { by: 'its chaplain' }]],
        ['The army said 25 were killed.', ['25', { by: 'The army' }]],
      ],
      ['disputed: 11 | 25'],
    ],
    // What was said before.
    ['up from, in one text', [['The toll is 9, up from 6.', ['9'], ['6']]], ['updated: 9 < 6']],
    [
      'earlier',
      [['The mayor now says 9 died; she had earlier spoken of 6 dead.', ['9', { by: 'The mayor' }], ['6']]],
      ['updated: 9 < 6'],
    ],
    [
      'an earlier toll of',
      [['The toll stands at 31, above an earlier toll of 28.', ['31'], ['28']]],
      ['updated: 31 < 28'],
    ],
    ['rose from', [['The count rose from 100 to 140.', ['100'], ['140']]], ['updated: 140 < 100']],
    ['the former alone stands', [['Earlier reports spoke of 6 dead.', ['6']]], ['single: 6']],
    // Bounds.
    [
      'a lower bound gives way across claimants',
      [
        ['Rescuers said at least 14 died.', ['14', { by: 'Rescuers', bound: atLeast }]],
        ['The hospital said 17 died.', ['17', { by: 'The hospital' }]],
      ],
      ['updated: 17 < 14'],
    ],
    [
      'a lower bound gives way to a higher one',
      [
        ['Rescuers said at least 8 died.', ['8', { by: 'Rescuers', bound: atLeast }]],
        ['The mayor said at least 13 died.', ['13', { by: 'The mayor', bound: atLeast }]],
      ],
      ['updated: 13 < 8'],
    ],
    [
      'a late lower bound agrees',
      [
        ['The hospital said 17 died.', ['17', { by: 'The hospital' }]],
        ['Rescuers said at least 14 died.', ['14', { by: 'Rescuers', bound: atLeast }]],
      ],
      ['agree: 17'],
    ],
    [
      'exact counts of two stay',
      [
        ['Police said 14 died.', ['14', { by: 'Police' }]],
        ['The hospital said 17 died.', ['17', { by: 'The hospital' }]],
      ],
      ['disputed: 14 | 17'],
    ],
    [
      'a bound, a toll and an own count',
      [
        ['Rescuers said at least 14 died.', ['14', { by: 'Rescuers', bound: atLeast }]],
        ['The hospital said 17 died.', ['17', { by: 'The hospital' }]],
        ['We matched 15 names of people killed.', ['15']],
      ],
      ['disputed: 15 | 17 < 14'],
    ],
    [
      'a bound too far off',
      [
        ['Colonel Varo admits at least 3 killed.', ['3', { by: 'Colonel Varo', bound: atLeast }]],
        ['The enemy says 300 were killed.', ['300', { by: 'The enemy' }]],
      ],
      ['disputed: 3 | 300'],
    ],
    [
      'one claimant, lower',
      [
        ['Police said 20 died.', ['20', { by: 'Police' }]],
        ['Police said 18 died.', ['18', { by: 'Police' }]],
      ],
      ['updated: 18 < 20'],
    ],
    // Kinds of people.
    [
      'soldiers of one side, people of the other',
      [
        [
          'The army said its strike on Sela killed about 40 soldiers.',
          ['40', { by: 'The army', counts: 'soldiers', place: 'Sela', bound: 'approx' }],
        ],
        [
          'The emergency service put the dead in Sela at 14, all of them civilians.',
          ['14', { by: 'The emergency service', place: 'Sela' }],
        ],
      ],
      ['disputed: 14 | 40'],
    ],
    [
      'a part that fits',
      [
        ['The mayor said 14 died in Sela.', ['14', { by: 'The mayor', place: 'Sela' }]],
        ['The army lost 5 soldiers in Sela.', ['5', { counts: 'soldiers', place: 'Sela' }]],
      ],
      ['single: 14', 'single: 5'],
    ],
    [
      'another place',
      [
        ['The army said it killed 40 soldiers in Kelm.', ['40', { by: 'The army', counts: 'soldiers', place: 'Kelm' }]],
        ['The mayor said 14 died in Sela.', ['14', { by: 'The mayor', place: 'Sela' }]],
      ],
      ['single: 40', 'single: 14'],
    ],
    [
      'soldiers beside civilians',
      [
        ['The army said 40 soldiers died in Sela.', ['40', { by: 'The army', counts: 'soldiers', place: 'Sela' }]],
        ['The mayor said 14 civilians died in Sela.', ['14', { by: 'The mayor', counts: 'civilians', place: 'Sela' }]],
      ],
      ['single: 40', 'single: 14'],
    ],
    [
      'tanks are no people',
      [
        ['The army said 40 tanks were hit in Sela.', ['40', { by: 'The army', counts: 'tanks', place: 'Sela' }]],
        ['The mayor said 14 died in Sela.', ['14', { by: 'The mayor', place: 'Sela' }]],
      ],
      ['single: 40', 'single: 14'],
    ],
    [
      'one voice does not dispute itself',
      [
        [
          'The mayor said 14 died and 20 soldiers in Sela.',
          ['14', { by: 'The mayor', place: 'Sela' }],
          ['20', { by: 'The mayor', counts: 'soldiers', place: 'Sela' }],
        ],
      ],
      ['single: 14', 'single: 20'],
    ],
    // Measures that say little.
    [
      'people of whom nothing is known',
      [
        ['The train carried 300 people.', ['300', { counts: 'people', measure: 'people' }]],
        ['The town has 900 people.', ['900', { counts: 'people', measure: 'people' }]],
      ],
      ['single: 300', 'single: 900'],
    ],
    [
      'distances',
      [
        ['The front is 18 km away.', ['18', { counts: 'km', measure: 'distance' }]],
        ['They advanced 3 km near Sela.', ['3', { counts: 'km', place: 'Sela', measure: 'distance' }]],
      ],
      ['single: 18', 'single: 3'],
    ],
    [
      'troops of another place',
      [
        ['Some 2,000 troops stand in Kelm.', ['2,000', { counts: 'troops', place: 'Kelm', measure: 'troops' }]],
        ['Some 500 troops reached the border.', ['500', { counts: 'troops', measure: 'troops' }]],
      ],
      ['single: 2,000', 'single: 500'],
    ],
    [
      'the same in everything',
      [
        [
          'The grid said 180 homes in Sela were dark.',
          ['180', { by: 'The grid', counts: 'homes', place: 'Sela', measure: 'other' }],
        ],
        [
          'The mayor said 210 homes in Sela were dark.',
          ['210', { by: 'The mayor', counts: 'homes', place: 'Sela', measure: 'other' }],
        ],
      ],
      ['disputed: 180 | 210'],
    ],
    [
      'another period',
      [
        ['They held out 12 days in May.', ['12', { counts: 'days', period: 'in May', measure: 'duration' }]],
        ['They held out 20 days in June.', ['20', { counts: 'days', period: 'in June', measure: 'duration' }]],
      ],
      ['single: 12', 'single: 20'],
    ],
    // Periods.
    [
      'a week is not a day',
      [
        ['The strike killed 4 soldiers.', ['4', { counts: 'soldiers' }]],
        [
          'The ministry said 700 soldiers were killed in the past week.',
          ['700', { by: 'The ministry', counts: 'soldiers', period: 'in the past week' }],
        ],
      ],
      ['single: 4', 'single: 700'],
    ],
    [
      'a day’s report is not an event',
      [
        ['The strike killed 4.', ['4']],
        [
          'The staff said 31 were killed in the past 24 hours.',
          ['31', { by: 'The staff', period: 'in the past 24 hours' }],
        ],
      ],
      ['single: 4', 'single: 31'],
    ],
  ])('%s', (_, sentences, expected) => {
    const read = articles(sentences);
    expect(reconcileClaims(read).map(inWords)).toEqual(expected);
    expect(reconcileClaims(read.toReversed()).map(inWords)).toEqual(expected);
  });

  it('knows who holds an office from the quotes of any article', () => {
    const [first, second] = articles([
      ['The regional governor said 6 died.', ['6', { by: 'The regional governor' }]],
      ['Now 9 have died, Ana Druc said.', ['9', { by: 'Ana Druc' }]],
    ]);
    if (first === undefined || second === undefined) throw new Error('two articles were written');
    expect(reconcileClaims([first, second]).map(inWords)).toEqual(['disputed: 6 | 9']);
    const text = '“We wait,” said Ana Druc, the regional governor.';
    const quoting = sampleArticle({ id: 'q', feedId: 'q', text, quotes: [{ words: 'We wait,', speaker: 'Ana Druc' }] });
    const quotes = quoting.reading.quotes.map((quote) => ({
      ...quote,
      speaker: quote.speaker === null ? null : { ...quote.speaker, role: spanOf(text, 'the regional governor') },
    }));
    const third = { ...quoting, reading: { ...quoting.reading, quotes } };
    expect(reconcileClaims([first, second, third]).map(inWords)).toEqual(['updated: 9 < 6']);
  });

  it('keeps who said it when another article tells it without a source', () => {
    const [group] = reconcileClaims(
      articles([
        ['The army said its strike killed 40 soldiers.', ['40', { by: 'The army', counts: 'soldiers' }]],
        ['The strike killed 40 soldiers.', ['40', { counts: 'soldiers' }]],
      ]),
    );
    expect(group?.standing.map(({ figure }) => figure.claimant?.text)).toEqual(['The army']);
  });

  it('groups keep their order as articles join', () => {
    const all = articles([
      ['The mayor said 14 died in Sela.', ['14', { by: 'The mayor', place: 'Sela' }]],
      ['Medics treat 30 wounded.', ['30', { by: 'Medics', measure: 'wounded' }]],
      ['The army said it killed 40 soldiers in Sela.', ['40', { by: 'The army', counts: 'soldiers', place: 'Sela' }]],
    ]);
    const measures = (read: readonly ReadArticle[]) =>
      reconcileClaims(read).map(({ standing }) => standing[0]?.figure.measure);
    expect(measures(all.slice(0, 2))).toEqual(['killed', 'wounded']);
    expect(measures(all)).toEqual(['killed', 'wounded']);
  });
});
