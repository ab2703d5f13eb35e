import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';

const war: readonly (readonly [what: string, title: string | null, text: string])[] = [
  [
    'an attack',
    null,
    'Overnight drones struck a refinery in the Samara region and set two units on fire, the governor said. Russia said it had shot down 67 drones.',
  ],
  [
    'a toll',
    null,
    'Doctors at the hospital in Khan Younis received the bodies of 14 people, six of them children, after a strike on a tent camp.',
  ],
  [
    'a place without a registry entry',
    null,
    'Rebels shelled the army garrison in the hills above the capital on Tuesday, killing nine soldiers, and took two villages.',
  ],
  [
    'prisoners',
    'Kyiv and Moscow swap 300 prisoners',
    'Ukraine and Russia exchanged 300 prisoners of war on Friday in a deal brokered by the Emirates, both sides said. The soldiers were taken to hospitals.',
  ],
  [
    'sanctions',
    null,
    'European ambassadors agreed on Thursday a new package of sanctions against Russia over its war in Ukraine, aimed at the tankers that carry its oil.',
  ],
  [
    'aid',
    null,
    'A convoy of 20 trucks with food reached the besieged town of Dilling on Tuesday, the first aid in five months. Sudan has been at war since April 2023.',
  ],
  [
    'talks',
    null,
    'Delegations from Kyiv and Moscow met for a second day of talks on a ceasefire, with the fate of the Donetsk region still open.',
  ],
  [
    'conscription',
    null,
    'The parliament in Kyiv voted on Wednesday to lower the age of conscription, as the army struggles to replace its losses after three years of war.',
  ],
];

const other: readonly (readonly [what: string, title: string | null, text: string])[] = [
  [
    'an anniversary',
    'Town marks 80 years since its liberation',
    'Thousands gathered on Sunday to mark the 80th anniversary of the liberation of the town and laid wreaths for the soldiers who fell in the battle of 1944.',
  ],
  [
    'an obituary',
    'Last veteran of the landing dies at 101',
    'The last veteran of the landing has died at the age of 101, his family said. He was awarded the Silver Star in the Second World War.',
  ],
  [
    'a film',
    'A war film without heroes',
    'The new war film follows a platoon of soldiers through the trenches. The director shoots the battle scenes by hand and the actors are excellent. In cinemas from Friday.',
  ],
  [
    'a game',
    null,
    'The video game puts players in command of a tank battalion in a fictional conflict and sold two million copies in its first weekend, its publisher said.',
  ],
  [
    'sport',
    null,
    'Rovers launched an early attack and bombarded the goal before a late strike from their captain killed the match in the cup final, a battle that left three players injured.',
  ],
  [
    'a price war',
    'Supermarkets enter price war',
    'The biggest supermarkets are locked in a price war, cutting the cost of bread and milk as rivals attack their market share. The battle would hit profits, analysts said.',
  ],
  [
    'a culture war',
    null,
    'The culture war over school books reached the state senate, where lawmakers fought over a bill. Opponents launched attacks on the governor.',
  ],
  [
    'a labour strike',
    null,
    'Thousands of nurses went on strike on Monday in a fight over pay. The walkout hit 40 hospitals and talks with the government collapsed.',
  ],
  [
    'crime',
    null,
    'Police arrested a man after two people were killed in a shooting outside a bar in Ohio. The suspect, 34, was charged with murder.',
  ],
  [
    'a quake where there is war',
    null,
    'An earthquake of magnitude 6.1 struck southern Iran on Monday, killing 40 people and injuring hundreds. Rescue workers dug through rubble in Bandar Abbas.',
  ],
  [
    'trade of a country at war',
    null,
    'Ukraine expects to harvest 55 million tons of grain this year, the agriculture ministry said, up from last year on good weather.',
  ],
  ['nothing', null, ''],
];

describe('judgeRelevance', () => {
  it.each(war)('finds %s', (_, title, text) => {
    expect(judge(text, title)).toMatchObject({ war: true });
  });

  it.each(other)('ignores %s', (_, title, text) => {
    expect(judge(text, title)).toMatchObject({ war: false, conflict: null });
  });

  it('labels an opinion piece on a war and keeps it', () => {
    const text =
      'I have argued for two years that Europe cannot wait. Russian missiles kill civilians in Kharkiv every night, and our leaders must send air defences. I believe we should act now.';
    expect(judge(text)).toMatchObject({ war: true, genre: 'opinion', conflict: 'russia-ukraine' });
  });

  it('is not talked out of a war article by its background', () => {
    const news =
      'Artillery struck the market of Kupiansk on Monday, killing four people, the governor of the Kharkiv region said. ';
    const background =
      'The town has a sugar factory and a school of music. Its mayor, a former teacher, was elected in 2020. ';
    const long = [news.repeat(2), background.repeat(3), news, background.repeat(3)].join('\n\n');
    expect(judge(long).war).toBe(true);
  });

  it('is not talked into one by a single sentence', () => {
    const story =
      'The bakery opened in March and sells bread, rolls and cakes from six in the morning. Its owner learned her trade in Vienna and plans a second shop by the river next summer. ';
    const aside = 'Her brother was wounded by a missile in Kharkiv. ';
    expect(judge([story.repeat(2), story.repeat(2), aside + story, story.repeat(3)].join('\n\n')).war).toBe(false);
  });

  it('names the terms that earned the score, for and against', () => {
    const { terms } = judge('Missiles struck Kharkiv, killing four people. The football cup final was cancelled.');
    const weight = (word: string): number | undefined => terms.find((term) => term.text.includes(word))?.weight;
    expect(weight('Missiles')).toBeGreaterThan(0);
    expect(weight('football')).toBeLessThan(0);
  });

  it('gives true, ordered spans and a score in range for any text', () => {
    const word = fc.constantFrom(
      'missile',
      'Kyiv',
      'killed',
      'the',
      '“Stop,”',
      '2014',
      'war',
      'U.S.',
      'al-Shabaab',
      '…',
      '\n\n',
      'Zelensky’s',
      '😀',
      '.',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ unit: 'grapheme' })), { maxLength: 200 }), (words) => {
        const text = words.join(' ');
        const { score, terms } = judge(text);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        let end = 0;
        for (const term of terms) {
          expect(term.text).toBe(text.slice(term.start, term.end));
          expect(term.start).toBeGreaterThanOrEqual(end);
          end = term.end;
        }
      }),
      { numRuns: 50 },
    );
  });
});
