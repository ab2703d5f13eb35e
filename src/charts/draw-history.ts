import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import * as echarts from 'echarts';
import type { HistoryPoint, HistorySeries } from '../stories/claims/history.ts';

export interface ChartWords {
  readonly title: string;
  /** Publishers of what is drawn, named under the chart. */
  readonly sources: readonly string[];
}

const WIDTH_PX = 1200;
const HEIGHT_PX = 680;
/** Colours told apart with any colour vision (Okabe and Ito, 2008). */
const COLOURS = ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00', '#56B4E9', '#444444'];
/** Claimants drawn; more lines cannot be told apart. */
const MAX_SERIES = COLOURS.length;
/** The one family drawn with; it comes with the program, because a container has no fonts and a chart without words says nothing. */
const FONT = 'DejaVu Sans';
const FONT_FILE = fileURLToPath(new URL('fonts/DejaVuSans.ttf', import.meta.url));
/** How far an open bound is drawn beyond its limit. */
const OPEN_PX = 26;
const CAP_PX = 5;
const DAY_MS = 86_400_000;
const MAX_SOURCE_CHARS = 150;

/** Mean width of a letter of the font as a share of its size; words are laid out by it, since nothing measures them here. */
const LETTER_WIDTH = 0.6;
echarts.setPlatformAPI({
  measureText: (text, font) => ({ width: text.length * LETTER_WIDTH * Number(/(\d+)px/u.exec(font ?? '')?.[1] ?? 12) }),
});

/** The history of a measure as SVG: a line for each claimant, ranges as bars, open bounds as arrows, sources named. */
export function drawHistorySvg(series: readonly HistorySeries[], { title, sources }: ChartWords): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH_PX, height: HEIGHT_PX });
  const drawn = series.slice(0, MAX_SERIES);
  const names = drawn.map(seriesName);
  const left = series.length - drawn.length;
  const named = `Sources: ${sources.join(', ')}`;
  const footer = named.length > MAX_SOURCE_CHARS ? `${named.slice(0, MAX_SOURCE_CHARS - 1)}…` : named;
  chart.setOption({
    animation: false,
    backgroundColor: '#ffffff',
    textStyle: { fontFamily: FONT, fontSize: 15 },
    color: COLOURS,
    title: [
      { text: title, left: 24, top: 16, textStyle: { fontFamily: FONT, fontSize: 22 } },
      {
        text: `${footer}\nBars: ranges and estimates. Arrows: open bounds (“at least”, “up to”).${left > 0 ? ` ${left} more claimants not drawn.` : ''}`,
        left: 24,
        bottom: 10,
        textStyle: { fontFamily: FONT, fontSize: 13, fontWeight: 'normal', color: '#555555', lineHeight: 18 },
      },
    ],
    legend: { data: names, top: 52, left: 20, textStyle: { fontFamily: FONT, fontSize: 14 } },
    grid: { left: 90, right: 60, top: 120, bottom: 100 },
    xAxis: {
      type: 'time',
      minInterval: DAY_MS,
      boundaryGap: ['4%', '10%'],
      axisLabel: { fontFamily: FONT, formatter: '{yyyy}-{MM}-{dd}', hideOverlap: true },
    },
    yAxis: { type: 'value', scale: true, axisLabel: { fontFamily: FONT } },
    series: drawn.flatMap((each, index) => seriesOf(each, names[index] ?? '', COLOURS[index] ?? '#000000')),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

/** The same as PNG bytes. */
export function drawHistory(series: readonly HistorySeries[], words: ChartWords): Uint8Array {
  return new Resvg(drawHistorySvg(series, words), {
    // Fonts of the machine are left alone: the same history gives the same bytes everywhere.
    font: { loadSystemFonts: false, fontFiles: [FONT_FILE], defaultFontFamily: FONT, sansSerifFamily: FONT },
  })
    .render()
    .asPng();
}

/** "the governor: people, since May". */
function seriesName({ claimant, counts, period }: HistorySeries): string {
  const about = [counts, period].filter((part) => part !== null).join(', ');
  return `${claimant ?? 'no source given'}${about === '' ? '' : `: ${about}`}`;
}

function seriesOf({ points }: HistorySeries, name: string, colour: string): readonly echarts.SeriesOption[] {
  const label = {
    show: points.length <= 12,
    position: 'right' as const,
    distance: 9,
    fontFamily: FONT,
    fontSize: 13,
    color: colour,
  };
  return [
    {
      name,
      type: 'line',
      symbolSize: 9,
      data: points.map((point) => ({ value: [point.at, point.value], label: { formatter: point.printed } })),
      label,
    },
    {
      // Nothing to see: the axis makes room for the ends of bars.
      name,
      type: 'scatter',
      symbolSize: 0,
      silent: true,
      data: points.flatMap(({ at, low, high }) => [low, high].flatMap((end) => (end === null ? [] : [[at, end]]))),
    },
    {
      name,
      type: 'custom',
      tooltip: { show: false },
      data: points.map((point) => [point.at, point.value]),
      renderItem: (params, api) => reachOf(points[params.dataIndex], api, colour),
    },
  ];
}

/** The bar of a range, the arrow of an open bound; nothing for an exact value. */
function reachOf(
  point: HistoryPoint | undefined,
  api: echarts.CustomSeriesRenderItemAPI,
  colour: string,
): echarts.CustomSeriesRenderItemReturn {
  if (point === undefined || point.bound === 'exact') return null;
  const at = (value: number): readonly [number, number] => {
    const [x = 0, y = 0] = api.coord([point.at, value]);
    return [x, y];
  };
  const [x, middle] = at(point.value);
  const low = point.low === null ? middle + OPEN_PX : at(point.low)[1];
  const high = point.high === null ? middle - OPEN_PX : at(point.high)[1];
  const line = (x1: number, y1: number, x2: number, y2: number) => ({
    type: 'line' as const,
    shape: { x1, y1, x2, y2 },
    style: { stroke: colour, lineWidth: 2 },
  });
  const end = (y: number, open: boolean, towards: number) =>
    open
      ? [line(x - CAP_PX, y + towards, x, y), line(x + CAP_PX, y + towards, x, y)]
      : [line(x - CAP_PX, y, x + CAP_PX, y)];
  return {
    type: 'group',
    children: [
      line(x, low, x, high),
      ...end(high, point.high === null, 2 * CAP_PX),
      ...end(low, point.low === null, -2 * CAP_PX),
    ],
  };
}
