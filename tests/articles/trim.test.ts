import { describe, expect, test } from 'vitest';
import { collectBlocks } from '../../src/articles/blocks.ts';
import { parseDocument } from '../../src/articles/dom.ts';
import { trim } from '../../src/articles/trim/trim.ts';

const LEAD =
  'A drone struck the grain terminal at Sarn before dawn on Friday, and the fire burned until noon, port workers said.';
const BODY =
  'The terminal had handled a third of the country’s exports, and its owner said that two of the six silos could not be saved.';
const LAST = 'Insurers put the loss at 14 million euros, and the harbour master closed the inner basin until Monday.';

function trimmed(html: string, title = ''): string[] {
  const blocks = collectBlocks(parseDocument(html).body);
  return trim(blocks, { title }).map((block) => block.text);
}

/** An article with `extra` before its last paragraph. */
const within = (extra: string) => trimmed(`<article><p>${LEAD}</p><p>${BODY}</p>${extra}<p>${LAST}</p></article>`);

describe('drops inside an article', () => {
  test.each([
    '<figure><img src="a.jpg"><figcaption>Silo 4 in 2019</figcaption></figure>',
    '<div class="wp-caption"><p class="wp-caption-text">Silo 4 in 2019, when 300 worked there</p></div>',
    '<p class="photo-credit">A. Person / Agency</p>',
    '<aside><h3>Background</h3><p>The port in 9 numbers, told by those who built it.</p></aside>',
    '<div class="RelatedStories"><p>“Never again”: the port of Ond, 40 years on</p></div>',
    '<div class="newsletter-box"><p>The week in 5 minutes, every Friday.</p></div>',
    '<div class="promo"><p>Listen to our new podcast about 12 harbours.</p></div>',
    '<div class="social-share"><span>2.1K</span></div>',
    '<section id="comments"><p>first!</p></section>',
    '<ul><li><a href="/1">Ferry strike ends</a></li><li><a href="/2">Bridge reopens</a></li></ul>',
    '<p><a href="/1">Grain prices climb to 5-year high</a></p>',
    '<p>Advertisement</p>',
    '<div class="x1"><h4>Harbour letter</h4><div><p>Five stories a day.</p><p>By signing up, you agree to our terms.</p></div></div>',
    '<p>We use cookies to make this site work better for you.</p>',
    '<p>Please enable JavaScript to see the map.</p>',
    '<p>Read more: Grain prices climb to 5-year high</p>',
    '<p>Читайте также: цены на зерно выросли</p>',
    '<p>Sign up for our morning newsletter</p>',
    '<p>Follow us on Telegram</p>',
    '<p>Image copyright Agency</p>',
    '<p>Silos burn at the harbour (Image: AGENCY)</p>',
    '<p>© 2026 The Courier</p>',
    '<h3><a href="/1">Share</a></h3>',
  ])('%s', (extra) => {
    expect(within(extra)).toEqual([LEAD, BODY, LAST]);
  });
});

describe('keeps inside an article', () => {
  test.each([
    ['<h2>What burned</h2>', ['What burned']],
    [
      '<p>By signing the lease, the owner took over the quay.</p>',
      ['By signing the lease, the owner took over the quay.'],
    ],
    ['<p>“No.”</p><p>“No.”</p>', ['“No.”', '“No.”']],
    [`<p>${BODY}</p>`, [BODY]],
    ['<blockquote><p>We saw the roof go.</p></blockquote>', ['We saw the roof go.']],
    ['<div class="social-embed"><blockquote><p>Silo 4 is lost.</p></blockquote></div>', ['Silo 4 is lost.']],
    ['<figure><table><tr><td>Silo 4</td><td>lost</td></tr></table></figure>', ['Silo 4\tlost']],
    ['<table><tr class="player"><td>Silo 4</td><td>12,000 t</td></tr></table>', ['Silo 4\t12,000 t']],
    ['<ul><li>Two silos lost</li><li>Four <a href="/1">safe</a></li></ul>', ['Two silos lost', 'Four safe']],
    ['<p>“No.”</p>', ['“No.”']],
    [
      '<p>Correction: This article was amended on 3 May; the silos number six, not five.</p>',
      ['Correction: This article was amended on 3 May; the silos number six, not five.'],
    ],
    [
      '<div id="sharing-the-harbour-with-the-navy"><p>The navy has used the north quay since 2014, and pays no rent.</p></div>',
      ['The navy has used the north quay since 2014, and pays no rent.'],
    ],
    ['<p>Read the letter aloud, the judge told him.</p>', ['Read the letter aloud, the judge told him.']],
    ['<p>Related costs rose by 9 per cent.</p>', ['Related costs rose by 9 per cent.']],
  ])('%s', (extra, kept) => {
    expect(within(extra)).toEqual([LEAD, BODY, ...kept, LAST]);
  });
});

test('an article wrapped in an unlucky class is kept', () => {
  expect(
    trimmed(`<div class="post has-sidebar related-news comments-open"><p>${LEAD}</p><p>${BODY}</p></div>`),
  ).toEqual([LEAD, BODY]);
});

describe('prose under an unlucky name is kept', () => {
  const third =
    'Crews from three towns brought foam and pumps across the river, and by evening the quay was open to small boats again.';
  test.each([
    `<div class="tooltip-content"><p>${third}</p></div>`,
    `<section class="newsletter-edition"><p>${third}</p></section>`,
    `<div class="post type-post status-publish format-standard has-post-thumbnail category-popular tag-video tag-trending tag-donate entry"><p>${third}</p></div>`,
  ])('%s', (extra) => {
    expect(within(extra)).toEqual([LEAD, BODY, third, LAST]);
  });

  test('rows of a table and embedded posts with links', () => {
    const rows = ['Silo 1', 'Silo 2', 'Silo 3'].map(
      (name) => `<tr class="row"><td><a href="/1">${name}</a></td><td>ok</td></tr>`,
    );
    expect(within(`<table>${rows.join('')}</table>`)).toHaveLength(6);
    const posts = [1, 2, 3].map(
      (n) => `<blockquote class="tweet"><p>Quay ${n} is shut. <a href="/1">pic.example/${n}</a></p></blockquote>`,
    );
    expect(within(posts.join(''))).toHaveLength(6);
  });

  test('boxes of one name that make up much of the text', () => {
    const boxes = ['north quay', 'south quay', 'inner basin', 'outer mole', 'grain pier'].map(
      (place) => `<div class="tile-meta"><p>Damage at the ${place}: light</p></div>`,
    );
    expect(trimmed(`<p>${LEAD}</p>${boxes.join('')}`)).toHaveLength(6);
  });
});

test('the head goes: headline, section, signature, date; a lead and a subheading stay', () => {
  const html = `<h1>Grain terminal burns</h1><p>World</p><p>By Ines Kallio</p><p>4 March 2026, 07:15</p><h2>Fire seen from 20 km away</h2><p>${LEAD}</p><p>${BODY}</p>`;
  expect(trimmed(html, 'Grain terminal burns')).toEqual(['Fire seen from 20 km away', LEAD, BODY]);
});

test('the tail goes: author, contact, tags; from the end to the last line of the article', () => {
  const html = `<p>${LEAD}</p><p>${BODY}</p><p>${LAST}</p><p>Ines Kallio is a reporter in Sarn.</p><p>Follow her on Mastodon</p><p>Tags: harbour, grain</p>`;
  expect(trimmed(html)).toEqual([LEAD, BODY, LAST]);
});

test('what follows “More stories” goes, unless the article goes on', () => {
  const teaser =
    '<h3>Bridge reopens</h3><p>It was closed in July after the flood took a pillar, and traffic went by ferry.</p>';
  const more = '<h2>More stories</h2>';
  expect(trimmed(`<p>${LEAD}</p><p>${BODY}</p>${more}${teaser}`)).toEqual([LEAD, BODY]);
  expect(trimmed(`<p>${LEAD}</p><p>${BODY}</p>${more}<p>${LAST}</p><p>${LAST}</p>`)).toContain(LAST);
});

test('a page that is a list of links stays one', () => {
  const links = ['Ferry strike ends after nine days', 'Bridge reopens to lorries', 'Grain prices climb again'];
  expect(trimmed(`<ul>${links.map((text) => `<li><a href="/x">${text}</a></li>`).join('')}</ul>`)).toEqual(links);
});

describe('keeps first and last paragraphs that only look like head and tail', () => {
  test.each(['By Tuesday evening 40 people had been pulled from the rubble.', 'Updated figures put the dead at 17.'])(
    'first: %s',
    (line) => {
      expect(trimmed(`<p>${line}</p><p>${LEAD}</p><p>${BODY}</p>`)).toEqual([line, LEAD, BODY]);
    },
  );

  test.each([
    'Among the dead was a reporter of the local radio, her union said.',
    'Sources in the ministry put the number of missing at 40.',
    'For more than 100 days the port has been closed.',
    'Like other officers, he posted on Telegram that 40 soldiers had been killed.',
    'Ana Bru is a photographer and journalist who was captured in May.',
  ])('last: %s', (line) => {
    expect(trimmed(`<p>${LEAD}</p><p>${BODY}</p><p>${line}</p>`)).toEqual([LEAD, BODY, line]);
  });
});

test('a page that calls everything a widget is not taken apart', () => {
  const widget = (id: number, inside: string) =>
    `<div class="builder-block block-${id} widget widget-text"><div>${inside}</div></div>`;
  const parts = [LEAD, BODY, LAST].map((text, index) => widget(index, `<p>${text}</p>`));
  expect(trimmed(`<article>${parts.join('')}</article>`)).toEqual([LEAD, BODY, LAST]);
  expect(within(widget(9, '<p>Ferry times and fares</p>'))).toEqual([LEAD, BODY, LAST]);
});
