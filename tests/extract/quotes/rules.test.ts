import { describe, expect, it } from 'vitest';
import { readQuotes } from './read-quotes.ts';

/** For each rule: texts it finds, with the speaker of the last quote, and texts it refuses. */
const rules: Readonly<Record<string, { finds: readonly (readonly [string, string])[]; ignores: readonly string[] }>> = {
  'cue-after': {
    finds: [
      ['"The grid will hold," Ihor Petrenko said.', 'Ihor Petrenko'],
      ['"The grid will hold," said one officer who asked not to be named.', 'one officer'],
      ['"The grid will hold," the army\'s deputy commander, Olha Bondar, told reporters.', 'Olha Bondar'],
      ['"The grid will hold," Olha Bondar, the deputy commander of the army, told reporters.', 'Olha Bondar'],
      ['"The grid will hold," Olha Bondar, who was in the city at the time, said on Monday.', 'Olha Bondar'],
      ['"The grid will hold," Ivan Koval, 61, of Lublin, Poland, who fled in March, said by phone.', 'Ivan Koval'],
      ['"The grid will hold," a spokesman for the energy ministry said.', 'a spokesman for the energy ministry'],
      ['"The grid will hold", added the ministry.', 'the ministry'],
      ['"Will the grid hold?" Olha Bondar asked.', 'Olha Bondar'],
      ['"The grid will hold," Olha Bondar notes.', 'Olha Bondar'],
      ['"The grid will hold," said Ali al-Masri.', 'Ali al-Masri'],
      ['"The grid will hold," Minister Ana May said.', 'Ana May'],
      ['"The grid will hold," May said.', 'May'],
      ['"The grid will hold," Mohammad bin Rashid said.', 'Mohammad bin Rashid'],
      ['"The grid will hold," Conor O\'Neill said.', "Conor O'Neill"],
      ['"The grid will hold," Olha Bondar pointed out.', 'Olha Bondar'],
      ['"The grid will hold!" beamed Olha Bondar, who had come by train.', 'Olha Bondar'],
    ],
    ignores: [
      'Police held eight people for "spreading rumours," including Ivan Koval, who tried to warn the city.',
      '"Northern Shield" was the name of the operation.',
      'On "Night Talk," the mayor was silent.',
    ],
  },
  'cue-direct': {
    finds: [
      ['Olha Bondar said: "The grid will hold."', 'Olha Bondar'],
      ['Olha Bondar told reporters in Lviv on Monday, "The grid will hold."', 'Olha Bondar'],
      ['In a statement, the energy ministry said, "The grid will hold."', 'the energy ministry'],
      ['After two days of talks, General Ivan Koval wrote on Telegram: "The grid will hold."', 'Ivan Koval'],
      ['Said Olha Bondar, "The grid will hold."', 'Olha Bondar'],
      ['Pressed on the date, Olha Bondar shot back: "The grid will hold."', 'Olha Bondar'],
      ['A woman held up a sign reading "Bring them home".', 'a sign'],
    ],
    ignores: ['Olha Bondar said the "dead" line had been repaired.'],
  },
  'cue-within': {
    finds: [
      ['Olha Bondar described the strike as "an act of cowardice against the whole city".', 'Olha Bondar'],
      ['Olha Bondar said the army had "lost nothing of value" in the raid.', 'Olha Bondar'],
      ['The plan drew a rebuke from Mayor Olha Bondar, who called it "a gift to the enemy".', 'Olha Bondar'],
      [
        'At a rally in Marr, Norland, on Sunday, Olha Bondar left early, calling the plan "a gift to them".',
        'Olha Bondar',
      ],
      ['Veldan and Norland issued a statement describing the plan as "a first step".', 'Veldan and Norland'],
      ['As Olha Bondar, a surgeon in Lviv, put it, "You learn to sleep through anything."', 'Olha Bondar'],
      ['Olha Bondar called it "a gift to the enemy", according to the agency.', 'Olha Bondar'],
      ['The raid was described by Olha Bondar as "a failure in every respect".', 'Olha Bondar'],
      [
        'KYIV, Nov. 30 (Reuters) — The energy ministry issued a report, offering "every help there is" to towns.',
        'The energy ministry',
      ],
      ['Olha Bondar, during a visit to Lublin, Poland, said she was "not going to beg".', 'Olha Bondar'],
      [
        'The plan, which some have argued was rushed, drew a rebuke as Olha Bondar called it "a gift to the enemy".',
        'Olha Bondar',
      ],
    ],
    ignores: ['The raid was described as "a failure in every respect".'],
  },
  'according-to': {
    finds: [
      ['The line was "beyond repair", according to a police report.', 'a police report'],
      ['According to Olha Bondar, the line was "beyond repair".', 'Olha Bondar'],
      ['The war is in a "hot phase" - as assured by Ivan Koval - and the line was cut.', 'Ivan Koval'],
    ],
    ignores: ['Everything went according to plan in the "red zone".'],
  },
  'cue-at-end': {
    finds: [
      ['The strikes were "only the beginning" and more would follow, officials said.', 'officials'],
      ['The strikes were "only the beginning" of a longer plan, said Olha Bondar, the deputy minister.', 'Olha Bondar'],
    ],
    ignores: ['The "silent" convoy left before dawn.'],
  },
  'colon-lead-in': {
    finds: [
      ['General Ivan Koval was blunt: "The grid will hold."', 'Ivan Koval'],
      ['Olha Bondar: "The grid will hold."', 'Olha Bondar'],
    ],
    ignores: ['Three words stood there: "Bring them home."'],
  },
  'cue-noun': {
    finds: [
      ['Ivan Koval\'s warning of "a winter without light" went round the world.', 'Ivan Koval'],
      ['Few in the hall were moved by Olha Bondar\'s pledge of "light in every window".', 'Olha Bondar'],
    ],
    ignores: ['The plan for the "Arena" theatre failed.'],
  },
  'cue-owner': {
    finds: [
      ['Kyiv rejected Ivan Koval\'s "winter without light" remark.', 'Ivan Koval'],
      ['The crowd cheered the minister\'s "light in every window" pledge.', 'the minister'],
    ],
    ignores: ['The city\'s "Arena" theatre was hit.'],
  },
  'lead-in-paragraph': {
    finds: [
      ['The energy ministry said in a statement:\n\n"The grid will hold."', 'The energy ministry'],
      ['General Ivan Koval was blunt:\n\n"The grid will hold."', 'Ivan Koval'],
    ],
    ignores: ['Damage in the city:\n\n"Arena" theatre, two walls.'],
  },
  signature: {
    finds: [
      ['"The grid will hold."\n\n— Olha Bondar', 'Olha Bondar'],
      ['"The grid will hold."\n\n- the mayor of Lublin, Ivan Koval.', 'Ivan Koval'],
    ],
    ignores: ['The mayor called it a "setback" — a word nobody liked.'],
  },
  'sentence-before': {
    finds: [
      ['Olha Bondar said the grid would hold through the winter. "We have spare parts for years."', 'Olha Bondar'],
      ['Olha Bondar warned of delays.\n\n"We have spare parts for a week and no more."', 'Olha Bondar'],
    ],
    ignores: ['The convoy left at dawn. "Bring them home, all of them, now."'],
  },
  'carried-on': {
    finds: [
      ['"The grid will hold," Olha Bondar said. "We have spare parts for years."', 'Olha Bondar'],
      ['"The grid will hold," said Olha Bondar.\n\n"We have spare parts for years and years."', 'Olha Bondar'],
      [
        '“The grid will hold.\n\n“We have spare parts for years,” Olha Bondar said.\n\n“Nobody should worry.”',
        'Olha Bondar',
      ],
    ],
    ignores: ['"The grid will hold," Olha Bondar said. The convoy left. Nobody saw the "escort".'],
  },
};

describe.each(Object.entries(rules))('%s', (name, { finds, ignores }) => {
  it.each(finds)('finds %s', (text, speaker) => {
    const quote = readQuotes(text).at(-1);
    expect([quote?.rule, quote?.speaker?.name ?? quote?.speaker?.text]).toEqual([name, speaker]);
  });

  it.each(ignores)('ignores %s', (text) => {
    expect(readQuotes(text).at(-1)?.rule).not.toBe(name);
  });
});
