import type { DigestFigure } from '../model/digest.ts';
import type { Measure } from '../model/figure.ts';
import { digestMoment } from './digest-words.ts';

/** What is said of those counted. Measures whose counted noun says it all ("drones", "hryvnias") have none. */
const measureWords: Readonly<Record<Measure, string | null>> = {
  killed: 'killed',
  wounded: 'wounded',
  missing: 'missing',
  captured: 'captured',
  displaced: 'displaced',
  deserted: 'deserted',
  arrested: 'arrested',
  evacuated: 'evacuated',
  losses: 'lost',
  troops: null,
  weapons: null,
  territory: null,
  money: null,
  people: null,
  attacks: null,
  duration: null,
  distance: null,
  other: null,
};

/** Those who were captured before and are now exchanged, released or counted: "captured" would claim too much. */
const HELD = /\b(?:prisoners?|captives?|hostages?|detainees?|pows?)\b/iu;

/** Nouns that say of themselves what happened: "7,300 civilian deaths" need no "killed". */
const SAYS_ITSELF =
  /\b(?:bodies|body|dead|deaths?|fatalities|corpses|remains|injuries|injured|casualties|losses|arrests|detentions|detainees|displaced|evacuees)\b/iu;

/** Words a period begins with that have a capital at the head of a sentence alone; names of days, months and feasts keep theirs. */
const OPENS_SENTENCE =
  /^(?:Since|In|Over|During|By|On|At|As|Within|Between|From|For|After|Before|Until|Till|To|Through|Throughout|Across|Around|About|Under|Amid|Earlier|Early|Late|Later|Last|Next|This|That|These|The|A|An|Every|Each|All|So|Just|Only|Overnight|Today|Yesterday|Tonight)\b(?!-)/u;

/** Numbers that take "of" before what they count: "thousands of civilians". */
const TAKES_OF = /\b(?:tens|dozens|scores|hundreds|thousands|millions)$/iu;

/** What stands for people and is not them: "seven names" are on a list, and only the clause says whose. */
const STAND_IN = /\b(?:names?|cases?|reports?)\b/iu;

/** Units that take an "of" before what they are of: "40 % of homes", "12,000 tonnes of sorghum". */
const SHARE_OR_MEASURE: ReadonlySet<DigestFigure['unit']> = new Set(['fraction', 'percent', 'mass', 'area']);

/** What happened to those counted in one fixed word; null when only the article's own clause can say it. */
export function measureLabel(measure: Measure, counts: string | null): string | null {
  if (STAND_IN.test(counts ?? '') || (measure === 'captured' && HELD.test(counts ?? ''))) return null;
  return measureWords[measure];
}

/**
 * The words a figure is printed in, the same on every platform. `value` is what stands out; `what` says what it counts;
 * `source` who claims it; `notes` what a reader must know beside it. All but the fixed labels is verbatim.
 */
export function figureWords(
  figure: DigestFigure,
  timeZone: string,
): {
  readonly value: string;
  readonly what: string;
  readonly source: string;
  readonly notes: readonly string[];
} {
  const measure = measureLabel(figure.measure, figure.counts);
  const counts = figure.counts === null ? '' : TAKES_OF.test(figure.value) ? `of ${figure.counts}` : figure.counts;
  const saidAlready = SAYS_ITSELF.test(counts) || new RegExp(`\\b${measure}\\b`, 'iu').test(counts);
  const said = saidAlready ? null : measure;
  const share = figure.partOf !== null ? `of ⟨${figure.partOf}⟩` : null;
  // Beside its clause a share says of what it is one by its own noun, and by its whole only without one.
  const whole = (): string => {
    if (counts === '') return share ?? '';
    return SHARE_OR_MEASURE.has(figure.unit) ? `of ${counts}` : counts;
  };
  const what =
    figure.clause === null
      ? [
          [share, counts || null, said].filter((part) => part !== null).join(' '),
          figure.place,
          inSentence(figure.period),
        ]
          .filter((part) => part !== null && part !== '')
          .join(', ')
      : [whole(), `“${figure.clause}”`].filter((part) => part !== '').join(': ');
  const notes: string[] = [];
  if (figure.disputes.length > 0) notes.push(`disputed, see ${figure.disputes.map((ref) => `⟨${ref}⟩`).join(' ')}`);
  for (const earlier of figure.replaces.slice(0, 1))
    notes.push(`earlier: ${earlier.value}, ${digestMoment(earlier.at, timeZone)}`);
  if (figure.unverified) notes.push('not verified');
  return { value: figure.value, what, source: sourceWords(figure), notes };
}

/** A period as it reads within a line: "Since the invasion" opened its sentence, and begins none here. */
function inSentence(period: string | null): string | null {
  return period?.replace(OPENS_SENTENCE, (word) => word.toLowerCase()) ?? null;
}

function sourceWords(figure: DigestFigure): string {
  if (figure.claimant === null) return 'no source given';
  // "The ministry's estimate" names the ministry: the ending belongs to the noun that is not printed.
  const name = figure.claimant.text.replace(/['’]s$/u, '');
  const words = figure.claimant.anonymous ? `unnamed: “${name}”` : name;
  return figure.claimant.inherited ? `${words} (named nearby)` : words;
}
