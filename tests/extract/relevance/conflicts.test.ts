import { describe, expect, it } from 'vitest';
import type { Conflict } from '../../../src/model/conflict.ts';
import { judge, shipped } from './judge.ts';

const cases: readonly (readonly [id: string | null, text: string])[] = [
  ['russia-ukraine', 'A missile hit an apartment block in Kyiv, killing four people, Zelenskyy said.'],
  ['russia-ukraine', 'Shelling of Kherson killed two people; Russian troops shelled the port again at night.'],
  ['israel-gaza', 'An Israeli airstrike on a tent camp near Khan Younis killed nine Palestinians, medics said.'],
  ['israel-lebanon', 'An Israeli drone strike on a car near Nabatieh killed a Hezbollah commander.'],
  ['iran', 'Israeli jets bombed missile sites near Isfahan and Tehran, killing Iranian officers.'],
  ['yemen-red-sea', 'The Houthis fired two missiles at a container ship in the Red Sea.'],
  ['sudan', 'RSF fighters shelled a camp near El-Fasher, killing thirty people, the army said.'],
  ['south-sudan', 'Clashes between South Sudan’s army and rebels killed twelve soldiers near Nasir.'],
  ['sahel', 'JNIM fighters ambushed an army convoy near Mopti in Mali, killing 20 soldiers.'],
  ['dr-congo', 'M23 rebels captured a town in North Kivu after heavy fighting with the army.'],
  ['myanmar', 'The junta bombed a village in Sagaing, killing 17 people, resistance fighters said.'],
  [
    'haiti',
    'Gang members armed with rifles attacked a district of Port-au-Prince, killing ten people and clashing with soldiers.',
  ],
  [null, 'Rebels shelled an army base in the hills, killing nine soldiers, and took two villages.'],
];

describe('the conflict of a text', () => {
  it.each(cases)('is %s: %s', (id, text) => {
    expect(judge(text)).toMatchObject({ war: true, conflict: id });
  });

  it('takes a name in capitals in capitals only', () => {
    const registry: readonly Conflict[] = [{ id: 'x', name: 'X', actors: [{ name: 'IS', aliases: [] }], places: [] }];
    const text = (name: string) =>
      `The army said it ${name} bombing militants and killed nine fighters with airstrikes.`;
    expect(judge(text('IS'), null, registry).conflict).toBe('x');
    expect(judge(text('is'), null, registry).conflict).toBeNull();
  });

  it('follows the registry it is given', () => {
    const text = 'Troops of Freedonia shelled the border villages of Sylvania, killing nine soldiers.';
    const registry: readonly Conflict[] = [
      {
        id: 'duck-soup',
        name: 'Freedonia and Sylvania',
        actors: [{ name: 'Freedonia', aliases: ['Freedonian'] }],
        places: [{ name: 'Sylvania', aliases: [] }],
      },
    ];
    expect(judge(text, null, registry).conflict).toBe('duck-soup');
    expect(judge(text, null, []).conflict).toBeNull();
  });

  it('counts a name that conflicts share for less', () => {
    const shared = (id: string): Conflict => ({
      id,
      name: id,
      actors: [{ name: 'Freedonia', aliases: [] }],
      places: [],
    });
    const text = 'Troops of Freedonia shelled the border villages, killing nine soldiers.';
    const padding = 'The army said the shelling killed nine soldiers and wounded twenty. '.repeat(8);
    expect(judge(`${padding}\n\n${text}`, null, [shared('a'), shared('b')]).conflict).toBeNull();
    expect(judge(`${padding}\n\n${text}`, null, [shared('a')]).conflict).toBe('a');
  });

  it('has unique ids and no name twice within a conflict', () => {
    expect(new Set(shipped.map(({ id }) => id)).size).toBe(shipped.length);
    for (const { id, actors, places } of shipped) {
      const names = [...actors, ...places].flatMap(({ name, aliases }) => [name, ...aliases]);
      expect(names.length, id).toBe(new Set(names).size);
    }
  });
});
