import { readOwnTexts, readSharedTexts } from './figures/gold.ts';
import { scoreFigures } from './figures/score-figures.ts';
import { scoreNumbers } from './figures/score-numbers.ts';
import type { Evaluation } from './frame/evaluation.ts';

const OWN = 'tests/eval/own/texts.jsonl';
const FRESH = 'tests/eval/own/fresh.jsonl';
const VOICES = 'tests/eval/own/voices.jsonl';
const CORPORA = '../shared/corpora';

const shared = (name: string, about: string, gold: string, docs: string): Evaluation => ({
  name,
  about,
  needs: [`${CORPORA}/key-figures/${gold}`, `${CORPORA}/key-figures/${docs}`],
  run: (out) => scoreFigures(readSharedTexts(`${CORPORA}/key-figures/${gold}`, `${CORPORA}/key-figures/${docs}`), out),
});

const numbers = `${CORPORA}/numbers/recognizers-en.jsonl`;

export const evaluations: readonly Evaluation[] = [
  {
    name: 'figures-own',
    about: 'figures of our own annotated texts',
    needs: [OWN],
    run: (out) => scoreFigures(readOwnTexts(OWN), out),
  },
  {
    name: 'figures-fresh',
    about: 'figures of our own texts that were labelled before the engine read them',
    needs: [FRESH],
    run: (out) => scoreFigures(readOwnTexts(FRESH), out),
  },
  {
    name: 'figures-voices',
    about: 'figures of whole texts in many voices, of invented events, labelled before the engine read them',
    needs: [VOICES],
    run: (out) => scoreFigures(readOwnTexts(VOICES), out),
  },
  shared('figures-articles', 'figures of 15 annotated articles', 'gold.jsonl', 'docs.jsonl'),
  shared('figures-items', 'figures of 150 annotated paragraphs', 'items.gold.jsonl', 'items.docs.jsonl'),
  {
    name: 'numbers',
    about: 'numbers, percentages, amounts and ranges of a public test suite',
    needs: [numbers],
    run: (out) => scoreNumbers(numbers, out),
  },
];
