import { readingLanguage } from '../articles/reading-language.ts';
import { read } from '../extract/read.ts';
import type { Article } from '../model/article.ts';
import type { Conflict } from '../model/conflict.ts';
import type { Figure } from '../model/figure.ts';
import type { Quote } from '../model/quote.ts';
import type { Trace } from '../model/reading.ts';
import type { TextSpan } from '../model/span.ts';
import { writeOut } from './output.ts';

/** `sitrep explain`: relevance with its terms, then each figure and quote with every step that found, changed or dropped it. */
export async function explainArticle(article: Article, conflicts: readonly Conflict[], json: boolean): Promise<void> {
  const steps: Trace[] = [];
  const { language, readAs } = readingLanguage(article.text, article.language);
  const reading = read({
    text: article.text,
    title: article.title || null,
    publishedAt: article.publishedAt,
    language: readAs,
    conflicts,
    trace: (step) => steps.push(step),
  });
  if (json) {
    await writeOut(`${JSON.stringify({ id: article.id, ...reading, language, steps }, null, 2)}\n`);
    return;
  }
  const { relevance } = reading;
  const lines = [
    `${article.title || article.feedId} · language ${language ?? 'not told'}`,
    `${relevance.war ? 'War news' : 'Not war news'}: score ${relevance.score.toFixed(3)}, genre ${relevance.genre}, conflict ${relevance.conflict ?? 'none'}`,
    ...relevance.terms.map(
      (term) =>
        `  ${term.weight >= 0 ? '+' : ''}${term.weight.toFixed(2)}  “${oneLine(term.text)}” [${term.start}–${term.end}]`,
    ),
  ];
  const told = new Set<Trace>();
  const history = (kind: Trace['kind'], finding: TextSpan) =>
    steps
      .filter((step) => step.kind === kind && step.target.start < finding.end && finding.start < step.target.end)
      .map((step) => {
        told.add(step);
        return `      ${step.step}: ${step.change}`;
      });
  reading.figures.forEach((figure, index) => {
    lines.push('', `Figure ${index}: ${figureLine(figure)}`, ...history('figure', figure));
  });
  reading.quotes.forEach((quote, index) => {
    lines.push('', `Quote ${index}: ${quoteLine(quote)}`, ...history('quote', quote));
  });
  const rest = steps.filter((step) => !told.has(step));
  if (rest.length > 0) lines.push('', 'Dropped on the way:');
  for (const step of rest)
    lines.push(
      `  “${oneLine(step.target.text)}” [${step.target.start}–${step.target.end}] ${step.step}: ${step.change}`,
    );
  await writeOut(`${lines.join('\n')}\n`);
}

function figureLine(figure: Figure): string {
  const parts = [
    `“${figure.text}” [${figure.start}–${figure.end}]`,
    `${figure.low ?? '…'}–${figure.high ?? '…'} ${figure.bound} ${figure.unit}`,
    `measure ${figure.measure}`,
    `counts ${figure.counts === null ? 'nothing named' : `“${oneLine(figure.counts.text)}”`}`,
    `claimant ${figure.claimant === null ? 'none given' : `“${oneLine(figure.claimant.text)}”${figure.claimant.inherited ? ' (inherited)' : ''}`}`,
    figure.key ? 'listed' : 'not listed',
    `rule ${figure.rule}`,
  ];
  return parts.join(' · ');
}

function quoteLine(quote: Quote): string {
  const speaker = quote.speaker === null ? 'nobody named' : `${quote.speaker.name ?? quote.speaker.text}`;
  return [
    `“${oneLine(quote.text)}” [${quote.start}–${quote.end}]`,
    quote.kind,
    `speaker ${speaker}`,
    quote.key ? 'listed' : 'not listed',
    `rule ${quote.rule}`,
  ].join(' · ');
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length <= 120 ? line : `${line.slice(0, 119)}…`;
}
