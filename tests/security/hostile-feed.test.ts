import { describe, expect, it } from 'vitest';
import { readFeed } from '../feeds/read.ts';

describe('a feed with the names every object has', () => {
  it.each(['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString'])(
    'changes nothing beyond itself by <%s>, and its item is read',
    async (name) => {
      const trap = `<${name}><polluted>yes</polluted><title>T</title></${name}>`;
      const { items } = await readFeed(
        `<rss version="2.0"><channel ${name}="x"><title>T</title>${trap}<item><title>Shells hit Ond</title>${trap}<link>/a</link></item></channel></rss>`,
      );
      expect(items.map(({ title, url }) => [title, url])).toEqual([['Shells hit Ond', 'https://news.example/a']]);
      expect(Object.keys(Object.prototype)).toEqual([]);
      expect({}).not.toHaveProperty('polluted');
    },
  );
});
