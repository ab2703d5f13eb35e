import { describe, expect, test } from 'vitest';
import { figuresOf } from './figures-of.ts';

/** The claimant of every figure, in order; `-` when none is given. */
const claimants = (text: string): readonly string[] => figuresOf(text).map(({ claimant }) => claimant?.text ?? '-');

/** Sentences whose every figure is one source's. */
const finds: readonly (readonly [source: string, text: string])[] = [
  // the source follows what it says, and only circumstances follow the source
  [
    "Norland's health ministry",
    "At least 54 people were killed and 158 hurt at a market, Norland's health ministry said, blaming the rebels.",
  ],
  ['a local chief', 'Rebels killed 17 villagers, a local chief told AFP.'],
  ['a security official', 'Thirty soldiers died, a security official told the Orla news agency by phone from Sela.'],
  [
    'police spokesperson Bruno Ndao',
    'The attack left 12 dead, police spokesperson Bruno Ndao told journalists late on Sunday.',
  ],
  ['medics', 'Strikes killed 22 people on Thursday, medics said, as mediators resumed talks in Orla.'],
  [
    'the mayor',
    'It killed 9 people, the mayor said in a post on the Telegram messaging app, adding that 14 others were hurt.',
  ],
  ['survivors', 'At least 12 people died, the agency reported, quoting survivors.'],
  ['local authorities', 'At least 12 people died, per local authorities.'],
  ['the ministry', "Norland's air force, the ministry said, shot down 78 drones."],
  ['General Staff', 'Norland lost 1,040 troops in a day - General Staff'],
  // whose word it is, as a noun
  ["the army's", "The BBC could not verify the army's claim that 300 rebels were killed."],
  ['the army', 'A statement by the army that 300 rebels were killed could not be verified.'],
  // verbs with an object
  ['the governor', 'The Interfax agency quoted the governor as saying that 46 had died.'],
  ['the General Staff', 'In its daily bulletin, the General Staff put Norlandish losses at 1,020 soldiers.'],
  ['The rebel-run ministry', 'The rebel-run ministry gave a toll of 68.'],
  ['An AFP tally of official figures', 'An AFP tally of official figures counts 1,218 dead.'],
  [
    'an AFP tally of official figures',
    'In all 1,218 people were killed, according to an AFP tally of official figures.',
  ],
  ['the Sela Resistance Committees', 'A volunteer group, the Sela Resistance Committees, put the toll at 61.'],
  [
    'analysts at the Institute for Strategy and Policy',
    'Rebels lost 144 towns, analysts at the Institute for Strategy and Policy say.',
  ],
  [
    'Lawrence Kanyu',
    'A rebel spokesman, Lawrence Kanyu, dismissed the claim as fantasy and said government forces had lost 200 men.',
  ],
  // the next sentence carries on
  ['The World Relief Office', 'The World Relief Office has seen worse. It says it needs $645m.'],
  [
    'the Orla hospital',
    'A strike killed 21 people, the Orla hospital said. Thirty-five others were wounded, 11 of them critically.',
  ],
  // the pronoun is who is said to speak
  ['a nurse', 'It was not clear how many had died, but a nurse said she had counted 20 bodies.'],
];

/** Sentences none of whose figures has a source. */
const ignores: readonly string[] = [
  'The Norlandish government dismissed reports that 5,000 recruits had died.',
  'The figures could not be independently verified. It needs $645m.',
  'In a statement read to 300 guests, he thanked the army.',
];

describe('who gives a number', () => {
  test.each(finds)('%s: %s', (source, text) => {
    const found = claimants(text);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set([source]));
  });

  test.each(ignores)('nobody: %s', (text) => {
    const found = claimants(text);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set(['-']));
  });

  test('what follows a contrast is another’s', () => {
    expect(claimants('Strikes killed 22 people, medics said, while the army said it had killed 10 gunmen.')).toEqual([
      'medics',
      'the army',
    ]);
    expect(
      claimants(
        'The ministry says 61,700 people have been killed since October 7, 2023, when gunmen killed about 1,200, by Vardanian tallies.',
      ),
    ).toEqual(['The ministry', 'Vardanian tallies']);
  });
});
