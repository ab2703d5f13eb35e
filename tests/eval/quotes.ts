import { read } from '../../src/extract/read.ts';
import type { Quote } from '../../src/model/quote.ts';
import type { Evaluation, EvaluationOutput, Scores } from './frame/evaluation.ts';
import { readLines } from './frame/evaluation.ts';
import { freshQuotes, ownQuotes } from './quotes/own.ts';
import { polnear } from './quotes/polnear.ts';
import { f1, type Share } from './quotes/share.ts';

const KEY_FIGURES = '../shared/corpora/key-figures';

/** 2 must be shown, 1 may be, 0 must not. `names` holds every annotator's answer; "" is nobody. */
interface GoldQuote {
  readonly start: number;
  readonly end: number;
  readonly key: 0 | 1 | 2;
  readonly names: readonly string[];
}

const keyQuotes: Evaluation = {
  name: 'quotes-key',
  about: 'which quotes of 15 annotated war articles a digest shows, and with the right speaker',
  needs: [`${KEY_FIGURES}/docs.jsonl`, `${KEY_FIGURES}/gold.jsonl`],
  run: scoreKeyQuotes,
};

function scoreKeyQuotes({ error }: EvaluationOutput): Scores {
  const texts = new Map(
    readLines<{ id: string; text: string }>(`${KEY_FIGURES}/docs.jsonl`).map((one) => [one.id, one.text]),
  );
  const shown: Share = { hits: 0, of: 0 };
  const found: Share = { hits: 0, of: 0 };
  const shownRight: Share = { hits: 0, of: 0 };
  const foundRight: Share = { hits: 0, of: 0 };
  for (const { id, quotes } of readLines<{ id: string; quotes: readonly GoldQuote[] }>(`${KEY_FIGURES}/gold.jsonl`)) {
    const text = texts.get(id) ?? '';
    const listed = read({ text, language: 'en', conflicts: [] }).quotes.filter((quote) => quote.key);
    for (const quote of listed) {
      const gold = quotes
        .filter((one) => shared(one, quote) > 0)
        .sort((a, b) => likeness(b, quote) - likeness(a, quote))[0];
      const right = gold !== undefined && gold.key >= 1;
      shown.of += 1;
      shownRight.of += 1;
      if (!right) error(`${id}: must not be shown: ${quote.text}`);
      if (right) shown.hits += 1;
      if (right && isNamed(gold, quote)) shownRight.hits += 1;
    }
    for (const gold of quotes.filter((one) => one.key === 2)) {
      const quote = listed.find((one) => likeness(gold, one) >= 0.5);
      found.of += 1;
      foundRight.of += 1;
      if (quote === undefined) {
        error(`${id}: missed: ${text.slice(gold.start, gold.end)}`);
        continue;
      }
      found.hits += 1;
      if (isNamed(gold, quote)) foundRight.hits += 1;
      else
        error(`${id}: ${quote.speaker?.name ?? 'nobody'}, not ${gold.names.join(' or ')}: ${quote.text.slice(0, 60)}`);
    }
  }
  return { 'key quotes F1': f1(shown, found), 'key quotes with the right speaker F1': f1(shownRight, foundRight) };
}

function shared(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function likeness(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const both = shared(a, b);
  return both <= 0 ? 0 : both / (a.end - a.start + b.end - b.start - both);
}

/** The same last word, or one name within the other, as the corpus' own scorer has it. */
function isNamed(gold: GoldQuote, quote: Quote): boolean {
  const name = (quote.speaker?.name ?? quote.speaker?.text ?? '').toLowerCase();
  return gold.names.some((one) => {
    const wanted = one.toLowerCase();
    if (wanted === '' || name === '') return wanted === name;
    return wanted.includes(name) || name.includes(wanted) || lastWord(wanted) === lastWord(name);
  });
}

function lastWord(name: string): string {
  return name.match(/[\p{L}\p{N}]+/gu)?.at(-1) ?? '';
}

export const evaluations: readonly Evaluation[] = [ownQuotes, freshQuotes, keyQuotes, polnear];
