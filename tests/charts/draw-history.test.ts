import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { drawHistory, drawHistorySvg } from '../../src/charts/draw-history.ts';
import { figureHistory } from '../../src/stories/claims/history.ts';
import { type SaidFigure, saying } from '../stories/sample-claims.ts';

const rows = (said: readonly [hour: number, figure: SaidFigure][]) =>
  said.flatMap(([hour, figure], place) => {
    const { article, reading } = saying(`a${place}`, hour, [figure]);
    return reading.figures.map((each, index) => ({ article, index, figure: each }));
  });

const history = figureHistory(
  rows([
    [0, { value: 14, claimant: 'the governor' }],
    [30, { value: 17, claimant: 'the governor', bound: 'at_least' }],
    [60, { value: 40, claimant: 'the army', bound: 'up_to' }],
  ]),
);
const words = { title: 'killed · place: Sela', sources: ['Harbour Post', 'Public Radio'] };

/** Share of all points that are not white. */
const inked = (svg: string): number => {
  const options = { font: { loadSystemFonts: false } };
  const { pixels } = new Resvg(svg, options).render();
  let ink = 0;
  for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 250) ink += 1;
  return (4 * ink) / pixels.length;
};

describe('the chart of a history', () => {
  it('draws a line for each claimant, names the sources, and explains bars and arrows', () => {
    const svg = drawHistorySvg(history, words);
    for (const shown of [
      words.title,
      'the governor',
      'the army',
      'Sources: Harbour Post, Public Radio',
      'Arrows: open bounds',
    ])
      expect(svg).toContain(shown);
  });

  it('writes its words with a font of its own, on a machine that has none', () => {
    const png = drawHistory(history, words);
    const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="680"><image width="1200" height="680" href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/></svg>`;
    const wordless = inked(drawHistorySvg(history, words));
    expect(inked(picture)).toBeGreaterThan(1.5 * wordless);
  });

  it('gives the same bytes for the same history', () => {
    expect(Buffer.compare(drawHistory(history, words), drawHistory(history, words))).toBe(0);
  });
});
