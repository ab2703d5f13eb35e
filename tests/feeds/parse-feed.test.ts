import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFeed } from '../../src/feeds/parse/parse-feed.ts';
import { atomItem, readFeed, readItem, rssItem } from './read.ts';

const DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';
const CONTENT = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"';
const NINE = Date.UTC(2025, 2, 7, 9);

describe('every kind of feed', () => {
  test('RSS 2.0', async () => {
    const feed = await readFeed(`<?xml version="1.0"?>
      <rss version="2.0" ${CONTENT}><channel>
        <title>Front report</title><link>https://news.example/</link><language>en-gb</language><ttl>30</ttl>
        <image><title>Logo</title><url>logo.png</url></image>
        <item>
          <title>Bridge &amp; rail hit</title><link>/a</link><guid isPermaLink="false">a-1</guid>
          <pubDate>Fri, 07 Mar 2025 11:00:00 +0200</pubDate><author>desk@news.example (Ann Lee)</author>
          <description>Two &lt;b&gt;spans&lt;/b&gt; fell.</description>
          <content:encoded><![CDATA[<p>Two spans <a href="map">fell</a>.</p>]]></content:encoded>
        </item>
      </channel></rss>`);
    expect(feed).toEqual({
      title: 'Front report',
      link: 'https://news.example/',
      language: 'en-gb',
      hints: { pauseMs: 30 * 60_000, quietHours: [], quietDays: [] },
      problems: [],
      items: [
        {
          guid: 'a-1',
          url: 'https://news.example/a',
          title: 'Bridge & rail hit',
          author: 'Ann Lee',
          publishedAt: NINE,
          summaryHtml: 'Two <b>spans</b> fell.',
          contentHtml: '<p>Two spans <a href="https://news.example/map">fell</a>.</p>',
        },
      ],
    });
  });

  test.each([
    ['<skipHours><hour>0</hour><hour>24</hour><hour>5</hour><hour>99</hour></skipHours>', { quietHours: [0, 5] }],
    ['<skipHours>\n<hour> 22 </hour>\n<hour>23</hour></skipHours>', { quietHours: [22, 23] }],
    ['<skipDays><day>Sunday</day><day>saturday</day><day>Someday</day></skipDays>', { quietDays: [0, 6] }],
    [`<skipHours>${Array.from({ length: 24 }, (_, hour) => `<hour>${hour}</hour>`).join('')}</skipHours>`, {}],
    ['<ttl>15</ttl><sy:updatePeriod>daily</sy:updatePeriod>', { pauseMs: 15 * 60_000 }],
    ['<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>', { pauseMs: 30 * 60_000 }],
    ['<sy:updatePeriod>weekly</sy:updatePeriod>', { pauseMs: 4 * 3_600_000 }],
    ['<ttl>soon</ttl>', {}],
  ])('when to ask: %s', async (said, hints) => {
    const syndication = 'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"';
    const feed = await readFeed(
      `<rss version="2.0" ${syndication}><channel>${said}<item><title>a</title></item></channel></rss>`,
    );
    expect(feed.hints).toEqual({ pauseMs: null, quietHours: [], quietDays: [], ...hints });
  });

  test('RSS 1.0', async () => {
    const feed =
      await readFeed(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${DC}>
      <channel rdf:about="https://news.example/"><title>R</title><items><rdf:Seq><rdf:li rdf:resource="x"/></rdf:Seq></items></channel>
      <item rdf:about="https://news.example/1"><title>One</title><dc:date>2025-03-07T09:00:00Z</dc:date><dc:creator>Bo</dc:creator></item>
      <item rdf:about="https://news.example/2"><title>Two</title><link> https://news.example/two </link></item></rdf:RDF>`);
    expect(feed.items.map(({ guid, url, publishedAt, author }) => [guid, url, publishedAt, author])).toEqual([
      ['https://news.example/1', 'https://news.example/1', NINE, 'Bo'],
      ['https://news.example/2', 'https://news.example/two', null, null],
    ]);
  });

  test('Atom 1.0, with what entries inherit', async () => {
    const feed =
      await readFeed(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://base.example/x/" xml:lang="uk">
      <title type="text">A &lt;b&gt;</title><link rel="self" href="feed"/><link href="./"/><author><name>Desk</name></author>
      <entry><id>tag:a,2025:1</id><title type="html">&lt;i&gt;One&lt;/i&gt;</title><link rel="enclosure" href="a.mp3"/>
        <link rel="alternate" type="application/json" href="1.json"/><link href="1"/><updated>2025-03-08T00:00:00Z</updated>
        <published>2025-03-07T09:00:00Z</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">x <a href="y">&lt;y&gt;</a><br/></div></content></entry></feed>`);
    expect(feed).toMatchObject({ title: 'A <b>', link: 'https://base.example/x/', language: 'uk' });
    const content = '<div>x <a href="https://base.example/x/y">&lt;y&gt;</a><br></div>';
    expect(feed.items[0]).toEqual({
      guid: 'tag:a,2025:1',
      url: 'https://base.example/x/1',
      title: 'One',
      author: 'Desk',
      publishedAt: NINE,
      // It has no summary of its own.
      summaryHtml: content,
      contentHtml: content,
    });
  });

  test('Atom 0.3, CDF, RSS 0.91 and a bare channel', async () => {
    const old =
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="escaped" type="text/html">a &amp;lt; b</title><issued>2025-03-07T09:00Z</issued></entry></feed>';
    expect(await readItem(old)).toMatchObject({ title: 'a < b', publishedAt: NINE });
    const cdf =
      '<CHANNEL HREF="https://c.example/"><TITLE>C</TITLE><ITEM HREF="https://c.example/1" LASTMOD="2025-03-07T09:00"><TITLE>One</TITLE><ABSTRACT>Sum</ABSTRACT></ITEM></CHANNEL>';
    expect(await readItem(cdf)).toMatchObject({
      title: 'One',
      url: 'https://c.example/1',
      summaryHtml: 'Sum',
      publishedAt: NINE,
    });
    const netscape =
      '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/x.dtd"><rss version="0.91"><channel><item><title>caf&eacute;</title></item></channel></rss>';
    expect(await readItem(netscape)).toMatchObject({ title: 'café' });
    expect(await readItem('<RSS><Channel><ITEM><Title>Loud</Title></ITEM></Channel></RSS>')).toMatchObject({
      title: 'Loud',
    });
  });

  test('JSON Feed 1.0 and 1.1', async () => {
    const feed = await readFeed(
      '\ufeff' +
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'J',
          home_page_url: 'https://j.example/',
          authors: [{ name: 'Desk' }],
          items: [
            { id: 7, url: '/7', content_html: '<a href="x">y</a>', date_published: '2025-03-07T11:00:00+02:00' },
            'not an item',
            {
              id: 'b',
              external_url: 'https://k.example/',
              content_text: 'a < b',
              author: { name: 'Bo' },
              summary: 'S & T',
            },
          ],
        }),
    );
    expect(feed).toMatchObject({ title: 'J', link: 'https://j.example/', problems: ['item 2 is not an object'] });
    expect(feed.items).toMatchObject([
      {
        guid: '7',
        url: 'https://news.example/7',
        author: 'Desk',
        publishedAt: NINE,
        contentHtml: '<a href="https://news.example/x">y</a>',
      },
      {
        guid: 'b',
        url: 'https://k.example/',
        author: 'Bo',
        publishedAt: null,
        contentHtml: 'a &lt; b',
        summaryHtml: 'S &amp; T',
      },
    ]);
  });
});

describe('titles', () => {
  test.each([
    ['<title>Ukraine &amp;amp; Poland</title>', 'Ukraine & Poland'],
    ['<title>Ukraine & Poland</title>', 'Ukraine & Poland'],
    ['<title><![CDATA[Ukraine &amp; Poland]]></title>', 'Ukraine & Poland'],
    ['<title>&lt;b&gt;Bold&lt;/b&gt; claim</title>', 'Bold claim'],
    ['<title>A <b>bold</b> claim</title>', 'A bold claim'],
    ['<title>1 &lt; 2 &gt; 0</title>', '1 < 2 > 0'],
    ['<title>I <3 news</title><link>x</link>', 'I <3 news'],
    ['<title>It&#146;s “so”</title>', 'It’s “so”'],
    ['<title>\n  Two\n  lines </title>', 'Two lines'],
    ['<media:group><media:title>Photo</media:title></media:group><title>Real</title>', 'Real'],
    ['<media:content><media:title>Photo</media:title></media:content>', 'Photo'],
    ['<x:foo xmlns:x="urn:x"><title>Not this</title></x:foo><title>This</title>', 'This'],
    ['<dc:title>Dublin</dc:title>', 'Dublin'],
    ['<title/>', ''],
  ])('RSS: %s', async (inside, title) => {
    expect((await rssItem(inside)).title).toBe(title);
  });

  test.each([
    ['<title type="text">AT&amp;amp;T</title>', 'AT&amp;T'],
    ['<title>AT&amp;amp;T</title>', 'AT&T'],
    ['<title>The &lt;blink&gt; tag</title>', 'The <blink> tag'],
    ['<title type="html">The &amp;lt;blink&gt; tag</title>', 'The <blink> tag'],
    ['<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <em>b</em> &lt;c&gt;</div></title>', 'A b <c>'],
    ['<title type="html"><![CDATA[A <em>b</em>]]></title>', 'A b'],
    ['<title mode="base64" type="text/html">PGI+eDwvYj4=</title>', 'x'],
  ])('Atom: %s', async (inside, title) => {
    expect((await atomItem(inside)).title).toBe(title);
  });
});

describe('links and guids', () => {
  test.each([
    ['<link>https://a.example/1</link>', 'https://a.example/1', null],
    ['<link>\n<![CDATA[ https://a.example/1 ]]>\n</link>', 'https://a.example/1', null],
    ['<link>/1</link>', 'https://news.example/1', null],
    ['<guid>https://a.example/1</guid>', 'https://a.example/1', 'https://a.example/1'],
    ['<guid isPermaLink="false">https://a.example/?p=1</guid>', null, 'https://a.example/?p=1'],
    ['<guid>x1</guid>', null, 'x1'],
    [
      '<guid isPermaLink="true">https://a.example/p</guid><link>https://a.example/l</link>',
      'https://a.example/l',
      'https://a.example/p',
    ],
    [
      '<atom:link rel="self" href="https://a.example/self"/><atom:link href="https://a.example/1"/>',
      'https://a.example/1',
      null,
    ],
    ['<link/><atom:link href="https://a.example/1"/>', 'https://a.example/1', null],
    [
      '<source url="https://b.example/"><link>https://b.example/no</link></source><comments>https://c.example</comments>',
      null,
      null,
    ],
  ])('%s', async (inside, url, guid) => {
    expect(await rssItem(inside)).toMatchObject({ url, guid });
  });

  test('xml:base of any ancestor counts', async () => {
    const item = await readItem(
      '<rss version="2.0" xml:base="https://b.example/a/"><channel><item xml:base="c/"><link>d</link></item></channel></rss>',
    );
    expect(item.url).toBe('https://b.example/a/c/d');
  });
});

describe('authors', () => {
  test.each([
    ['<author>ann@a.example (Ann Lee)</author>', 'Ann Lee'],
    ['<author>Ann Lee &lt;ann@a.example&gt;</author>', 'Ann Lee'],
    ['<author>Ann Lee (ann@a.example)</author>', 'Ann Lee'],
    ['<author>ann@a.example</author>', 'ann@a.example'],
    ['<author>ann@a.example</author><dc:creator>Ann Lee</dc:creator>', 'Ann Lee'],
    ['<dc:creator><![CDATA[Ann & Bo]]></dc:creator>', 'Ann & Bo'],
    ['<author><name>Ann Lee</name><email>ann@a.example</email></author>', 'Ann Lee'],
    ['<author><email>ann@a.example</email></author>', 'ann@a.example'],
    ['<itunes:author>Radio</itunes:author>', 'Radio'],
    ['<author></author>', null],
  ])('%s', async (inside, author) => {
    expect((await rssItem(inside)).author).toBe(author);
  });
});

describe('dates', () => {
  test.each([
    ['<dc:date>2025-03-07T09:00:00Z</dc:date><pubDate>nonsense</pubDate>', NINE],
    ['<pubDate>Fri, 07 Mar 2025 09:00:00 GMT</pubDate><dc:date>2020-01-01</dc:date>', NINE],
    ['<pubDate>Fri, 32 Mar 2025 09:00:00 GMT</pubDate>', null],
    ['<a:updated xmlns:a="http://www.w3.org/2005/Atom">2025-03-07T09:00:00Z</a:updated>', NINE],
  ])('%s', async (inside, publishedAt) => {
    expect((await rssItem(inside)).publishedAt).toBe(publishedAt);
  });

  test('a date in the future is none, and said', async () => {
    const text =
      '<rss><channel><item><title>a</title><pubDate>Fri, 07 Mar 2025 09:00:00 GMT</pubDate></item></channel></rss>';
    expect((await readFeed(text, NINE)).items[0]?.publishedAt).toBe(NINE);
    const early = await readFeed(text, NINE - 3_600_000);
    expect(early.items[0]?.publishedAt).toBeNull();
    expect(early.problems).toEqual([expect.stringContaining('future')]);
  });
});

describe('namespaces', () => {
  test.each([
    ['another prefix', '<c:encoded>full</c:encoded>', 'xmlns:c="http://purl.org/rss/1.0/modules/content/"'],
    ['no declaration', '<content:encoded>full</content:encoded>', ''],
    [
      'a URI with a slash more',
      '<content:encoded>full</content:encoded>',
      'xmlns:content="http://purl.org/rss/1.0/modules/content"',
    ],
  ])('%s', async (_name, inside, attributes) => {
    expect((await rssItem(inside, attributes)).contentHtml).toBe('full');
  });

  test('a foreign element with a known name does not count', async () => {
    const item = await rssItem(
      '<x:title>No</x:title><content:encoded>no</content:encoded>',
      'xmlns:x="urn:x" xmlns:content="urn:other"',
    );
    expect(item).toMatchObject({ title: '', contentHtml: '' });
  });

  test('prefixed roots, and roots in nobody’s namespace', async () => {
    const atom = '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>One</a:title></a:entry></a:feed>';
    expect((await readItem(atom)).title).toBe('One');
    const odd =
      '<my:rss xmlns:my="urn:mine"><my:channel><my:item><my:title>One</my:title></my:item></my:channel></my:rss>';
    expect((await readItem(odd)).title).toBe('One');
  });
});

describe('broken feeds', () => {
  test.each([
    [
      'junk before the declaration',
      '\n\n junk <?xml version="1.0"?><rss><channel><item><title>A</title></item></channel></rss>',
    ],
    [
      'a page after the end',
      '<rss><channel><item><title>A</title></item></channel></rss><html><title>B</title><item><title>C</title></item></html>',
    ],
    ['cut short', '<rss><channel><item><title>A</title><description>Half a sent'],
    ['end tags missing', '<rss><channel><item><title>A</title><link>https://a.example/'],
    ['the wrong end tag', '<rss><channel><item><title>A</subtitle></item></channel></rss>'],
    ['control characters', '<rss><channel><item><title>\u0001A\u0000&#2;</title></item></channel></rss>'],
    ['unquoted attributes', '<rss version=2.0><channel><item><title type=x>A</title></item></channel></rss>'],
    [
      'a processing instruction',
      '<?xml-stylesheet href="x.xsl"?><rss><channel><!-- no --><item><title><!-- no -->A</title></item></channel></rss>',
    ],
    [
      'entries of its own',
      '<!DOCTYPE rss [<!ENTITY a "A">]><rss><channel><item><title>&a;</title></item></channel></rss>',
    ],
  ])('%s', async (_name, text) => {
    const { items } = await readFeed(text);
    expect(items.map(({ title }) => title)).toEqual(['A']);
  });

  test('an item without end does not swallow the next', async () => {
    const { items } = await readFeed(
      '<rss><channel><item><title>A</title><item><title>B</title></item></channel></rss>',
    );
    expect(items.map(({ title }) => title)).toEqual(['A', 'B']);
  });

  test('one bad item keeps all others', async () => {
    const good = (n: number) => `<item><title>${n}</title><link>https://a.example/${n}</link></item>`;
    const bad =
      '<item><title><![CDATA[ & < ]] > \u0000</title><pubDate>never</pubDate><link href=>::</link><__proto__>x</__proto__></item>';
    const { items } = await readFeed(`<rss><channel>${good(1)}${bad}]]></title></item>${good(2)}</channel></rss>`);
    expect(items.map(({ title }) => title)).toContain('1');
    expect(items.map(({ title }) => title)).toContain('2');
  });

  test('an entity bomb does not go off', async () => {
    const text =
      '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><rss><channel><item><title>x &b; &c;</title></item></channel></rss>';
    expect((await readItem(text)).title).toBe('x &b; &c;');
  });
});

describe('what is no feed', () => {
  test.each([
    ['<!doctype html><html><body><p>Hello there</p></body></html>', 'the answer is a web page, not a feed'],
    [
      '<html><head><title>Just a moment...</title></head><body>Checking your browser before accessing</body></html>',
      'the answer is a challenge page, not a feed',
    ],
    ['', 'the answer is empty'],
    ['   \n ', 'the answer is empty'],
    ['plain words', 'the answer is not a feed'],
    ['{"error": "no"}', 'the answer is JSON, but not a JSON Feed'],
    ['{"items": [', 'the answer starts like JSON but is not valid JSON'],
    [`{"items": ${'['.repeat(500)}${']'.repeat(500)}}`, 'the answer is JSON nested too deep for a feed'],
  ])('%s', async (text, reason) => {
    const result = await parseFeed(new TextEncoder().encode(text), { contentType: null, baseUrl: null });
    expect(result).toMatchObject({ ok: false, reason });
  });
});

describe('limits', () => {
  test('entries', async () => {
    const feed = await readFeed(`<rss><channel>${'<item><title>a</title></item>'.repeat(2_100)}</channel></rss>`);
    expect(feed.items).toHaveLength(2_000);
    expect(feed.problems).toEqual(['only the first 2000 entries were read']);
  });

  test('depth and length of one text', async () => {
    const item = await rssItem(
      `<description>${'<b>'.repeat(5_000)}deep${'</b>'.repeat(5_000)}</description><title>T</title>`,
    );
    expect(item.title).toBe('T');
    expect((await rssItem(`<description>${'x'.repeat(300_000)}</description>`)).summaryHtml).toHaveLength(200_000);
  });
});

describe('whatever comes', () => {
  const pieces = fc.constantFrom(
    '<rss>',
    '<channel>',
    '<item>',
    '</item>',
    '<entry>',
    '<title>',
    '</title>',
    '<![CDATA[',
    ']]>',
    '<link href="',
    '"/>',
    '&amp;',
    '&',
    '<',
    '>',
    '<!DOCTYPE x [',
    '<!--',
    '-->',
    '<?',
    'text',
    '\u0000',
    '\ud800',
    ']]]]>',
    '<content:encoded>',
    '<guid isPermaLink="false">',
    '<a href=x>',
    ' ',
    '{',
    '"',
    '<author>',
    '<x:y xmlns:x="z">',
    "'",
  );

  test('it never throws, and titles come out whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), async (parts) => {
        const result = await parseFeed(new TextEncoder().encode(parts.join('')), {
          contentType: null,
          baseUrl: 'https://a.example/',
        });
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 400 },
    );
  });

  test('a plain title survives the way through XML', async () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 'é', 'Ж', '&', '"', "'", ']', '>', '😀', '1', '/', '-', '.'),
      minLength: 1,
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(words, async (title) => {
        const escaped = title.replace(/&/g, '&amp;').replace(/</g, '&lt;');
        const item = await atomItem(`<title type="text">${escaped.replace(/>/g, '&gt;')}</title>`);
        expect(item.title).toBe(title.trim());
      }),
    );
  });
});
