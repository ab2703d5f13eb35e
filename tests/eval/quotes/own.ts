import { read } from '../../../src/extract/read.ts';
import type { Quote } from '../../../src/model/quote.ts';
import type { Evaluation, EvaluationOutput, Scores } from '../frame/evaluation.ts';
import { readLines } from '../frame/evaluation.ts';
import { f1, type Share } from './share.ts';

/** `speaker`: the name, or the words for a speaker who has none; null for nobody. `key`: 2 must be shown, 1 may be, 0 must not. */
interface OwnQuote {
  readonly start: number;
  readonly end: number;
  readonly kind: Quote['kind'];
  readonly speaker: string | null;
  readonly key: 0 | 1 | 2;
}

interface OwnText {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly OwnQuote[];
}

const OWN = ['tests/eval/own/texts.jsonl', 'tests/eval/own/quotes.jsonl'];
const FRESH = ['tests/eval/own/fresh-quotes.jsonl'];

/** Every quote of our own annotated texts, with its kind, its speaker and whether a digest may show it. */
export const ownQuotes: Evaluation = {
  name: 'quotes-own',
  about: 'quotes of our own annotated texts: where they stand, their kind, who speaks, whether they are shown',
  needs: OWN,
  run: (out) => scoreOwnQuotes(OWN, out),
};

/** The same of texts that were labelled before the engine read them. */
export const freshQuotes: Evaluation = {
  name: 'quotes-fresh',
  about: 'quotes of our own texts that were labelled before the engine read them',
  needs: FRESH,
  run: (out) => scoreOwnQuotes(FRESH, out),
};

function scoreOwnQuotes(files: readonly string[], { error }: EvaluationOutput): Scores {
  const found: Share = { hits: 0, of: 0 };
  const precise: Share = { hits: 0, of: 0 };
  const right = { kind: 0, speaker: 0, key: 0 };
  let matched = 0;
  for (const { id, text, quotes } of files.flatMap((file) => readLines<OwnText>(file))) {
    const listed = read({ text, language: 'en', conflicts: [] }).quotes;
    precise.of += listed.length;
    found.of += quotes.length;
    for (const gold of quotes) {
      const quote = listed.find((one) => one.start === gold.start && one.end === gold.end);
      if (quote === undefined) {
        error(`${id}: missed: ${text.slice(gold.start, gold.end)}`);
        continue;
      }
      matched += 1;
      found.hits += 1;
      precise.hits += 1;
      const speaker = quote.speaker?.name ?? quote.speaker?.text ?? null;
      const said = isSaidBy(gold.speaker, speaker);
      if (quote.kind === gold.kind) right.kind += 1;
      else error(`${id}: ${quote.kind}, not ${gold.kind}: ${quote.text}`);
      if (said) right.speaker += 1;
      else error(`${id}: said by ${speaker}, not ${gold.speaker}: ${quote.text}`);
      if (gold.key === 1 || quote.key === (gold.key === 2)) right.key += 1;
      else error(`${id}: ${quote.key ? 'shown' : 'not shown'}: ${quote.text}`);
    }
  }
  const share = (hits: number): number => (matched === 0 ? 0 : (100 * hits) / matched);
  return {
    'quotes F1': f1(precise, found),
    kind: share(right.kind),
    speaker: share(right.speaker),
    'shown or not': share(right.key),
  };
}

/** The same words whatever their capitals, or the surname or the first words of them ("the engineer" of "the engineer on whom …"). */
function isSaidBy(gold: string | null, speaker: string | null): boolean {
  if (gold === null || speaker === null) return gold === speaker;
  const [wanted, given] = [gold.toLowerCase(), speaker.toLowerCase()];
  return wanted === given || wanted.endsWith(` ${given}`) || wanted.startsWith(`${given} `);
}
