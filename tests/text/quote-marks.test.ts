import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitParagraphs } from '../../src/text/paragraphs.ts';
import { findQuotedStretches } from '../../src/text/quote-marks.ts';

const stretches = (text: string) => findQuotedStretches(text, splitParagraphs(text));
const words = (text: string) => stretches(text).map((one) => text.slice(one.start, one.end));

describe('finds', () => {
  const table: readonly (readonly [string, string, readonly string[]])[] = [
    ['straight marks', 'He said "we stay" and left.', ['we stay']],
    ['curly marks', 'He said “we stay” and left.', ['we stay']],
    ['an opening curly and a closing straight mark', 'He said “we stay" and “go" too.', ['we stay', 'go']],
    ['a curly mark turned the wrong way', 'He said “we stay“ and left.', ['we stay']],
    ['doubled apostrophes', "''We stay,'' she said, ''for now.''", ['We stay,', 'for now.']],
    ['back-ticks', "``We stay,'' she said.", ['We stay,']],
    ['single marks as the outer ones', "'We stay,' she said.", ['We stay,']],
    ['single curly marks as the outer ones', '‘We stay,’ she said.', ['We stay,']],
    ['guillemets', '« Restez », dit-il. »Nein«, sagte sie.', ['Restez', 'Nein']],
    ['German marks', '„Wir bleiben“, sagte er.', ['Wir bleiben']],
    ['a mark glued to a colon', 'The mayor:"We stay."', ['We stay.']],
    ['two quotes side by side', '"One." "Two."', ['One.', 'Two.']],
    ['a quote after a dash', 'One word —“stay”— was all.', ['stay']],
  ];
  it.each(table)('%s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe('keeps nested marks inside', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['"They told us: ‘Go on. Be brave.\'" she said.', ["They told us: ‘Go on. Be brave.'"]],
    ["''He said 'go away.''' The rest fled.", ["He said 'go away.'"]],
    ['“He said “go” and “run” to us,” she said.', ['He said “go” and “run” to us,']],
    ['\'This is "bad" news,\' she said.', ['This is "bad" news,']],
    ['«Il a dit “oui”», dit-elle.', ['Il a dit “oui”']],
  ];
  it.each(table)('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe('ignores', () => {
  it.each([
    "The soldiers' families weren't told, and the '90s weren't kind to 'em.",
    'The soldiers’ families weren’t told, and the ’90s weren’t kind to ’em.',
    'He is 5\'10" tall and the board is 6\' 2" long.',
    '<tweet id="77081" author="@staff">No words.</tweet>',
    "rock 'n' roll",
    '" "',
    'no marks at all',
    '',
  ])('%s', (text) => {
    expect(words(text)).toEqual([]);
  });

  it('a plural possessive inside single marks', () => {
    expect(words("'The soldiers' families are angry,' she said.")).toEqual(["The soldiers' families are angry,"]);
    expect(words("the 'victims' of the 'war'")).toEqual(['victims', 'war']);
  });
});

describe('over paragraphs', () => {
  it('gives one stretch for each paragraph, the later ones continuing', () => {
    const text = '“First we ran.\n\n“Then we hid.\n\n“Then it was over,” she said.';
    expect(stretches(text).map((one) => [text.slice(one.start, one.end), one.continues, one.unclosed])).toEqual([
      ['First we ran.', false, true],
      ['Then we hid.', true, true],
      ['Then it was over,', true, false],
    ]);
  });

  it('takes the next paragraph along when only its closing mark is there', () => {
    const text = '“First we ran.\n\nThen we hid,” she said.';
    expect(words(text)).toEqual(['First we ran.', 'Then we hid,']);
  });

  it('drops a mark that never closes rather than guess where the words end', () => {
    expect(words('She called it "a disgrace and left the room.\n\nThe talks went on.')).toEqual([]);
    expect(words('"A, said the mayor. "B," he said.')).toEqual(['B,']);
  });
});

const hostile = fc.string({
  unit: fc.constantFrom('"', '“', '”', "'", '‘', '’', '«', '»', '„', '`', ' ', 'a', 's', '.', ',', '\n', '5'),
});

describe('on any text', () => {
  it('every stretch lies in bounds, in order, inside its marks and inside one paragraph', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
        let last = 0;
        for (const one of stretches(text)) {
          expect(one.outer.start).toBeGreaterThanOrEqual(last);
          expect(one.start).toBeGreaterThanOrEqual(one.outer.start);
          expect(one.end).toBeGreaterThan(one.start);
          expect(one.end).toBeLessThanOrEqual(one.outer.end);
          expect(one.outer.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(one.outer.start, one.outer.end)).not.toMatch(/\n/u);
          last = one.outer.end;
        }
      }),
    );
  });

  it.each(['"', "'", '‘', '“', '”', '«»', "''", ' "a', " 'a", "'s ", '“a ”b '])('100 kB of %j ends', (unit) => {
    expect(Array.isArray(stretches(unit.repeat(100_000 / unit.length)))).toBe(true);
  });
});
