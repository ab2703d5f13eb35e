import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/articles/read-page.ts';

const SUBJECTS = ['pump', 'generator', 'boiler', 'turbine', 'crane', 'ferry', 'tractor', 'compressor'];

/** Some 250 characters of prose about one thing, unlike that about any other. */
const about = (thing: string) =>
  `Our ${thing} stopped twice last winter, and the mechanic from Sarn needed four days to find the fault. ` +
  `He replaced the seal and two bearings of the ${thing}, and told us to drain it before the first frost. Since then it has run well, even at night.`;

const textOf = (html: string) => {
  const reading = readPage(html, 'https://harbour.example/thread/7');
  return reading.ok ? reading.article.text : '';
};

const MENU = '<nav><a href="/">Home</a><a href="/all">All threads</a></nav>';

describe('a page of several parts is read whole', () => {
  test('a thread of posts', () => {
    const posts = SUBJECTS.map((thing) => `<div class="row"><div class="cell"><p>${about(thing)}</p></div></div>`);
    const text = textOf(`<html><body>${MENU}<div class="thread">${posts.join('')}</div></body></html>`);
    for (const thing of SUBJECTS) expect(text).toContain(about(thing));
    expect(text).not.toContain('All threads');
  });

  test('a page of sections', () => {
    const sections = SUBJECTS.map(
      (thing) =>
        `<section><div><div><h2>The ${thing}</h2></div><div class="text"><p>${about(thing)}</p></div></div></section>`,
    );
    const text = textOf(`<html><body>${MENU}<div>${sections.join('')}</div></body></html>`);
    for (const thing of SUBJECTS) expect(text).toContain(about(thing));
  });
});

test('what is long beside an article stays out: comments and a row of other headlines with blurbs', () => {
  const comments = SUBJECTS.map((thing) => `<div class="comment"><p>${about(thing)}</p></div>`).join('');
  const others = SUBJECTS.map(
    (thing) =>
      `<li><a href="/x">The ${thing} of Ond</a><p>Why a ${thing} that nobody wanted was sold for twice its price on the quay of Ond.</p></li>`,
  );
  const lead =
    `${'The harbour master closed the inner basin on Friday, and no ship has left since. '.repeat(4)}`.trim();
  const html = `<html><head><meta property="og:type" content="article"></head><body>${MENU}<article><p>${lead}</p><p>${about('dredger')}</p><p>${about('winch')}</p></article><div class="comments">${comments}</div><ul>${others.join('')}</ul></body></html>`;
  expect(textOf(html).split('\n\n')).toEqual([lead, about('dredger'), about('winch')]);
});
