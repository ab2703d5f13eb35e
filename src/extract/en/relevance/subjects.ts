import { indexWords } from './index-words.ts';
import type { Word } from './read-words.ts';
import { type Setting, settingsOf } from './settings.ts';

/** What a whole text can be about that is no war, however many of its words it borrows. Lower case; a trailing `*` takes every ending. The words of a setting of the same name count too. */
const SUBJECTS = {
  sport:
    'hockey puck goaltender* defenceman defenseman rookie* arena scoring offside referee* umpire* batting bowler* bowled rink playoff* relegat* promotion squad kickoff halftime equaliser* tries fixtures winger* ' +
    'defender* sprint* relay swimmer* cyclist* rider riders race races racing grand prix semifinal* quarterfinal* overtime teammate* league opponents season game games fans',
  work:
    'picture scenes screen sequel* soundtrack score trailer camera shots plot character* studio studios console* server servers pixel* release releases chapter* narrator poem* poet* verse stars directed ' +
    'comedy drama thriller novelist* bestselling protagonist* performance* album* song songs singer* band concert*',
  past:
    'museum* exhibition* exhibit exhibits curator* gallery galleries historian* centenary commemorat* archive archives anniversary memorial* veteran* medal medals wreath* ancestors relic* artefact* artifact* ' +
    'excavat* archaeolog* century medieval grandchildren remembrance cemetery memoir* biograph* display portrait* paint* artist* art artworks critic* sculpture* decades',
  trade:
    'shares dividend* earnings quarter quarterly forecast sales margin margins investor* shareholder* stock stocks bid acquisition acquire* merger* takeover* analyst* revenue* profit profits plant factory jobs ' +
    'supplier* exporter* exports imports tariff* dollar market markets retail bank banks bankers listed valuation',
  labour:
    'pension* retirement dockers docker picket* ballot employer* union unions wage wages pay strike strikes striking walkout* stoppage* workers terminal miners overtime bargaining conciliat* redundanc*',
  crime:
    'jury juror* judge judges court courts convict* sentence* murder* trial trials defendant* lawyer* prosecutor* parole victim* guilty detective* inmate* bail charged charges police officers robber* gang gangs cocaine drug drugs custody prison stolen gendarme* getaway masked ' +
    'dealer* burglar* shooter hostage* arcade verdict',
  disaster:
    'earthquake* quake* aftershock* magnitude epicentre epicenter richter seismolog* geologist* wildfire* bushfire* firefighter* fire fires blaze* flame* smoke campfire flood* hurricane* typhoon* cyclone* ' +
    'landslide* mudslide* avalanche* volcan* eruption* lava tsunami* meteorolog* forecaster* drought* rainfall storm storms tornado* rescuers rescuer* rubble collapsed crater* levee* dam drowned',
  health: 'hospital* patient* vaccin* doctor* nurse* infect* virus* symptom* clinic* variant* outbreak* dose doses',
} as const;

export type Subject = keyof typeof SUBJECTS;

const listed = indexWords<Subject>(SUBJECTS);

/** The subjects a lower-case word belongs to, those of its settings among them; most words belong to none. */
export function subjectsOf(word: string): readonly Subject[] {
  return [...new Set([...settingsOf(word).filter(isSubject), ...listed(word)])];
}

function isSubject(setting: Setting): setting is Setting & Subject {
  return setting in SUBJECTS;
}

/** What a text is about, with the first token of each different word that shows it. */
export interface FoundSubject {
  readonly name: Subject;
  readonly at: readonly number[];
}

/** In a long text one word in so many must be of its subject. */
const WORDS_FOR_EACH = 60;

/**
 * What a text is about; null when it is about none of these, or only in passing.
 *
 * @param fewest so many different words of a subject it takes at the least
 */
export function findSubject(words: readonly Word[], fewest: number): FoundSubject | null {
  const shown = new Map<Subject, Map<string, number>>();
  for (const { key, name, at, subjects } of words) {
    for (const subject of subjects) {
      const known = shown.get(subject);
      if (known === undefined) shown.set(subject, new Map([[name ?? key, at]]));
      else if (!known.has(name ?? key)) known.set(name ?? key, at);
    }
  }
  const enough = Math.max(fewest, words.length / WORDS_FOR_EACH);
  let most: FoundSubject | null = null;
  for (const [name, found] of shown) {
    if (found.size >= enough && found.size > (most?.at.length ?? 0)) most = { name, at: [...found.values()] };
  }
  return most;
}
