import { describe, expect, it } from 'vitest';
import type { Quote } from '../../../src/model/quote.ts';
import { readQuotes, speakersOf } from './read-quotes.ts';

const kinds = (text: string) => readQuotes(text).map((quote) => quote.kind);
const keys = (text: string) => readQuotes(text).map((quote) => quote.key);

describe('an article', () => {
  const text = [
    '"We heard the doors go before the walls did"',
    'The town of Verkhivka lost its power station in what its council called a "black night".',
    'Petro Halushko, a welder from the plant, was among the first to come back.',
    '"The shutters were gone and the road was glass. We heard the doors go before the walls did, and it was not over," Halushko said. "On the radio they told us: ‘Stay low. Nobody is coming tonight.\'"',
    'The council blames the army for the delay. "They had two pumps and sent us one, and the one they sent had no hose," said a council member who signed the order to leave.',
  ].join('\n\n');
  const [heading, fragment, first, second, unnamed] = readQuotes(text);

  it('gives the heading to whoever says its words, and never as a quote', () => {
    expect([heading?.kind, heading?.speaker?.name, heading?.key]).toEqual(['heading', 'Petro Halushko', false]);
  });

  it('leaves a turn of phrase out of the digest', () => {
    expect([fragment?.kind, fragment?.key]).toEqual(['partial', false]);
  });

  it('resolves a surname and joins the split halves of one speech', () => {
    expect([first?.kind, first?.speaker?.text, first?.speaker?.name, first?.continues, first?.key]).toEqual([
      'speech',
      'Halushko',
      'Petro Halushko',
      false,
      true,
    ]);
    expect([second?.kind, second?.speaker?.name, second?.continues, second?.key]).toEqual([
      'speech',
      'Petro Halushko',
      true,
      true,
    ]);
    expect(second?.text.endsWith("tonight.'")).toBe(true);
  });

  it('leaves the unnamed unnamed', () => {
    expect([unnamed?.speaker?.name, unnamed?.cue?.text, unnamed?.key]).toEqual(['a council member', 'said', true]);
  });

  it('gives spans that are the text they name', () => {
    for (const quote of readQuotes(text)) {
      expect(text.slice(quote.start, quote.end)).toBe(quote.text);
      for (const part of [quote.speaker, quote.speaker?.role ?? null, quote.cue]) {
        if (part !== null && part !== undefined) expect(text.slice(part.start, part.end)).toBe(part.text);
      }
    }
  });
});

describe('speakers', () => {
  const table: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a pronoun is the subject before it that agrees',
      'President Olha Bondar met General Ivan Koval on Monday. "The line will hold," she said.',
      ['Olha Bondar'],
    ],
    [
      'a pronoun that agrees with nobody gets no name',
      'Spokeswoman Olha Bondar left early. "The line will hold," he said.',
      ['he'],
    ],
    [
      '"it" is a body',
      'The Free Harbour Front (FHF) signed on Monday. "The line will hold," it said.',
      ['Free Harbour Front'],
    ],
    [
      'a short name is the body it stands for',
      'The Free Harbour Front (FHF) signed on Monday. The FHF said: "The line will hold."',
      ['Free Harbour Front'],
    ],
    [
      'a split quote stays with its speaker and the next one changes',
      '"The line," Ivan Koval said, "will hold." Olha Bondar said, "It will not."',
      ['Ivan Koval', 'Ivan Koval', 'Olha Bondar'],
    ],
    [
      'two who speak together',
      '"The line will hold," Ivan Koval and Olha Bondar said in a letter.',
      ['Ivan Koval and Olha Bondar'],
    ],
    [
      'two of one surname are not mixed up',
      'Olha Bondar came with Petro Bondar. "The line will hold," Bondar said.',
      ['Bondar'],
    ],
    ['nobody rather than a guess', 'Snow fell. "The line will hold for years and years to come."', ['-']],
    ['a misspelt surname', 'Yahya Sarrea spoke on television. "The strikes go on," Sarree said.', ['Yahya Sarrea']],
  ];
  it.each(table)('%s', (_, text, expected) => {
    expect(speakersOf(text)).toEqual(expected);
  });

  it('gives the role in the words of the article', () => {
    const [quote] = readQuotes('The mayor of Lublin, Ivan Koval, wrote on Telegram: "The line will hold."');
    expect(quote?.speaker?.role?.text).toBe('The mayor of Lublin');
  });
});

describe('kinds', () => {
  const table: readonly (readonly [string, readonly Quote['kind'][]])[] = [
    ['Olha Bondar said: "The line will hold."', ['speech']],
    ['Olha Bondar called it "a setback for the whole front".', ['partial']],
    ['The "silent" convoy left before dawn.', ['scare']],
    ['Turkey named the raid "Operation Quiet River" on Monday.', ['title']],
    ['She watched the film "Winter on the River" twice.', ['title']],
    ['George "Sparky" Holm left early.', ['title']],
    ['Army in \'state of alarm\'\n\nThe army is in a "state of alarm", officials said.', ['heading', 'partial']],
  ];
  it.each(table)('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});

describe('key', () => {
  it.each([
    ['Olha Bondar said: "The line will hold."', [true]],
    ['Olha Bondar said there was "no sign that the attack came from the north".', [true]],
    ['Olha Bondar called it "a setback".', [false]],
    ['The "silent" convoy left before dawn.', [false]],
    ['Snow fell. "The line will hold for years and years to come."', [false]],
    ['He said: "The line will hold."', [false]],
  ] as const)('%s', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it('weighs a named speaker on the fighting above a fragment', () => {
    const [speech, partial] = readQuotes(
      'General Ivan Koval said: "The enemy shelled the bridge and killed two soldiers of my brigade." He called it "a very bad night".',
    );
    expect(speech?.salience).toBeGreaterThan(partial?.salience ?? 1);
  });
});
