import { describe, expect, it } from 'vitest';
import { readQuotes, speakersOf } from './read-quotes.ts';

type Row = readonly [why: string, text: string, speakers: readonly string[]];

const check = (rows: readonly Row[]): void => {
  it.each(rows)('%s', (_why, text, speakers) => {
    expect(speakersOf(text)).toEqual(speakers);
  });
};

describe('a pronoun stands for somebody the text only describes', () => {
  check([
    [
      'whom the sentence before is about',
      'A second officer at the depot shook his head. “With what?” he said.',
      ['A second officer at the depot'],
    ],
    [
      'though a name stands inside that description',
      'Mayor Ivo Koval was away. A spokesman for Koval denied it. “He never signed,” he said.',
      ['A spokesman for Koval'],
    ],
    [
      'or several',
      'Nine mothers of prisoners wrote to the minister. “We have waited for two years,” they wrote.',
      ['Nine mothers of prisoners'],
    ],
    ['or a body', 'The port authority says two cranes burn. “There is no danger,” it says.', ['The port authority']],
    [
      'across what the reporter did',
      'The driver stopped. I asked him what was wrong. “Listen to that now,” he said.',
      ['The driver'],
    ],
    [
      'and a place before him is not his name',
      'In North Orla, a spokesman for the mission was calm. “We are aware of it,” he said.',
      ['a spokesman for the mission'],
    ],
  ]);
});

describe('a pronoun stands for somebody named', () => {
  check([
    [
      'whose thing the sentence is about',
      'Colonel Ruth Amsel and Colonel Edith Brandt do not speak. “She left her guns,” Amsel says.\n\nBrandt’s account is shorter. “There were no guns left,” she says.',
      ['Ruth Amsel', 'Edith Brandt'],
    ],
    [
      'whose statement it is',
      'The Northern Front, a rebel alliance, replied. “The heights are ours,” its statement said.',
      ['Northern Front'],
    ],
    [
      'in the next paragraph, when the text opens with the pronoun',
      'She sat on a suitcase.\n\n“They gave us ten minutes,” she said.\n\nMaria Kravets, 70, had lived there since she was born.',
      ['Maria Kravets'],
    ],
    ['whose turn it is in a transcript', 'COLONEL BRANDT: Nobody. I said, “If the phones go, we go.”', ['BRANDT']],
    [
      'who bears the surname of another',
      'Peter Reuter lost a leg. “He wanted to see the sea,” says Peter Reuter.\n\nQuorl Reuter was killed in April. In his last letter he wrote: “The water is warm.”',
      ['Peter Reuter', 'Quorl Reuter'],
    ],
  ]);
  it('and for nobody whom a paragraph about something else names', () => {
    const text =
      'She sat on a suitcase.\n\n“They gave us ten minutes,” she said.\n\nMaria Kravets baked a cake in Orla.';
    expect(readQuotes(text)[0]?.speaker?.name).toBeNull();
  });
});

describe('who is named at the end', () => {
  check([
    [
      'spoke in the paragraphs before too',
      '“We had one stove.\n\n“On the ninth day the shelling moved closer.\n\n“She was right to go,” Halyna Sereda says.',
      ['Halyna Sereda', 'Halyna Sereda', 'Halyna Sereda'],
    ],
    [
      'in a paragraph that points back',
      '“The guns will never end. The work will never end.”\n\nSo says the mayor of Orla, where nothing has moved since May.',
      ['the mayor of Orla'],
    ],
    [
      'of one who goes by a name',
      'The defector, who gave his name only as Anton, described the unit as “a factory of silence”.',
      ['Anton'],
    ],
    ['after “began”', '“I want to say three things,” Viktor Hrabar began.', ['Viktor Hrabar']],
    [
      'after “goes on”',
      '“They hid before the siren,” Hanna Wirth goes on, “and did not come out.”',
      ['Hanna Wirth', 'Hanna Wirth'],
    ],
  ]);
});

describe('whose the words are', () => {
  check([
    [
      'a slogan is its user’s',
      'When Koval mentioned the minister, the crowd took up the chant “Bring them home now”.',
      ['the crowd'],
    ],
    ['a view', 'In Olha Bondar’s view, “the bridge was lost in March”.', ['Olha Bondar']],
    ['an account', 'The army’s version came first: “Our units hold the heights.”', ['The army']],
    ['a bare participle', 'The raid, often labelled “a costly mistake” by officers, lasted six days.', ['officers']],
    [
      'before its subject',
      'While denouncing the “cowardly silence” of the rich, Olha Bondar named nobody.',
      ['Olha Bondar'],
    ],
    ['not who was told', 'Ada Marsh, who was there, told the Tribune, “Nobody came for us.”', ['Ada Marsh']],
    ['not who is talked of', 'Ivo Koval, citing “a lack of shells,” said the general could not win.', ['Ivo Koval']],
    [
      'not who is spoken of in a clause',
      'Ivo Koval denied it on Monday. Reached by the paper, Lena Orr denied it too, explaining that she was “taking a day off”.',
      ['Lena Orr'],
    ],
    [
      'one of several',
      'Four wives had letters. One of them, Olena Hrytsak, read hers aloud: “Do not tell dad.”',
      ['Olena Hrytsak'],
    ],
    ['no time of day', '09:40 The port authority calls the fire “small and under control”.', ['The port authority']],
    ['in a year', 'It was Koval who in 2010 said the plan was “a one-year plan”.', ['Koval']],
  ]);
});
