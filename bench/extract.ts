// `node bench/extract.ts [seconds]`: sentences a second of the whole engine beside compromise and Microsoft's recognisers
// on the same made-up articles in one run. A peer that is not installed in bench/node_modules is skipped, visibly.
import { createRequire } from 'node:module';
import { read } from '../src/extract/read.ts';

const RUN_MS = 1000 * Number(process.argv[2] ?? 3);
/** Characters of one article: a usual news story. */
const ARTICLE_LENGTH = 3_000;
const PARAGRAPHS = [
  'At least 31 people, including six children, were killed on Monday when shells hit a market in Orla, the Norland health ministry said. Another 40 were injured.',
  '"We lost 14 men in one night," said Captain Lena Orr, who commands a unit near Marn. "Nobody came for them, and nobody will."',
  'More than 1,200 Veldan soldiers have surrendered since March 2031, according to a report by the Harbour Institute. The claim could not be independently verified.',
  'Rain fell on the valley for most of the week. Farmers brought in what they could, and the road to the coast stayed open.',
  'The Veldan army said it had shot down 47 of 52 drones overnight. A $1.2 billion aid package is to be voted on next week, Prime Minister Ada Hale announced.',
];

const articles = Array.from({ length: 20 }, (_, index) => {
  let text = '';
  for (let at = index; text.length < ARTICLE_LENGTH; at += 1) text += `${PARAGRAPHS[at % PARAGRAPHS.length]}\n\n`;
  return text;
});
const sentences =
  articles.reduce((sum, text) => sum + (text.match(/[.!?]["”]?\s/gu) ?? []).length, 0) / articles.length;

/** Runs `work` over the articles until the time is up; sentences a second of user CPU and the median ms an article. */
function measure(name: string, work: (text: string) => unknown): void {
  for (const text of articles.slice(0, 2)) work(text);
  const timesMs: number[] = [];
  const end = performance.now() + RUN_MS;
  for (let index = 0; performance.now() < end; index += 1) {
    const start = process.cpuUsage().user;
    work(articles[index % articles.length] ?? '');
    timesMs.push((process.cpuUsage().user - start) / 1000);
  }
  const total = timesMs.reduce((sum, time) => sum + time, 0);
  const median = timesMs.sort((a, b) => a - b)[timesMs.length >> 1] ?? 0;
  const rate = (1000 * sentences * timesMs.length) / total;
  console.log(
    `${name.padEnd(34)} ${rate.toFixed(0).padStart(8)} sentences/s  ${median.toFixed(2).padStart(8)} ms an article`,
  );
}

const require = createRequire(import.meta.url);
const load = (name: string) => {
  try {
    return require(name);
  } catch {
    console.log(`SKIPPED ${name}: not installed in bench/`);
    return null;
  }
};

measure('sitrep: figures, quotes, relevance', (text) => read({ text, language: 'en', conflicts: [] }));
const compromise = load('compromise');
if (compromise !== null) {
  measure('compromise: quotations', (text) => compromise(text).quotations().json());
}
const recognizers = load('@microsoft/recognizers-text-suite');
if (recognizers !== null) {
  measure('recognizers-text: number', (text) => recognizers.recognizeNumber(text, 'en-us'));
}
