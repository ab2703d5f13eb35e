import type { Figure } from '../../model/figure.ts';
import type { Reading } from '../../model/reading.ts';
import { foldForSearch } from '../../text/fold.ts';
import { pointOf } from '../claims/compare-values.ts';
import { fingerprintWord } from './fingerprint-words.ts';
import { nameWords } from './name-words.ts';

/** Measures that tell no event apart without the thing counted. */
const LOOSE_MEASURES: ReadonlySet<Figure['measure']> = new Set([
  'other',
  'people',
  'troops',
  'weapons',
  'duration',
  'distance',
]);
/** Letters of a quote compared: outlets cut long quotes at different places. */
const QUOTE_CHARS = 40;
/** Words quoted that are too few to be told apart from a common phrase. */
const MIN_QUOTE_CHARS = 16;

/** Where something happened, in the sentence that counts it: "in Sela", "on the town of Sela". */
const SCENE =
  /\b(?:in|at|on|near|outside|around|over)\s+(?:the\s+)?(?:\p{L}+\s+)?(?:(?:town|city|village|port|district|suburb)\s+of\s+)?(\p{Lu}\p{Ll}[\p{L}’'-]+)/gu;
const DATE_WORD =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/iu;

/** What ties a text to one event. */
export interface EventEvidence {
  /** Ascending. */
  readonly prints: Uint32Array;
  /** It counts something of the event. */
  readonly counts: boolean;
}

/** Whether something read in one stands in the other as well. */
export function shareEvidence({ prints: left }: EventEvidence, { prints: right }: EventEvidence): boolean {
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const [a = 0, b = 0] = [left[i], right[j]];
    if (a === b) return true;
    if (a < b) i += 1;
    else j += 1;
  }
  return false;
}

export function addEvidence(a: EventEvidence, b: EventEvidence): EventEvidence {
  return { prints: ascending([...a.prints, ...b.prints]), counts: a.counts || b.counts };
}

const ascending = (prints: Iterable<number>): Uint32Array => Uint32Array.from(new Set(prints)).sort();

/**
 * What of a reading ties it to one event, as fingerprints: its counts (measure, value and, where needed, the thing
 * counted), what happened where, and the words quoted. Who acts and in which war is no evidence: that is the same all year.
 */
export function eventEvidence({ figures, quotes }: Reading, text: string): EventEvidence {
  let counts = false;
  const found = new Set<number>();
  const words = (text: string | null): string => (text === null ? '' : [...nameWords(text)].sort().join(' '));
  for (const figure of figures) {
    const { measure, low, high, place } = figure;
    const loose = LOOSE_MEASURES.has(measure);
    const thing = loose ? words(figure.counts?.text ?? null) : '';
    if (loose && thing === '') continue;
    counts ||= !loose;
    const value = pointOf(figure);
    if (value !== null && value > 1) found.add(fingerprintWord(`${measure} ${thing} ${low ?? ''} ${high ?? ''}`));
    const scenes = loose ? [] : scenesOf(text.slice(figure.sentence.start, figure.sentence.end));
    for (const scene of place === null ? scenes : [place.text, ...scenes])
      found.add(fingerprintWord(`${measure} ${thing} at ${words(scene)}`));
  }
  for (const { kind, text: said } of quotes) {
    const folded = foldForSearch(said)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    if ((kind === 'speech' || kind === 'partial') && folded.length >= MIN_QUOTE_CHARS) {
      found.add(fingerprintWord(`“${folded.slice(0, QUOTE_CHARS)}`));
    }
  }
  return { prints: ascending(found), counts };
}

const scenesOf = (sentence: string): readonly string[] =>
  [...sentence.matchAll(SCENE)].flatMap(([, name = '']) => (DATE_WORD.test(name) ? [] : [name]));
