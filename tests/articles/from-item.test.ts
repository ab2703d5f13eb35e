import { describe, expect, test } from 'vitest';
import { isWholeArticle, textFromItem } from '../../src/articles/from-item.ts';
import type { Item } from '../../src/model/item.ts';

const PARAGRAPH =
  'The ferry left the port of Sarn before dawn with 212 people aboard, and by noon the coast guard had lost its signal somewhere north of the reef. ';
const LONG = PARAGRAPH.repeat(8).trim();

function item(parts: Partial<Item>): Item {
  return {
    guid: 'g',
    url: 'https://courier.example/a',
    title: 'Ferry lost',
    author: null,
    publishedAt: null,
    summaryHtml: '',
    contentHtml: '',
    ...parts,
  };
}

describe('whole', () => {
  test.each([LONG, `${LONG}\n\nA last word, “and no more”.`, 'جملة قصيرة من ست كلمات هنا. '.repeat(30).trim()])(
    '%.60s',
    (text) => {
      expect(isWholeArticle(text)).toBe(true);
    },
  );
});

describe('not whole', () => {
  test.each([
    PARAGRAPH,
    `${LONG} and then […]`,
    `${LONG} and then [...]`,
    `${LONG} until the…`,
    `${LONG}\n\nContinue reading…`,
    `${LONG}\n\nRead more »`,
    `${LONG} Read the full story at The Courier.`,
    `${LONG}\n\nЧитать далее`,
  ])('…%#', (text) => {
    expect(isWholeArticle(text)).toBe(false);
  });
});

test('full content is the article, without captions, share links and the line WordPress adds', () => {
  const contentHtml = `<figure><img src="a.jpg"><figcaption>The ferry in 1999</figcaption></figure><p>${LONG}</p><p>“We heard it,” said a <a href="/x">fisherman</a>.</p><div class="sharedaddy">Share this</div><p>The post <a href="/a">Ferry lost</a> appeared first on <a href="/">Courier</a>.</p>`;
  expect(textFromItem(item({ contentHtml, summaryHtml: 'Short.' }), 'page')).toEqual({
    text: `${LONG}\n\n“We heard it,” said a fisherman.`,
    textFrom: 'feed',
    whole: true,
  });
});

test('a summary is feed text, not the whole article', () => {
  expect(textFromItem(item({ summaryHtml: '<p>A ferry is lost off Sarn.</p>' }), 'page')).toEqual({
    text: 'A ferry is lost off Sarn.',
    textFrom: 'feed',
    whole: false,
  });
});

test('a teaser is no whole article although its invitation is trimmed', () => {
  expect(textFromItem(item({ contentHtml: `<p>${LONG}</p><p><a href="/a">Continue reading</a></p>` }), 'page')).toEqual(
    { text: LONG, textFrom: 'feed', whole: false },
  );
});

test('under the headline policy nothing but the title is kept', () => {
  expect(textFromItem(item({ contentHtml: `<p>${LONG}</p>` }), 'headline')).toEqual({
    text: 'Ferry lost',
    textFrom: 'headline',
    whole: true,
  });
});

test('an entry without text falls back to its title', () => {
  expect(textFromItem(item({ contentHtml: '<img src="a.jpg">' }), 'page')).toEqual({
    text: 'Ferry lost',
    textFrom: 'headline',
    whole: false,
  });
});
