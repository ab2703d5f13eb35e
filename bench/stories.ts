// `node --expose-gc bench/stories.ts [most]`: time and memory of clustering as a 14-day window grows. Prints one line a
// size and, last, the exponent of growth between the two largest (1 is linear).
import { clusterStories, STORY_WINDOW_MS } from '../src/stories/group/cluster-stories.ts';
import type { StoryArticle } from '../src/stories/group/story-article.ts';

const SIZES = [1_000, 10_000, 50_000];
const ARTICLES_PER_EVENT = 6;
const WORDS = 220;
/** Words every text draws from, the early ones far more often: 30,000 made-up words by a power law. */
const VOCABULARY = 30_000;
const PLACES = 900;

/** Mulberry32: the same numbers in every run. */
const makeRandom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const syllables =
  'ba be bo da de di ga ka ke ki la le lo ma me mi na ne no pa ra re ri sa se so ta te to va ve vo'.split(' ');
const wordOf = (index: number): string => {
  let rest = index + 40;
  let word = '';
  while (rest > 0) {
    word += syllables[rest % syllables.length] ?? '';
    rest = Math.floor(rest / syllables.length);
  }
  return `${word}n`;
};
const nameOf = (index: number): string => {
  const word = wordOf(index);
  return word[0]?.toUpperCase() + word.slice(1);
};

function makeArticles(count: number): readonly StoryArticle[] {
  const random = makeRandom(7);
  const drawWord = (): string => wordOf(Math.floor(VOCABULARY * random() ** 2.2));
  const drawPlace = (): string => nameOf(VOCABULARY + Math.floor(PLACES * random() ** 2));
  const articles: StoryArticle[] = [];
  const events = Math.ceil(count / ARTICLES_PER_EVENT);
  for (let event = 0; event < events; event += 1) {
    const at = Math.floor(random() * STORY_WINDOW_MS);
    const names = [
      drawPlace(),
      drawPlace(),
      nameOf(VOCABULARY + PLACES + 3 * event),
      nameOf(VOCABULARY + PLACES + 3 * event + 1),
    ];
    const facts = Array.from({ length: 40 }, drawWord);
    const toll = 2 + Math.floor(random() * 90);
    for (let copy = 0; copy < ARTICLES_PER_EVENT && articles.length < count; copy += 1) {
      const words: string[] = [];
      for (let at = 0; at < WORDS; at += 1) {
        const draw = random();
        if (draw < 0.12) words.push(names[Math.floor(random() * names.length)] ?? '');
        else if (draw < 0.14) words.push(String(toll));
        else if (draw < 0.4) words.push(facts[Math.floor(random() * facts.length)] ?? '');
        else words.push(drawWord());
        if (at % 20 === 19) words.push('. The');
      }
      articles.push({
        id: `${event}-${copy}`,
        title: '',
        text: `The ${words.join(' ')}.`,
        at: at + Math.floor(random() * 86_400_000),
        dated: true,
        source: `feed ${copy}`,
        version: '1',
        byline: null,
        reading: null,
      });
    }
  }
  return articles;
}

const most = Number(process.argv[2] ?? SIZES.at(-1));
const times: { readonly size: number; readonly ms: number }[] = [];
for (const size of SIZES.filter((each) => each <= most)) {
  const articles = makeArticles(size);
  globalThis.gc?.();
  const before = process.memoryUsage();
  // Processor time: other work on the machine does not count.
  const start = process.cpuUsage();
  const stories = clusterStories(articles);
  const used = process.cpuUsage(start);
  const ms = (used.user + used.system) / 1000;
  const after = process.memoryUsage();
  const mb = (after.rss - before.rss) / 1e6;
  const right = stories.filter((story) => new Set(story.articleIds.map((id) => id.split('-')[0])).size === 1).length;
  times.push({ size, ms });
  console.log(
    `${size} articles: ${(ms / size).toFixed(2)} ms an article, ${(ms / 1000).toFixed(1)} s, +${mb.toFixed(0)} MB (${(after.rss / 1e6).toFixed(0)} MB in all), ` +
      `${stories.length} stories of ${Math.ceil(size / ARTICLES_PER_EVENT)} events, ${right} of one event`,
  );
}
const [last, before] = [times.at(-1), times.at(-2)];
if (last !== undefined && before !== undefined) {
  const exponent = Math.log(last.ms / before.ms) / Math.log(last.size / before.size);
  console.log(`growth from ${before.size} to ${last.size}: exponent ${exponent.toFixed(2)}`);
}
