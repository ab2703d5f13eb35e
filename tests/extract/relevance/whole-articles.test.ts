import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';
import { longReadsOfPeace } from './long-reads-of-peace.ts';
import { longReadsOfWar } from './long-reads-of-war.ts';

type Article = readonly [what: string, title: string | null, text: string];

const war: readonly Article[] = [
  [
    'a report from the front',
    'Shelling empties a market town',
    `Residents of Kupiansk were loading mattresses on to trucks on Monday as Russian guns pounded the last bridge over the Oskil. Four people were killed at a bus stop, the regional governor said, and eleven were taken to hospital.

The town had 27,000 people before the invasion. Its bakery, run by the same family since 1958, still opens at five. "We bake for whoever is left," said Olena Hrytsenko, 61. Her grandson studies music in Lviv and calls each evening.

The library closed last winter and its books were moved by volunteers. The school teaches in the cellar, forty pupils in two shifts. In summer the children swim in the river, though the mayor has put up signs against it.

A military spokesman said Russian infantry had tried to cross the river eleven times in a week and had been driven back. He would not give the army's own losses.

Prices in the only shop have doubled. Fuel comes on Thursdays. Pensions are paid from the back of an armoured van.`,
  ],
  [
    'diplomacy within a war',
    'Envoys meet in Geneva on ending the war',
    "Envoys from Ukraine, Russia and the United States met in Geneva on Tuesday for a second day of talks on a plan to end the war. A senior official said that the fate of Donetsk and guarantees for Kyiv remained open.\n\nThe delegations dined together, an aide said, and the discussion went on until two in the morning. The hotel had been cleared of other guests.\n\nZelensky said in his evening address that he would not sign away land. The Kremlin said that it saw no reason to hurry.\n\nMarkets rose. The Swiss foreign minister thanked the hotel's staff.",
  ],
  [
    'sanctions in war',
    'Europe agrees on a twentieth package',
    'European Union ambassadors agreed on Wednesday on a further package of sanctions against Russia over its invasion of Ukraine. It lists 40 tankers, three banks and a refinery in India.\n\nHungary gave up its veto after a night of haggling. The package bans the sale of machine tools that end up in missile plants, diplomats said.\n\nKyiv had asked for a full ban on shipping services. A spokesman for the Commission said that it would come later.',
  ],
];
const other: readonly Article[] = [
  [
    'anniversary',
    'Eighty years on, the bells ring again in Ostheim',
    `The bells of Ostheim rang for ten minutes on Sunday to mark eighty years since the bombing that killed 1,200 people in a single night of 1945. Veterans and schoolchildren laid wreaths at the memorial.

"We heard the bombers before we saw them," said Gerda Klein, who was nine. The bombs fell for forty minutes and set the old town on fire. Soldiers dug the dead out of cellars for weeks.

The mayor recalled the war that Germany had begun. Historians have argued for years over the number of those killed. An exhibition at the town museum shows letters, helmets and a defused bomb.

The army sent a band. The bishop said a prayer in three languages, and a delegation from Coventry was given bread and salt.`,
  ],
  [
    'obituary',
    'General Amory, who held the pass, dies at 97',
    `General Peter Amory, who commanded the brigade that held the Kesh pass in the war of 1971, has died at the age of 97, his family said.

Born to a railway clerk, he joined the army at 18. At Kesh his 900 men held off four attacks by tanks and artillery in three days and lost 212 soldiers. He was wounded twice.

Later he wrote two books on the battle and kept bees. "He never spoke of enemies," his daughter said. "He spoke of boys."

He is survived by two daughters.`,
  ],
  [
    'film',
    'The Last Convoy: a war film that looks away from the guns',
    `Anna Weir's new film follows a convoy of medics across a front that is never named. Shells fall, soldiers die, and the camera stays on the hands of a nurse.

The director shot the battle scenes with a single lens in a quarry. Her cast of newcomers trained for a month with veterans. The screenplay, from a novel by Petr Hale, keeps its dialogue to a minimum.

There is a missile attack in the second act that left the audience at the premiere silent. It is in cinemas from Friday.`,
  ],
  [
    'game',
    null,
    `Players will command tanks, drones and rocket artillery in Iron Valley, a strategy game that its publisher released on Thursday. The campaign opens with the invasion of a small republic and the siege of its capital.

Battles are fought in real time. A new mode lets two players trade missile strikes over a border. The studio says that it spoke with former soldiers about how units retreat.

The game costs 50 euros and has sold 300,000 copies since Monday, the publisher said.`,
  ],
  [
    'sport',
    'United survive late bombardment',
    `United came under siege in the second half and survived a bombardment of 21 shots to reach the final of the cup. Captain Leo Marsh fired in a rocket after ten minutes and his defenders fought like soldiers for the rest of the match.

"It was a battle," said the coach. "We lost two to injuries and still we defended every trench." City's striker hit the bar twice in the dying minutes.

The final is against Rangers, who killed off Athletic's hopes with three goals on Tuesday. Police arrested 14 fans after clashes outside the stadium.`,
  ],
  [
    'price war',
    "Supermarkets' price war claims a casualty",
    `The price war between the country's supermarkets claimed its first casualty on Tuesday when Fairmart said that it would close 60 shops. Analysts said the chain had been caught in the crossfire between two bigger rivals.

Fairmart launched an attack on bread prices in March. Its rivals retaliated within days. Shares fell 14 percent.

"We were bombarded with discounts," said its chairman. "No company of our size can win a war of attrition." Unions fear for 3,000 jobs, and talks with the government begin on Friday.`,
  ],
  [
    'culture war',
    'The battle over the library shelves',
    `The culture war over school libraries has reached the state senate, where lawmakers fought until midnight over a bill to remove 40 books. Campaigners on both sides promised to fight on.

Opponents of the bill stormed out of the chamber. A senator said his side was under attack from extremists. The governor has threatened to veto it.

Teachers say that they are on the front line. "We are caught in the crossfire," said a librarian in Millford, who has had death threats."`,
  ],
  [
    'crime',
    'Two dead in bar shooting',
    `Two people were killed and five wounded when a man opened fire in a bar in Toledo, Ohio, early on Sunday, the police said. A suspect, 34, was arrested two streets away.

Witnesses spoke of at least twenty shots. The gunman had been thrown out an hour earlier. Officers recovered a rifle and a pistol from his car.

The suspect was charged with two counts of murder. A judge set no bail. It was the third shooting in the city in a month, and the mayor asked for more patrols.`,
  ],
  [
    'quake in war country',
    'Quake kills 60 in northern Syria',
    `An earthquake of magnitude 6.4 struck northern Syria on Monday, killing at least 60 people and injuring hundreds. Houses fell in Idlib and Aleppo and rescuers dug with their hands.

Hospitals were full by noon. The health ministry sent tents and 30 ambulances. Turkish rescue teams crossed the border in the afternoon.

Many of the houses had been weakened in the years of war. Aftershocks went on through the night and people slept in cars.`,
  ],
  [
    'crop of war country',
    null,
    `Ukraine expects to bring in 56 million tons of grain this year, the agriculture ministry said, thanks to rain in May and a mild winter.\n\nWheat makes up 22 million tons. Exports through the ports of Odesa rose by a tenth. Farmers complain about the price of diesel and about a tax on soya.\n\nA trade fair in Lviv drew 300 companies.`,
  ],
];
const opinions: readonly Article[] = [
  [
    'opinion labelled',
    'Opinion: The sky over Kharkiv is our sky',
    `Every night Russian missiles fall on Kharkiv, and every morning our ministers say how sorry they are. They should be ashamed.\n\nAir defences stand unused in depots in the west of Europe. They must be sent now.\n\nAnna Berg is a senior fellow at the Institute for Peace.`,
  ],
  [
    'opinion first person',
    null,
    `I have spent two winters in Zaporizhzhia and I know what a glide bomb does to a house. I no longer believe that sanctions alone will end this war.\n\nEurope must give Ukraine the means to strike the airfields from which the bombers take off. It should have done so years ago.\n\nWe cannot afford to wait for another election. I think of my neighbour, killed in her kitchen in March.`,
  ],
];

/** Whole articles: what a report of one paragraph shows must hold when the words are spread over a page. */
describe('whole articles', () => {
  it.each(war)('are found: %s', (_, title, text) => {
    expect(judge(text, title)).toMatchObject({ war: true, genre: 'news', conflict: 'russia-ukraine' });
  });

  it.each(other)('are left out: %s', (_, title, text) => {
    expect(judge(text, title)).toMatchObject({ war: false, conflict: null });
  });

  it.each(opinions)('are kept and labelled: %s', (_, title, text) => {
    expect(judge(text, title)).toMatchObject({ war: true, genre: 'opinion', conflict: 'russia-ukraine' });
  });

  it.each(longReadsOfWar)('of 200 words are found: %s', (_, title, text) => {
    expect(judge(text, title).war).toBe(true);
  });

  it.each(longReadsOfPeace)('of 200 words are left out: %s', (_, title, text) => {
    expect(judge(text, title).war).toBe(false);
  });
});
