import { describe, expect, it } from 'vitest';
import { readQuotes } from './read-quotes.ts';

/** What is wanted of each quote in order: its kind, and the name it is given to; "-" is nobody. */
type Wanted = readonly `${'speech' | 'partial' | 'scare' | 'title' | 'heading'} ${string}`[];
type Row = readonly [what: string, text: string, wanted: Wanted];

const told = (text: string) =>
  readQuotes(text).map((quote) => `${quote.kind} ${quote.speaker?.name ?? quote.speaker?.text ?? '-'}`);

const table: readonly (readonly [group: string, rows: readonly Row[]])[] = [
  [
    'channels and posts',
    [
      [
        'wrote on Telegram, after',
        '“There is no light in the left-bank districts,” Mayor Taras Hrebin wrote on Telegram.',
        ['speech Taras Hrebin'],
      ],
      [
        'wrote on Telegram, before',
        'Writing on Telegram, regional governor Oleh Marchuk said: “Two people are under the rubble.”',
        ['speech Oleh Marchuk'],
      ],
      [
        'in a post on X',
        'In a post on X, Foreign Minister Ilan Dror called the vote “a reward for those who fired first”.',
        ['partial Ilan Dror'],
      ],
      [
        'in a Telegram post, after the words',
        '“The depot burned until morning,” the governor, Anton Lysak, said in a Telegram post.',
        ['speech Anton Lysak'],
      ],
      [
        'a channel as the source',
        'The Baza-7 channel posted a video with the caption “Hello from the bridge”.',
        ['partial The Baza-7 channel'],
      ],
      [
        'according to a post',
        'The shelling was “the heaviest since the spring”, according to a post by the town council.',
        ['partial a post by the town council'],
      ],
      [
        'posted on Facebook',
        '"Do not come to the square," the emergency service posted on Facebook.',
        ['speech the emergency service'],
      ],
      [
        'a tweet with a colon',
        'President Nadia Berisha tweeted: "We thank our partners. We need more."',
        ['speech Nadia Berisha'],
      ],
    ],
  ],
  [
    'ministries and statements',
    [
      [
        'a ministry in a statement',
        '“Our units repelled six attacks near Brodna,” the defence ministry said in a statement.',
        ['speech the defence ministry'],
      ],
      [
        'a statement that reads',
        'The general staff denied the loss of the town. “Fighting continues on the outskirts,” the statement read.',
        ['speech the statement'],
      ],
      [
        'the statement added',
        '“All 14 drones were shot down,” the air force said. The damage was “minor”, the statement added.',
        ['speech the air force', 'partial the statement'],
      ],
      [
        'a ministry as a name',
        'Veldan’s Ministry of Defence said the strike was “a response to the attack on the bridge”.',
        ['partial Ministry of Defence'],
      ],
      [
        'a spokesperson for a body',
        '“Nobody has crossed since noon,” said a spokesperson for the border guard.',
        ['speech a spokesperson for the border guard'],
      ],
      [
        'an army with its place',
        'The army in Orla said it was “in full control of the road”.',
        ['partial The army in Orla'],
      ],
      [
        'warned, with that',
        'The UN warned that the blockade could become “a death sentence for the north”.',
        ['partial UN'],
      ],
      [
        'an aid group',
        'Doctors at Borders, an aid group, said its clinic had been “hit twice in one night”.',
        ['partial Doctors at Borders'],
      ],
    ],
  ],
  [
    'wire style and translation',
    [
      ['told an agency', '“We walked for three days,” Amina Sule, 34, told Reuters.', ['speech Amina Sule']],
      [
        'on condition of anonymity',
        '“The order came too late,” a senior officer told Reuters on condition of anonymity.',
        ['speech a senior officer'],
      ],
      [
        'an official who declined to be named',
        '“They will not sign before winter,” said a Western official, who declined to be named.',
        ['speech a Western official'],
      ],
      [
        'quoted by an agency',
        '“We will answer,” Deputy Minister Pavel Orsk was quoted as saying by the Veta agency.',
        ['speech Pavel Orsk'],
      ],
      [
        'through an interpreter',
        '“I lost the house and the well,” said Halima Noor through an interpreter.',
        ['speech Halima Noor'],
      ],
      [
        'an inserted life',
        '“He was reading when it hit,” Maryna Koss, who taught him for six years, said of the boy.',
        ['speech Maryna Koss'],
      ],
      [
        'the role first, inverted',
        '“It is a trap,” said Lieutenant Colonel Ihor Vale, deputy commander of the 12th Brigade.',
        ['speech Ihor Vale'],
      ],
      ['a rank with an ordinal', '“The valley is quiet,” said Army 1st Lt. Dana Wells.', ['speech Dana Wells']],
      [
        'stressed, translated',
        '“Our position is unchanged,” stressed Foreign Ministry spokeswoman Irina Zaretskaya.',
        ['speech Irina Zaretskaya'],
      ],
      [
        'noted that',
        'Zaretskaya noted that the talks were “at an impasse through no fault of ours”.',
        ['partial Zaretskaya'],
      ],
    ],
  ],
  [
    'marks',
    [
      [
        'British single marks',
        '‘The shells fell all night,’ said Councillor Ruth Penhale. ‘I didn’t sleep, and the children’s room has no roof.’',
        ['speech Ruth Penhale', 'speech Ruth Penhale'],
      ],
      [
        'straight single marks with apostrophes inside',
        "'They're firing at the ambulances', the surgeon, Omar Tal, said. 'It isn't a mistake.'",
        ['speech Omar Tal', 'speech Omar Tal'],
      ],
      [
        'guillemets',
        '«We hold the station», said Major Denis Roux. «The rest is noise.»',
        ['speech Denis Roux', 'speech Denis Roux'],
      ],
      [
        'guillemets with spaces',
        'General Luc Armand said: « Nous tiendrons means we will hold. »',
        ['speech Luc Armand'],
      ],
      [
        'German marks',
        '„The bridge is gone,“ said engineer Karl Benz-Ott. „We rebuild in May.“',
        ['speech Karl Benz-Ott', 'speech Karl Benz-Ott'],
      ],
      [
        'doubled apostrophes',
        "''We came back for the animals,'' said Vera Lys. ''Nobody else did.''",
        ['speech Vera Lys', 'speech Vera Lys'],
      ],
      [
        'nested, double outside',
        '“He told us, ‘Leave the car and run,’ so we ran,” said Iryna Bilyk.',
        ['speech Iryna Bilyk'],
      ],
      [
        'nested, single outside',
        '‘She shouted “Get down” and then it was dark,’ said Bilal Haddad.',
        ['speech Bilal Haddad'],
      ],
      ['mixed marks', '“We are out of bandages", said nurse Olena Ruda.', ['speech Olena Ruda']],
      [
        'an unclosed mark does not swallow the article',
        'He called it “a massacre and left.\n\nThe mayor, Ada Holm, said: “We bury eleven today.”',
        ['speech Ada Holm'],
      ],
      [
        'feet and inches are no marks',
        'The crater was 9\'6" across. "It shook the hill," said Jan Brek.',
        ['speech Jan Brek'],
      ],
    ],
  ],
  [
    'headlines',
    [
      [
        'a headline that repeats the words',
        'Mayor: ‘We will not leave’\n\nThe mayor of Sarn, Lev Dobry, stayed in his office.\n\n“We will not leave,” Dobry said.',
        ['heading Lev Dobry', 'speech Lev Dobry'],
      ],
      [
        'a headline in capitals that names the speaker',
        'Army Chief Calls Truce ‘A Pause To Reload’\n\nGeneral Noor Aziz called the truce “a pause to reload” on Friday.',
        ['heading Noor Aziz', 'partial Noor Aziz'],
      ],
      [
        'a scare quote in a headline',
        '‘Safe zone’ shelled for third day\n\nShells fell on the camp for a third day.',
        ['scare -'],
      ],
    ],
  ],
  [
    'several paragraphs',
    [
      [
        'reopened at each paragraph',
        '“They came at four,” said Sofia Marn. “The dogs knew first.\n\n“Then the windows went. We hid under the stairs.\n\n“Nobody spoke until it was light.”\n\nThe street was closed.',
        ['speech Sofia Marn', 'speech Sofia Marn', 'speech Sofia Marn', 'speech Sofia Marn'],
      ],
      [
        'the speaker in the paragraph before',
        'Captain Ilya Brandt was blunt about the losses.\n\n“We had forty men on Monday. We have twelve,” he said.',
        ['speech Ilya Brandt'],
      ],
      [
        'a colon at the end of a paragraph',
        'The ministry said in a statement:\n\n“The claims are untrue.”',
        ['speech The ministry'],
      ],
      [
        'a new speaker in each paragraph',
        '“We saw the flash,” said Petra Lund.\n\n“Then came the sound,” said her brother Erik Lund.\n\n“I thought it was thunder,” she said.',
        ['speech Petra Lund', 'speech Erik Lund', 'speech Petra Lund'],
      ],
      [
        'two speakers in one paragraph',
        '“The port is open,” said Governor Marek Stoll. But harbour master Rita Vane disagreed. “No ship has docked since Sunday,” she said.',
        ['speech Marek Stoll', 'speech Rita Vane'],
      ],
      [
        'the reporter comes back between two quotes',
        '“It will be a hard winter,” Energy Minister Olga Petrenko said. She had just come from the plant. “We lost the second turbine.”',
        ['speech Olga Petrenko', 'speech Olga Petrenko'],
      ],
    ],
  ],
  [
    'who speaks',
    [
      [
        'who, between name and verb',
        '“My son is somewhere in that column,” Larysa Hnat, who had waited at the checkpoint since dawn, said.',
        ['speech Larysa Hnat'],
      ],
      [
        'who said, after a relative',
        'The strike was condemned by envoy Tom Farrow, who said it was “a crime in plain sight”.',
        ['partial Tom Farrow'],
      ],
      [
        'a surname resolved',
        'Colonel Yusuf Demir commands the sector. “We rotate every ten days,” Demir said.',
        ['speech Yusuf Demir'],
      ],
      [
        'a pronoun resolved past a body',
        'Anna Weiss runs the shelter for the Red Lantern group. “We have 40 beds and 200 people,” she said.',
        ['speech Anna Weiss'],
      ],
      ['the unnamed stay unnamed', '“We buried them in the garden,” said one woman, crying.', ['speech one woman']],
      ['several speak', '“We were told nothing,” residents said.', ['speech residents']],
      [
        'a member of a people is no name',
        '“I will go back tomorrow,” said one Veldan, packing a van.',
        ['speech one Veldan'],
      ],
      [
        'adding, after somebody else was named',
        'Hale and Dror will meet next week, Orlov said, adding: “Nothing is agreed.”',
        ['speech Orlov'],
      ],
      [
        'whose, with a town between commas',
        'Mikael Strand, whose home town, Leva, was taken in March, said the city had been “given away for nothing”.',
        ['partial Mikael Strand'],
      ],
      [
        'an opening circumstance',
        'Speaking outside the hospital in Orla, surgeon Dina Kaplan said: “Most of them are children.”',
        ['speech Dina Kaplan'],
      ],
      [
        'outside, with a crowd',
        'Outside the embassy in Marn, hundreds of protesters chanted “Bring them home”.',
        ['speech hundreds of protesters'],
      ],
      [
        'heralded as',
        'Prime Minister Ada Hale heralded the deal with the rebels as “a door that opens from both sides”.',
        ['partial Ada Hale'],
      ],
      ['as somebody put it', 'The town is, as one driver put it, “a postcard with holes”.', ['partial one driver']],
      [
        'nobody is better than the wrong one',
        'Smoke stood over the port and the cranes were still. “No entry”, in red paint, crossed the gate.',
        ['scare -'],
      ],
    ],
  ],
  [
    'several verbs in a sentence',
    [
      [
        'but added',
        'Petrov told reporters that Veldan was “open to contacts”, but added that Norland “must withdraw first”.',
        ['partial Petrov', 'partial Petrov'],
      ],
      [
        'while somebody else',
        'Arnaud warned of the risk of “escalation”, while Scholl urged “prudence”.',
        ['partial Arnaud', 'partial Scholl'],
      ],
      [
        'a paper that quotes somebody',
        'The paper quoted an unnamed diplomat as saying that the plan was “dead on arrival”.',
        ['partial an unnamed diplomat'],
      ],
      [
        'an agency that reports who said it',
        'Orsk said that “the north is waging a war against us”, the Veta agency reported.',
        ['partial Orsk'],
      ],
      [
        'cited by an agency',
        '“The north wages war on us,” Orsk was cited by the Veta agency as saying.',
        ['speech Orsk'],
      ],
      [
        'an institute with a long name',
        'According to the Institute for the Study of Frontiers, the brigade made “marginal advances”.',
        ['partial Institute for the Study of Frontiers'],
      ],
      [
        'a role with hyphens',
        'Commander-in-chief Oleh Syrsk acknowledged the situation was “difficult” but “under control”.',
        ['partial Oleh Syrsk', 'partial Oleh Syrsk'],
      ],
      [
        'a verb that opens what was said on a wall',
        '“No one is coming to save us,” reads graffiti on a wall in the town.',
        ['speech graffiti on a wall in the town'],
      ],
      [
        'a short second voice',
        '“If they come, we go,” says Serhi Tal, nodding at his brother Vitali. Vitali disagrees: “I stay.”',
        ['speech Serhi Tal', 'speech Vitali'],
      ],
    ],
  ],
  [
    'names and roles of all sorts',
    [
      [
        'a movement with a number in its name',
        'M7 spokesman Laurent Kany said the rebels had withdrawn “to give peace a chance”.',
        ['partial Laurent Kany'],
      ],
      ['an envoy to somewhere', '“It is a bloodbath,” said the UN envoy to Orla, María Salva.', ['speech María Salva']],
      ['a junta', 'Veldan’s junta called the report “one-sided”.', ['partial Veldan’s junta']],
      [
        'a government with a name',
        'The National Unity Government said it was “the tip of the iceberg”.',
        ['partial National Unity Government'],
      ],
      [
        'what somebody says another did',
        'In his nightly address Zorin said Veldan had launched “the most cynical strike of the year”.',
        ['partial Zorin'],
      ],
      [
        'a pronoun of a body',
        'The RSA denied the charge. “Our forces protect civilians,” it said in a statement.',
        ['speech RSA'],
      ],
      [
        'the role before the name, after the first of two officials',
        'Defence Minister Isak Karz said the army would “act with full force”.\n\nA Norland official, Bassam Naim, told AFP the group was “ready for anything”.\n\n“We will not surrender,” he added.',
        ['partial Isak Karz', 'partial Bassam Naim', 'speech Bassam Naim'],
      ],
      [
        'two short voices',
        '"It is the end," one man said. "It is not," said another.',
        ['speech one man', 'speech another'],
      ],
      [
        'a counterpart with a name',
        'His Norland counterpart, Gen Anil Chand, said: “We will answer at a time of our choosing.”',
        ['speech Anil Chand'],
      ],
      [
        'a man in uniform, and not the video',
        'In a video posted on Telegram, a man in uniform says: “We have not been rotated for a year.”',
        ['speech a man'],
      ],
      [
        'a body whose president is named',
        'The ICRA, whose president, Mirjana Spohr, visited Orla this week, said the situation was “hell on earth”.',
        ['partial ICRA'],
      ],
      [
        'a semicolon between two leaders',
        'Alliance chief Mark Rode said members were “fully united”; Norland’s Viktor Orb said they were “drifting into war”.',
        ['partial Mark Rode', 'partial Viktor Orb'],
      ],
    ],
  ],
  [
    'papers, signs, songs, calls',
    [
      ['a sign that reads', 'A sign on the gate read “Mines. Do not enter.”', ['speech A sign on the gate']],
      [
        'an order',
        'The order, seen by the paper, says units must “hold at any cost until relieved”.',
        ['partial The order'],
      ],
      ['a song is a title', 'The crowd sang “Red Viburnum” as the coffin passed.', ['title -']],
      ['an operation is a title', 'The army named the raid Operation “Iron Harvest”.', ['title -']],
      ['a film', 'He starred in the film “Northern Wall” before the war.', ['title -']],
      ['a memoir', 'He wrote in his memoir, “Hard Roads,” that the war could have been stopped.', ['title -']],
      [
        'an intercepted call',
        '“They left us without water,” a soldier says in a call that the security service said it had intercepted.',
        ['speech a soldier'],
      ],
      ['so-called', 'The so-called “people’s council” was set up in May.', ['scare -']],
      ['a call sign', 'The drone pilot, call sign “Owl”, has flown since 2022.', ['title -']],
      ['chants of', 'He was met with chants of “Shame”.', ['partial -']],
    ],
  ],
];

describe.each(table)('%s', (_group, rows) => {
  it.each(rows)('%s', (_what, text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});
