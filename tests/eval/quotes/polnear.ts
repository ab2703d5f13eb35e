import { readFileSync } from 'node:fs';
import { read } from '../../../src/extract/read.ts';
import type { Quote } from '../../../src/model/quote.ts';
import type { Evaluation, EvaluationOutput, Scores } from '../frame/evaluation.ts';
import { f1, type Share } from './share.ts';

/** Where the converted PolNeAR lies; the corpus is not ours to keep here. */
const FOLDER = process.env.SITREP_POLNEAR ?? '';

interface GoldQuote {
  readonly start: number;
  readonly end: number;
  readonly speaker?: { readonly text: string; readonly start: number; readonly end: number };
}

interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
}

/** Quoted stretches of 84 news articles with the speaker an annotator gave them. */
export const polnear: Evaluation = {
  name: 'quotes-polnear',
  about: 'quoted words of the PolNeAR development articles and their speakers (folder in SITREP_POLNEAR)',
  needs: [`${relative(FOLDER)}/polnear.dev.quoted.jsonl`],
  run: scorePolnear,
};

function scorePolnear({ error }: EvaluationOutput): Scores {
  const lines = readFileSync(`${FOLDER}/polnear.dev.quoted.jsonl`, 'utf8').split('\n');
  const found: Share = { hits: 0, of: 0 };
  const precise: Share = { hits: 0, of: 0 };
  const foundRight: Share = { hits: 0, of: 0 };
  const preciseRight: Share = { hits: 0, of: 0 };
  /** Of the speakers printed where the corpus names one, how many are right: none is better than the wrong one. */
  const printed: Share = { hits: 0, of: 0 };
  for (const line of lines) {
    if (line.trim() === '') continue;
    const document: GoldDocument = JSON.parse(line);
    const quotes = read({ text: document.text, language: 'en', conflicts: [] }).quotes.filter(isSaid);
    precise.of += quotes.length;
    preciseRight.of += quotes.length;
    found.of += document.quotes.length;
    foundRight.of += document.quotes.length;
    for (const gold of document.quotes) {
      const quote = quotes.find((one) => likeness(gold, one) >= 0.5);
      if (quote === undefined) {
        error(`${document.id}: missed: ${document.text.slice(gold.start, gold.end).slice(0, 80)}`);
        continue;
      }
      found.hits += 1;
      precise.hits += 1;
      const right = isSaidBy(gold, quote);
      if (gold.speaker !== undefined && quote.speaker !== null) {
        printed.of += 1;
        if (right) printed.hits += 1;
      }
      if (right) {
        foundRight.hits += 1;
        preciseRight.hits += 1;
      } else
        error(
          `${document.id}: ${quote.speaker?.text ?? 'nobody'}, not ${gold.speaker?.text}: ${quote.text.slice(0, 60)}`,
        );
    }
  }
  return {
    'quotes F1': f1(precise, found),
    'quotes with the right speaker F1': f1(preciseRight, foundRight),
    'speakers printed and right': printed.of === 0 ? 0 : (100 * printed.hits) / printed.of,
  };
}

/**
 * The corpus counts the words of a headline as quoted where the headline itself tells who said them; a digest does not
 * show them, so they are a kind of their own.
 */
function isSaid(quote: Quote): boolean {
  return quote.kind === 'speech' || quote.kind === 'partial' || (quote.kind === 'heading' && quote.cue !== null);
}

function likeness(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : both / (a.end - a.start + b.end - b.start - both);
}

/** The same head in one of the parts between commas, or half of the annotated mention covered. */
function isSaidBy(gold: GoldQuote, quote: Quote): boolean {
  if (gold.speaker === undefined) return true;
  if (quote.speaker === null) return false;
  const both = Math.min(quote.speaker.end, gold.speaker.end) - Math.max(quote.speaker.start, gold.speaker.start);
  if (both >= (gold.speaker.end - gold.speaker.start) / 2) return true;
  const heads = new Set(gold.speaker.text.split(/[,;(—–]/u).map(head));
  return heads.has(head(quote.speaker.text)) || heads.has(head(quote.speaker.name ?? ''));
}

/** The last word before a preposition or a relative pronoun, lower-case, without a possessive. */
function head(phrase: string): string {
  const [first = ''] = phrase.split(/\b(?:who|whose|which|of|for|in|at|from|with|on|to|near|and|after|during)\b/u);
  return (
    first
      .toLowerCase()
      .replace(/['’]s\b/gu, '')
      .match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)
      ?.at(-1) ?? '-'
  );
}

/** The frame resolves what it needs from the root of the repository; an absolute folder is reached by going up to "/". */
function relative(folder: string): string {
  return folder.startsWith('/') ? `${'../'.repeat(24)}${folder.slice(1)}` : folder;
}
