import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/articles/read-page.ts';
import { pageFile } from './page-file.ts';

const URL_OF_IT = 'https://courier.example/world/velmora-power?from=feed';

function article(name: string) {
  const reading = readPage(pageFile(name), URL_OF_IT);
  if (!reading.ok) throw new Error(`read as ${reading.problem.kind}: ${reading.problem.evidence}`);
  return reading.article;
}

describe('a news page with everything around the article', () => {
  const read = article('news-with-traps');

  test('its words and nothing else', () => {
    expect(read.text.split('\n\n')).toEqual([
      'Artillery fire damaged the main power station near Velmora early on Wednesday, wounding at least 12 workers and leaving about 340,000 households without electricity, the regional governor said.',
      '“We pulled everyone out of the turbine hall before the second strike,” said Marta Oyelaran, who leads the emergency service. “Nobody is missing.”',
      'Engineers expect repairs to take between three and five weeks.\u00a0The operator put the damage at 1\u00a0250\u00a0000 euros, and said spare parts would be brought from the depot in Sarn.',
      'Two more transformers were hit overnight. Crews are on site and the lines to the hospital are safe.',
      'Unit\tOutput before',
      'Unit 1\t210 MW',
      'Unit 2\t180 MW',
      'The army on the other side of the river denied firing at the station.\nIt said its guns had been silent since Monday, a claim that could not be checked.',
    ]);
  });

  test.each(['900', '1.4K', '77', '5,000', '66', 'Advertisement', '8 months', '40 tanks', '12 ways', '2026'])(
    'no “%s” of captions, shares and other articles',
    (foreign) => {
      expect(read.text).not.toContain(foreign);
    },
  );

  test('who, when, where', () => {
    expect(read).toMatchObject({
      title: 'Shelling damages power station near Velmora',
      byline: 'Ines Kallio, Tomas Verbeek',
      publishedAt: Date.UTC(2026, 2, 4, 5, 15),
      canonicalUrl: 'https://courier.example/world/velmora-power',
      language: 'en',
    });
  });
});

test('an Arabic page: caption and “read also” gone, digits and quotation marks as written', () => {
  const read = article('arabic');
  expect(read).toMatchObject({ language: 'ar', byline: 'ليلى حداد', publishedAt: Date.UTC(2026, 2, 4, 5) });
  expect(read.text.split('\n\n')).toHaveLength(3);
  expect(read.text).toContain('٣٤٠ ألف منزل');
  expect(read.text).toContain('«لم يُفقد أحد،');
  expect(read.text).not.toContain('900');
  expect(read.text).not.toContain('77');
});

test('a page of one sentence is read', () => {
  expect(article('short-brief').text).toBe(
    'Two guards were hurt when shells hit the post at Ond on Tuesday, the border service said.',
  );
});

test('a page without html, head and body tags', () => {
  const read = article('no-body-tags');
  expect(read.title).toBe('Ferry with 212 aboard reaches port');
  expect(read.text.split('\n\n')).toHaveLength(3);
});

test('a paywalled page is named, and only its open part is handed on', () => {
  const reading = readPage(pageFile('paywalled'), 'https://ledger.example/talks');
  expect(reading).toMatchObject({ ok: false, problem: { kind: 'paywall' } });
  expect(reading.ok ? null : reading.teaser?.text).toContain('For nine days');
  expect(reading.ok ? null : reading.teaser?.text).not.toContain('Subscribe');
});

test.each(['challenge', 'consent', 'login'] as const)('a %s page is named and has no text', (kind) => {
  expect(readPage(pageFile(kind), URL_OF_IT)).toMatchObject({ ok: false, problem: { kind }, teaser: null });
});

test('an error page that came with status 200 is named', () => {
  expect(readPage(pageFile('not-found'), URL_OF_IT)).toMatchObject({
    ok: false,
    problem: { kind: 'error', evidence: 'title “Page not found | The Harbour Courier”' },
  });
});

test.each(['', '   ', '<html></html>', '<body><script>1</script></body>', '\u0000', '<'])('%j is empty', (html) => {
  expect(readPage(html, URL_OF_IT)).toMatchObject({ ok: false, problem: { kind: 'empty' } });
});

test('the body in JSON-LD stands in when the page shows nothing', () => {
  const body = 'The bridge at Ond was closed on Friday after a drone struck its second pillar. '.repeat(4).trim();
  const html = `<html><body><div id="app"></div><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: body })}</script></body></html>`;
  const reading = readPage(html, URL_OF_IT);
  expect(reading.ok && reading.article.text).toBe(body);
});

test('an address that is none does no harm', () => {
  expect(readPage(pageFile('short-brief'), '').ok).toBe(true);
});

test('a page with more markup than any newsroom makes is read up to there', () => {
  const sentence = 'Two guards were hurt when shells hit the post at Ond on Tuesday, the border service said.';
  const html = `<html><body><article><p>${sentence}</p></article>${'<br>'.repeat(100_000)}<p>Behind it.</p></body></html>`;
  const reading = readPage(html, URL_OF_IT);
  expect(reading.ok && reading.article.text).toContain(sentence);
  expect(reading.ok && reading.article.text).not.toContain('Behind it.');
});

describe('a page built by scripts', () => {
  const post = (n: number) =>
    `<div class="post"><p>Post ${n}: the column passed the bridge at Ond before dawn, and ${n} lorries turned back at the mill, a miller said.</p></div>`;
  const posts = Array.from({ length: 12 }, (_, n) => post(n + 1)).join('');
  const page = (hidden: string) =>
    `<html><head><title>What is seen at Ond</title></head><body><div id="app"></div><noscript>${hidden}</noscript></body></html>`;

  test('is read as readers without scripts see it', () => {
    const reading = readPage(page(`<h1>What is seen at Ond</h1>${posts}`), 'https://forum.example/t/1');
    expect(reading).toMatchObject({
      ok: true,
      article: { text: expect.stringContaining('and 12 lorries turned back') },
    });
  });

  test('that says no more than that it needs them is empty', () => {
    const reading = readPage(
      page('<p>You need to enable JavaScript to run this app.</p>'),
      'https://forum.example/t/1',
    );
    expect(reading).toMatchObject({ ok: false, problem: { kind: 'empty' } });
  });
});

describe('whatever the page', () => {
  const words = fc.array(
    fc.constantFrom('“gone”', '«12»', '"', '’', '1,250', '٤٠', '3.5', 'km²', 'soldiers', 'фронт', '—'),
    { minLength: 30, maxLength: 60 },
  );

  test('paragraphs stay apart, and quotation marks and digits are as they were', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 4, maxLength: 8 }), (paragraphs) => {
        const texts = paragraphs.map((each, index) => `Paragraph ${index} told of the fighting: ${each.join(' ')}.`);
        const body = texts.map((text) => `<p>${text.replace(/"/g, '&quot;')}</p>`).join('\n');
        const reading = readPage(`<html><body><article>${body}</article></body></html>`, 'https://courier.example/a');
        expect(reading).toMatchObject({ ok: true, article: { text: texts.join('\n\n') } });
      }),
      { numRuns: 25 },
    );
  });

  test('nothing makes it throw', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div class="',
        '">',
        '<table><tr>',
        '</body>',
        '<html>',
        '<noscript>',
        '</noscript>',
        '<!--',
        '-->',
        '<script type="application/ld+json">{',
        '</script>',
        '<svg><title>',
        '<body>',
        '<article>',
        '&#x110000;',
        '<base href=":">',
        '<link rel=canonical href="//">',
        '<meta property="og:type" content=article>',
        '<template>',
        '<blockquote>',
      ),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constant('The army said that 12 soldiers were killed near the bridge on Monday. '),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom('https://a.example/b', '', ':'),
        (pieces, url) => {
          expect(typeof readPage(pieces.join(''), url).ok).toBe('boolean');
        },
      ),
      { numRuns: 150 },
    );
  });
});
