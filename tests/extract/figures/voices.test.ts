// Reports, bulletins, posts and columns tell numbers in ways that a news agency does not: one table for each of them.
import { describe, expect, it } from 'vitest';
import { figuresOf } from './figures-of.ts';

/** "20 | killed | soldiers | the army" for each figure; an asterisk before what a digest lists. */
const told = (text: string): readonly string[] =>
  figuresOf(text)
    .filter(({ unit, measure }) => unit !== 'duration' && !(unit === 'other' && measure === 'other'))
    .map(({ key, text: words, measure, counts, claimant }) =>
      [`${key ? '*' : ''}${words}`, measure, counts?.text ?? '-', claimant?.text ?? '-'].join(' | '),
    );

type Table = readonly (readonly [text: string, expected: readonly string[]])[];

const check = (table: Table): void =>
  it.each(table)('%j', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

describe('rival counts with the verb said once', () => {
  check([
    [
      'The army said it held 9 prisoners, the ombudsman 14.',
      ['*9 | captured | prisoners | The army', '*14 | captured | - | the ombudsman'],
    ],
    // another doer, and no second source
    ['The UN said the rebels lost 9 men, the army 14.', ['*9 | killed | men | The UN', '*14 | killed | - | The UN']],
    ['Veldan received 23 bodies; Norland got 19.', ['*23 | killed | bodies | -', '*19 | killed | - | -']],
    [
      "By Norland's count, 23 of its soldiers died, and by Veldan's, 58 soldiers died.",
      ["*23 | killed | soldiers | Norland's count", "*58 | killed | soldiers | Veldan's"],
    ],
  ]);
});

describe('sources in brackets, behind the line and across marks', () => {
  check([
    ['Displaced: 1.3 million people (UNHCR).', ['*1.3 million | displaced | people | UNHCR']],
    [
      'Strikes kill 80, wound 150 (Orla health ministry)',
      ['*80 | killed | - | Orla health ministry', '*150 | wounded | - | Orla health ministry'],
    ],
    // letters that spell a name
    ['The World Food Programme (WFP) fed 40,000 people.', ['*40,000 | people | people | -']],
    [
      '5 killed in Orla, 12 injured, health ministry',
      ['*5 | killed | - | health ministry', '*12 | wounded | - | health ministry'],
    ],
    // the heading of a section
    [
      'WASH: Partners trucked water to 23 villages, reaching 41,000 people.',
      ['23 | other | villages | -', '*41,000 | people | people | -'],
    ],
    [
      'Nearly 121,000 people have been displaced, the governor said; twelve civilians were killed.',
      ['*121,000 | displaced | people | the governor', '*twelve | killed | civilians | the governor'],
    ],
    [
      'According to preliminary data, 96 people died; two houses were destroyed.',
      ['*96 | killed | people | preliminary data', '*two | losses | houses | preliminary data'],
    ],
    [
      'Norland recorded 521 attacks in 2024, according to the Orla Institute.',
      ['*521 | attacks | attacks | the Orla Institute'],
    ],
    [
      'It is far below the 43,000 deaths reported by the health authorities.',
      ['*43,000 | killed | deaths | the health authorities'],
    ],
  ]);
});

describe('who is meant, and who knows nothing', () => {
  check([
    [
      'The World Food Programme says it feeds 30,000 people. An attendant at the morgue opened a ledger. There were 912 dead in February, he said.',
      ['*30,000 | people | people | The World Food Programme', '*912 | killed | - | An attendant'],
    ],
    ['Soldiers who reported for duty found 40 rifles missing.', ['40 | weapons | rifles | -']],
    ['According to the ombudsman, Ada Marsh, 40 people died.', ['*40 | killed | people | Ada Marsh']],
    ['I have heard it said that 300 soldiers died.', ['*300 | killed | soldiers | -']],
    [
      '• The ministry said 12 died.\n\n• Norland claimed it downed 102 drones, 36 of them over Orla.',
      ['*12 | killed | - | The ministry', '*102 | weapons | drones | Norland', '*36 | weapons | drones | Norland'],
    ],
    [
      'Of the $2.5 billion it asked for, the agency has received 16 percent.',
      ['*$2.5 billion | money | - | -', '*16 percent | money | - | -'],
    ],
  ]);
});

describe('lists, brackets and comparisons', () => {
  check([
    [
      'In total, 667 aircraft, 283 helicopters, 80 drones and 24,910 tanks and other armoured fighting vehicles have been destroyed.',
      [
        '*667 | losses | aircraft | -',
        '*283 | losses | helicopters | -',
        '*80 | weapons | drones | -',
        '*24,910 | losses | tanks and other armoured fighting vehicles | -',
      ],
    ],
    [
      'The dead include 719 fighters, 191 civilians who were "executed" and 40 Orlan tribesmen.',
      ['*719 | killed | fighters | -', '*191 | killed | civilians | -', '*40 | killed | Orlan tribesmen | -'],
    ],
    [
      'At least 2,900 people (620 households) fled to Orla.',
      ['*2,900 | displaced | people | -', '*620 | displaced | households | -'],
    ],
    [
      'Norland carried out 132 air strikes, up from 64 in the same period.',
      ['*132 | attacks | air strikes | -', '64 | attacks | - | -'],
    ],
    [
      'In all 25 drones were shot down over Orla, 14 over Sela and seven over the sea.',
      ['*25 | weapons | drones | -', '*14 | weapons | drones | -', '*seven | weapons | drones | -'],
    ],
    ['The blast killed 41 soldiers and auxiliaries.', ['*41 | killed | soldiers and auxiliaries | -']],
    [
      'They shot down six Orla guided bombs and 173 fixed-wing drones.',
      ['*six | weapons | Orla guided bombs | -', '*173 | weapons | fixed-wing drones | -'],
    ],
    ['Wounded: 34. Killed: 5.', ['*34 | wounded | - | -', '*5 | killed | - | -']],
  ]);
});

describe('parts told of the whole before them', () => {
  check([
    [
      'Gunmen wounded 71 people. Nineteen were women and eight were under 15.',
      ['*71 | wounded | people | -', '*Nineteen | wounded | women | -', '*eight | wounded | - | -'],
    ],
    ['Of the verified dead, 3,588 were children.', ['*3,588 | killed | children | -']],
    [
      'Some 2,000 of the estimated 13,000 soldiers sent abroad have been killed.',
      ['*2,000 | killed | soldiers | -', '*13,000 | troops | soldiers | -'],
    ],
    [
      'The strike killed 28 people, all but one of them civilians.',
      ['*28 | killed | people | -', 'one | killed | civilians | -'],
    ],
    ['One child in two is malnourished.', ['*One child in two | people | child | -']],
  ]);
});

describe('what verbs tell', () => {
  check([
    ['Five brigades have killed more than 700 gunmen.', ['Five | troops | brigades | -', '*700 | killed | gunmen | -']],
    ['At least two jets had been brought down.', ['*two | weapons | jets | -']],
    ['Rescuers are still looking for two people.', ['*two | missing | people | -']],
    ['Fifty-nine aid workers remain arbitrarily detained.', ['*Fifty-nine | arrested | aid workers | -']],
    ['Some 166 clinics have closed.', ['*166 | other | clinics | -']],
    ['A colonel surrendered with 63 men and 48 rifles.', ['*63 | captured | men | -', '*48 | weapons | rifles | -']],
    ['The rebels handed over 5,000 prisoners.', ['*5,000 | captured | prisoners | -']],
    ['Four elderly men who stayed were beheaded.', ['*Four | killed | elderly men | -']],
    ['Only 17 men returned from the front.', ['17 | people | men | -']],
    ['They put the number of militants killed at 58.', ['*58 | killed | militants | -']],
    ['Norland announced a sale of 221 missiles.', ['*221 | weapons | missiles | Norland']],
    ['The clinic admitted 610 children in July.', ['*610 | people | children | -']],
  ]);
});

describe('numbers that nobody gives as a count', () => {
  check([
    ['Mortality exceeded two deaths per 10,000 people.', ['two | killed | deaths | -', '10,000 | people | people | -']],
    ['50,000 mercenaries?', ['50,000 | troops | mercenaries | -']],
    ['"Every euro saved today costs us seven tomorrow," said Ada Marsh.', ['seven | other | - | Ada Marsh']],
    ['"Eleven shells in four minutes," said Ada Marsh.', ['Eleven | weapons | shells | Ada Marsh']],
    ['Six people died, the youngest a girl of four.', ['*Six | killed | people | -']],
    ['The youngest of those freed was 21.', []],
    ['The currency lost 1%.', ['1% | other | - | -']],
  ]);
});

it('reads no limit out of the line below', () => {
  const [killed] = figuresOf('Attack that killed 149\nAt least 11 abducted');
  expect(killed).toMatchObject({ low: 149, high: 149, bound: 'exact' });
});
