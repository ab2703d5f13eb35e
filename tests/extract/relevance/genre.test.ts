import { describe, expect, it } from 'vitest';
import type { Relevance } from '../../../src/model/reading.ts';
import { judge } from './judge.ts';

const cases: readonly (readonly [genre: Relevance['genre'], title: string | null, text: string])[] = [
  ['opinion', 'Opinion: We must not look away', 'The shelling of the city goes on.'],
  ['opinion', null, 'The shelling goes on.\n\nAnna Berg is a senior fellow at an institute for peace.'],
  ['opinion', null, 'I know this road. I walked it as a child. Europe must send help, and it should do so now.'],
  [
    'news',
    null,
    '“I was asleep,” she said. “I ran. We must leave, we should have left, I must find my son,” she said.',
  ],
  ['news', 'Opinion polls show support for a ceasefire', 'Most people want the war to end, a poll showed.'],
  [
    'retrospective',
    null,
    'Veterans gathered on the beach to mark 80 years since the landings and laid wreaths at the memorial.',
  ],
  [
    'retrospective',
    'The winter of 1942',
    'Historians opened the archives on the battle that changed the course of the Second World War in 1942.',
  ],
  [
    'news',
    null,
    'On the third anniversary of the invasion, drones struck the capital and killed two people at a memorial.',
  ],
  ['review', 'Film review: The Last Trench', 'A platoon waits for dawn.'],
  [
    'review',
    null,
    'The documentary follows three medics at the front. Its director spent a year with them; it premieres in cinemas in May.',
  ],
  ['news', null, 'A film crew came under shelling near the front on Monday and two of its drivers were wounded.'],
  [
    'obituary',
    null,
    'General Weiss, who led the defence of the city in the last war, has died at the age of 88, his family said.',
  ],
  ['news', null, 'Her neighbour died aged 71 when a shell hit the house, she said.'],
];

describe('the genre of a text', () => {
  it.each(cases)('is %s: %s %s', (genre, title, text) => {
    expect(judge(text, title).genre).toBe(genre);
  });

  it.each(cases.filter(([genre]) => genre === 'retrospective' || genre === 'review' || genre === 'obituary'))(
    'keeps a %s out of the digest: %s',
    (_, title, text) => {
      expect(
        judge(
          `${text} It was a long day. Nobody spoke much.\n\nMissiles and shelling killed forty soldiers at the front.`,
          title,
        ),
      ).toMatchObject({
        war: false,
      });
    },
  );
});
