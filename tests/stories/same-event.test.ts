import { describe, expect, it } from 'vitest';
import { toStoryArticle } from '../../src/jobs/compose/update-stories.ts';
import { clusterStories } from '../../src/stories/group/cluster-stories.ts';
import { storiesOfDocuments } from '../../src/stories/read-stories-lines.ts';
import { readText } from '../support/read-text.ts';

const HOUR_MS = 3_600_000;
const MORNING = Date.UTC(2026, 4, 5, 6);

/** Stories of two texts published `hours` apart: as the digest groups them, and as `sitrep stories` does. */
function storiesOf(hours: number, texts: readonly string[]): { readonly digest: number; readonly lines: number } {
  const at = (index: number): number => MORNING + index * hours * HOUR_MS;
  const articles = texts.map((text, index) =>
    toStoryArticle(readText(text, { id: `${index}`, publishedAt: at(index) }), `outlet ${index}`),
  );
  const documents = texts.map((text, index) => ({
    id: `${index}`,
    title: '',
    text,
    publishedAt: at(index),
    feed: null,
  }));
  return {
    digest: clusterStories(articles).length,
    lines: new Set(storiesOfDocuments(documents).map(({ story }) => story)).size,
  };
}

describe('two short reports', () => {
  it.each<[hours: number, first: string, second: string]>([
    [
      3,
      'Russian shelling of Kostiantra killed four people and wounded nine on Tuesday morning, the head of the regional administration said.',
      'Four civilians died and nine were hurt when artillery fire hit Kostiantra on Tuesday, according to regional officials.',
    ],
    [
      8,
      'The army shot down 31 of 40 drones launched overnight against Odrin and its port, the air force said. A grain silo was damaged.',
      'Air force: 40 drones were launched at Odrin and its port during the night, 31 of them downed. One grain silo was damaged by debris.',
    ],
    [
      10,
      'At least 17 people were killed when gunmen stormed a village market in Kofara, in northern Zamara state, residents said on Friday.',
      'Residents say gunmen attacked the market of Kofara in Zamara state on Friday, killing at least 17 people and carrying off several women.',
    ],
    [
      26,
      'Two aid workers of Relief Across Borders were killed when their convoy came under fire near Al-Tirah on Wednesday, the organisation said.',
      'Relief Across Borders has suspended its work around Al-Tirah after an attack on a convoy on Wednesday in which two of its staff were killed.',
    ],
    [
      30,
      'A court in Varna Luka sentenced former commander Dragan Petrik to 19 years in prison for the killing of 44 villagers in 1993.',
      'Dragan Petrik, who commanded a militia that killed 44 villagers in 1993, was jailed for 19 years by a court in Varna Luka on Tuesday.',
    ],
  ])('are one story %d hours apart: %s', (hours, ...texts) => {
    expect(storiesOf(hours, texts)).toEqual({ digest: 1, lines: 1 });
  });

  it.each<[hours: number, first: string, second: string]>([
    [
      24,
      'At least 23 people were killed in attacks across the Sanna Strip on Monday, medics said.',
      'At least 41 people were killed in attacks across the Sanna Strip on Tuesday, medics said.',
    ],
    [
      24,
      'The air force said it had downed 88 of 103 drones overnight. Debris fell on houses in two districts of the capital.',
      'The air force said it had downed 71 of 90 drones overnight. Debris fell on houses in a district of the capital.',
    ],
    [
      26,
      'Suspected jihadists killed 14 soldiers in an ambush near Tillabra in western Nigara, the defence ministry announced.',
      'The army of Nigara killed 29 suspected jihadists in air strikes near Tillabra, the defence ministry announced.',
    ],
    [
      24,
      'Three people were killed in shelling of the town of Selidra, officials said on Monday.',
      'Three people were killed in a missile strike on the town of Selidra, officials said on Tuesday.',
    ],
    [
      72,
      'Three people were killed in shelling of the town of Selidra, officials said.',
      'Three people were killed in shelling of the town of Selidra, officials said.',
    ],
  ])('are two stories %d hours apart: %s', (hours, ...texts) => {
    expect(storiesOf(hours, texts)).toEqual({ digest: 2, lines: 2 });
  });
});
