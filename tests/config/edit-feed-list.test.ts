import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addFeedEntries, removeFeedEntry } from '../../src/config/edit-feed-list.ts';

const entry = { id: 'new-one', name: 'Depth: "charge" # 1', url: 'https://new.example/feed?a=1&b=#x' };

const text = (edit: ReturnType<typeof addFeedEntries>): string => {
  if (!edit.ok) throw new Error(edit.reason);
  return edit.text;
};

/** Files as people write them. */
const files: Readonly<Record<string, string>> = {
  'with comments and aligned columns': `# top
feeds:
  - lists/a.yaml      # aligned
  # about mine
  - id: mine          # aligned too
    name: Mine
    url: https://mine.example/rss
  # - id: commented-out
  #   name: Not yet

# after
subscriptions:   # odd   spacing
  - { id: morning,   at: "08:00" }
`,
  'without indent, list last, no line break at the end': `subscriptions: [{id: a}]
feeds:
- lists/a.yaml
- id: mine
  name: Mine
  url: https://mine.example/rss`,
  'with Windows line breaks':
    'feeds:\r\n  - lists/a.yaml\r\n  - id: mine\r\n    name: Mine\r\n    url: https://m.example/\r\nsubscriptions:\r\n  - id: a\r\n',
  'with a long folded name': `feeds:
    -   id: mine
        name: >-
          Mine and
          nobody else's
        url: https://mine.example/rss
    - lists/a.yaml
subscriptions: [{ id: a }]
`,
};

describe.each(Object.entries(files))('a file %s', (_, source) => {
  it('gets an entry at the end of its list and keeps every other byte', () => {
    const after = text(addFeedEntries(source, ['feeds'], [entry]));
    expect(parse(after)).toEqual({ ...parse(source), feeds: [...parse(source).feeds, entry] });
    const kept = source.split(/\r?\n/u).filter((line) => line !== '');
    expect(after.split(/\r?\n/u).filter((line) => kept.includes(line))).toEqual(kept);
    expect(after.includes('\r\n')).toBe(source.includes('\r\n'));
    expect(/[^\r]\n/u.test(after) && after.includes('\r\n')).toBe(false);
  });

  it('is what it was when the entry is taken out again', () => {
    const added = text(addFeedEntries(source, ['feeds'], [entry]));
    expect(text(removeFeedEntry(added, ['feeds'], 'new-one')).trimEnd()).toBe(source.trimEnd());
  });

  it('loses the lines of a removed entry and nothing else', () => {
    const after = text(removeFeedEntry(source, ['feeds'], 'mine'));
    expect(parse(after)).toEqual({ ...parse(source), feeds: ['lists/a.yaml'] });
    for (const line of source.split('\n').filter((each) => each.startsWith('#'))) expect(after).toContain(line);
  });
});

describe('other files', () => {
  it('a list in brackets is written anew, with its comments', () => {
    const source =
      '# top\nfeeds: [a.yaml, { id: mine, name: Mine, url: https://m.example/ }] # why\nsubscriptions: [{ id: a }]\n';
    const after = text(addFeedEntries(source, ['feeds'], [entry]));
    expect(parse(after).feeds).toEqual([...parse(source).feeds, entry]);
    expect(after).toContain('# top');
    expect(after).toContain('# why');
    expect(parse(text(removeFeedEntry(after, ['feeds'], 'mine'))).feeds).toEqual(['a.yaml', entry]);
  });

  it.each([
    ['the last entry', 'feeds:\n  - id: mine\n', 'only entry'],
    ['an unknown entry', 'feeds:\n  - a.yaml\n  - b.yaml\n', 'no feed "mine"'],
    ['a file that is no YAML', 'feeds: [', 'no feed "mine"'],
  ])('%s is not removed', (_, source, says) => {
    const edit = removeFeedEntry(source, ['feeds'], 'mine');
    expect(edit.ok ? edit.text : edit.reason).toContain(says);
  });

  it('any name survives the way through the file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const edit = addFeedEntries(files['with comments and aligned columns'] ?? '', ['feeds'], [{ ...entry, name }]);
        expect(parse(text(edit)).feeds.at(-1).name).toBe(name);
      }),
      { numRuns: 200 },
    );
  });
});
