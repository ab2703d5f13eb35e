import { describe, expect, it } from 'vitest';
import { parseStoryDocument, type StoryDocument, storiesOfDocuments } from '../../src/stories/read-stories-lines.ts';

const document = (id: string, text: string): StoryDocument => ({
  id,
  title: null,
  text,
  publishedAt: null,
  feed: null,
});

describe('the line of sitrep stories', () => {
  it('reads what it needs and says what is missing', () => {
    expect(parseStoryDocument('{"id":7,"text":"T","published":"2026-03-03","feed":"Herald"}')).toEqual({
      id: '7',
      title: null,
      text: 'T',
      publishedAt: Date.UTC(2026, 2, 3),
      feed: 'Herald',
    });
    expect(parseStoryDocument('{"id":"x"}')).toContain('"text" is missing');
    expect(parseStoryDocument('[')).toContain('not JSON');
    expect(parseStoryDocument('{"id":"x","text":"T","published":"soon"}')).toMatchObject({ publishedAt: null });
  });

  it('answers every line in its place, a repeated id with its last text', () => {
    const answers = storiesOfDocuments([
      document('a', 'A drone strike on the Orlik bridge near Varnograd killed 14 people on Tuesday.'),
      document('b', 'The mayor of Kelmes opened a school.'),
      document('b', 'On Tuesday a drone strike killed 14 people on the Orlik bridge near Varnograd.'),
    ]);
    expect(answers.map(({ id }) => id)).toEqual(['a', 'b', 'b']);
    expect(new Set(answers.map(({ story }) => story)).size).toBe(1);
  });

  it('answers no documents with nothing', () => {
    expect(storiesOfDocuments([])).toEqual([]);
  });
});
