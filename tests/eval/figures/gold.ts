import { readLines } from '../frame/evaluation.ts';

/** One annotated figure: where annotators differ, every answer is right. */
export interface GoldFigure {
  readonly start: number;
  readonly end: number;
  /** 2 must be listed, 1 may be, 0 must not be. */
  readonly key: 0 | 1 | 2;
  readonly values: readonly (readonly [number | null, number | null])[];
  readonly bounds: readonly string[];
  readonly measures: readonly string[];
  readonly counts: readonly (string | null)[];
  readonly claimants: readonly (string | null)[];
  /** The same claim told again. */
  readonly repeat: boolean;
}

export interface GoldText {
  readonly id: string;
  readonly text: string;
  readonly figures: readonly GoldFigure[];
}

interface OwnText {
  readonly id: string;
  readonly text: string;
  readonly figures: readonly {
    readonly start: number;
    readonly end: number;
    readonly low: number | null;
    readonly high: number | null;
    readonly bound: string;
    readonly measure: string;
    readonly counts: string | null;
    readonly claimant: string | null;
    readonly key: 0 | 1 | 2;
  }[];
}

/** Our own annotated texts. */
export function readOwnTexts(path: string): readonly GoldText[] {
  return readLines<OwnText>(path).map(({ id, text, figures }) => ({
    id,
    text,
    figures: figures.map(({ start, end, low, high, bound, measure, counts, claimant, key }) => ({
      ...{ start, end, key },
      values: [[low, high]],
      bounds: [bound],
      measures: [measure],
      counts: [counts],
      claimants: [claimant],
      repeat: false,
    })),
  }));
}

type Spans = readonly (readonly [number, number] | null)[];

interface SharedGold {
  readonly id: string;
  readonly figures: readonly (Omit<GoldFigure, 'counts' | 'claimants' | 'repeat'> & {
    readonly counts: Spans;
    readonly claimants: Spans;
    readonly repeat?: boolean;
  })[];
}

/** Texts and their annotation in two files: spans by offset, each with the answers of two annotators. */
export function readSharedTexts(goldPath: string, docsPath: string): readonly GoldText[] {
  const texts = new Map(readLines<{ id: string; text: string }>(docsPath).map(({ id, text }) => [id, text]));
  return readLines<SharedGold>(goldPath).map(({ id, figures }) => {
    const text = texts.get(id) ?? '';
    const words = (spans: Spans): readonly (string | null)[] => spans.map((span) => span && text.slice(...span));
    return {
      id,
      text,
      figures: figures.map((figure) => ({
        ...figure,
        counts: words(figure.counts),
        claimants: words(figure.claimants),
        repeat: figure.repeat === true,
      })),
    };
  });
}
