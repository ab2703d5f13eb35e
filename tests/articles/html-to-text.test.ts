import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlToText } from '../../src/articles/html-to-text.ts';

const gives: readonly (readonly [html: string, text: string])[] = [
  ['<p>One.</p><p>Two.</p>', 'One.\n\nTwo.'],
  ['<p>One\n   line  of\ttext.</p>', 'One line of text.'],
  ['<p>First line<br>second line</p>', 'First line\nsecond line'],
  ['<div>Verse one<br><br>Verse two<br/> <br>Verse three</div>', 'Verse one\n\nVerse two\n\nVerse three'],
  ['<p>He <b>said</b>: “No<i>!</i>”</p>', 'He said: “No!”'],
  ['<ul><li>Two tanks</li><li>One <a href="/x">boat</a></li></ul>', 'Two tanks\n\nOne boat'],
  ['<table><tr><th>Side</th><th>Lost</th></tr><tr><td>North</td><td>12</td></tr></table>', 'Side\tLost\n\nNorth\t12'],
  ['loose text<div>in a block</div>after it', 'loose text\n\nin a block\n\nafter it'],
  ['<p>Seen</p><script>var unseen = 1</script><style>.a{}</style><template>x</template>', 'Seen'],
  ['<p>Seen</p><p hidden>no</p><p style="color:red; display: none">no</p><button>Share</button>', 'Seen'],
  ['<p>1&nbsp;250&nbsp;000 people, 10&#8239;km</p>', '1\u00a0250\u00a0000 people, 10\u202fkm'],
  ['<p>sol&shy;diers\u200b and \ufeffguns</p>', 'soldiers and guns'],
  ['<p>می\u200cخواهم</p>', 'می\u200cخواهم'],
  ['<p>&ldquo;It&rsquo;s &laquo;ours&raquo;,&rdquo; &quot;he&quot; said&#8230;</p>', '“It’s «ours»,” "he" said…'],
  ['<pre>a  b\n\nc</pre>', 'a b\n\nc'],
  ['plain words &amp; no markup', 'plain words & no markup'],
  ['', ''],
];

test.each(gives)('%s', (html, text) => {
  expect(htmlToText(html)).toBe(text);
});

describe('whatever the text', () => {
  const words = fc.stringMatching(/^[\p{L}\p{Nd}“”«»„‘’"',.%€-]{1,12}$/u);

  test('letters, digits and quotation marks come through as they are, paragraphs apart', () => {
    fc.assert(
      fc.property(fc.array(fc.array(words, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const html = rows.map((row) => `<p>${row.join(' ').replaceAll('"', '&quot;')}</p>`).join('\n');
        expect(htmlToText(html)).toBe(rows.map((row) => row.join(' ')).join('\n\n'));
      }),
    );
  });

  test('no markup makes it throw, and paragraphs are never blank', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<p>',
            '</p>',
            '<div',
            '>',
            '<table><tr>',
            '</html>',
            '<body>',
            '&#0;',
            '<br>',
            'x 1',
            '<!--',
            '<svg><p>',
          ),
        ),
        (parts) => {
          const text = htmlToText(parts.join(''));
          expect(text === '' || text.split('\n\n').every((paragraph) => paragraph.trim() !== '')).toBe(true);
        },
      ),
    );
  });
});

test('20,000 nested tags are cut off, not crashed on', () => {
  expect(htmlToText(`<p>top</p>${'<div>'.repeat(20_000)}deep`)).toBe('top');
});
