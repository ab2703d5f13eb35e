import { describe, expect, it } from 'vitest';
import { leadSentence } from '../../src/digest/lead-sentence.ts';
import { readText } from '../support/read-text.ts';

const leadOf = (text: string, index: number | null) => {
  const span = leadSentence(readText(text), index);
  return span === null ? null : text.slice(span.start, span.end);
};

describe('the sentence a story opens with', () => {
  it('is that of the figure, without the word that ties it to the sentence before', () => {
    const text =
      'The army is tired.\n\nSpecifically, more than 12,000 soldiers have deserted since May, according to a report by the ministry.';
    expect(leadOf(text, 0)).toBe(
      'more than 12,000 soldiers have deserted since May, according to a report by the ministry.',
    );
  });

  it.each([
    'Nineteen people were killed, he said, and 40 wounded.',
    'They said that 19 people were killed.',
    'Another 19 people were killed, the mayor said.',
  ])('is never one that leans on what is not shown: %s', (leaning) => {
    const opening = 'The siege of the port ended on Monday, General Ilir Vance said.';
    expect(leadOf(`${opening}\n\n${leaning}`, 0)).toBe(opening);
  });

  it('comes without the mark of its list', () => {
    expect(leadOf('• At least 26 people were killed in Orla, the mayor said.', 0)).toBe(
      'At least 26 people were killed in Orla, the mayor said.',
    );
  });

  it('is the first paragraph that is a sentence when no figure is listed', () => {
    expect(leadOf('By Jane Roe\n\nThe road to Tarn is open again.\n\nMore follows.', null)).toBe(
      'The road to Tarn is open again.',
    );
  });

  it('is none when the sentence is too long to be shown whole', () => {
    expect(leadOf(`${'The road was long and '.repeat(40)}it ended.`, null)).toBeNull();
  });
});
