import type { Claim, ClaimGroup } from '../../model/story.ts';
import { isWithin, nameWords } from '../group/name-words.ts';
import { areOfOtherOrders, pointOf, upperReach, WITHIN_ARTICLE } from './compare-values.ts';
import { roleOfFigure } from './figure-role.ts';
import { byTime } from './gather-claims.ts';
import type { Subject } from './same-subject.ts';
import type { SameVoice } from './same-voice.ts';
import { byStrength } from './settle-claims.ts';

/** A settled group with what it is about. */
export interface SettledGroup {
  readonly subject: Subject;
  readonly group: ClaimGroup;
}

/** What tells whether two claims contradict each other. */
interface Surroundings {
  readonly textOf: (articleId: string) => string;
  readonly isSameVoice: SameVoice;
}

/** What happens to people, so that some kind of people is a part of all of them. */
const HUMAN_MEASURES: ReadonlySet<string> = new Set(['killed', 'wounded', 'missing', 'captured', 'arrested']);
/** A state that lasts: counted since some day or counted now, it is one count. The dead of a month are not those of a day. */
const LASTING_MEASURES: ReadonlySet<string> = new Set(['missing', 'captured', 'displaced', 'deserted']);
const SOLDIERS: ReadonlySet<string> = nounsOf(
  'soldiers servicemen servicewomen troops military personnel conscripts recruits',
);
const KINDS_OF_PEOPLE: ReadonlySet<string> = new Set([
  ...SOLDIERS,
  ...nounsOf(
    'fighters militants officers mercenaries combatants guards policemen civilians children women men workers',
  ),
  ...nounsOf('medics journalists terrorists insurgents rebels'),
]);

/** A kind of people that outnumbers all people by more than this, as a factor, was counted elsewhere. Own choice. */
const MOST_BEYOND = 5;
/** Counts of a state that lasts are of one place and its people as long as they are no further apart than this, as a factor. */
const LASTING_BEYOND = 3;
/** Two sources whose values lie closer together than this, as a factor, say the same in round numbers. Own choice. */
const APART = 1.3;

function nounsOf(line: string): ReadonlySet<string> {
  return nameWords(line);
}

/**
 * Joins groups that cannot both be right, and makes them disputed: a kind of people that outnumbers all people, at one
 * place and by other claimants ("about 40 soldiers killed" in the strike of which another says that 14 people died; "five
 * soldiers" and "14 people" go together and stay apart), and two named sources that count the same people by another noun
 * in one article, or since a day that only one of them names ("more than 100,000 soldiers deserted since May", "closer to
 * 200,000 troops").
 *
 * @param textOf text of an article by id
 */
export function joinContradictions(
  settled: readonly SettledGroup[],
  textOf: (articleId: string) => string,
  isSameVoice: SameVoice,
): readonly ClaimGroup[] {
  const surroundings: Surroundings = { textOf, isSameVoice };
  const groups = settled.map((each) => ({ ...each }));
  for (const group of groups) {
    for (const other of [...groups]) {
      if (other === group || !contradict(other, group, surroundings)) continue;
      group.group = join(group.group, other.group);
      groups.splice(groups.indexOf(other), 1);
    }
  }
  return groups.map(({ group }) => group);
}

function contradict(a: SettledGroup, b: SettledGroup, surroundings: Surroundings): boolean {
  if (a.subject.measure !== b.subject.measure || a.subject.unit !== b.subject.unit) return false;
  const test = isKindOf(a.subject, b.subject) ? outnumbers : mayCountTheSame(a.subject, b.subject) ? areRivals : null;
  if (test === null) return false;
  return a.group.standing.some((one) => b.group.standing.some((two) => test(one, two, surroundings)));
}

function isKindOf(kind: Subject, whole: Subject): boolean {
  if (!HUMAN_MEASURES.has(whole.measure) || whole.counts.size > 0 || kind.period !== whole.period) return false;
  return (
    [...kind.counts].some((word) => KINDS_OF_PEOPLE.has(word)) &&
    (kind.side.size === 0 || whole.side.size === 0 || isWithin(kind.side, whole.side))
  );
}

function outnumbers(part: Claim, all: Claim, { textOf, isSameVoice }: Surroundings): boolean {
  const [few, many] = [part.figure, all.figure];
  if (few.partOf !== null || many.partOf !== null || areOfOtherOrders(few, many, MOST_BEYOND)) return false;
  const least = few.low ?? pointOf(few);
  const most = upperReach(many);
  if (isSameVoice(few.claimant?.text ?? null, many.claimant?.text ?? null)) return false;
  return least !== null && most !== null && least > most && isOnePlace(part, all, textOf);
}

/** Soldiers by whatever noun, or the same words; of another time only where the count is of a state that lasts. */
function mayCountTheSame(a: Subject, b: Subject): boolean {
  if (a.unit !== 'count' || !(HUMAN_MEASURES.has(a.measure) || LASTING_MEASURES.has(a.measure))) return false;
  if (a.period !== b.period && !(LASTING_MEASURES.has(a.measure) && (a.period === '' || b.period === ''))) return false;
  const isSoldiers = ({ counts }: Subject): boolean => [...counts].some((word) => SOLDIERS.has(word));
  const sameWords = a.counts.size === b.counts.size && isWithin(a.counts, b.counts);
  return (sameWords || (isSoldiers(a) && isSoldiers(b))) && fits(a.side, b.side) && fits(a.place, b.place);
}

function areRivals(a: Claim, b: Claim, { textOf, isSameVoice }: Surroundings): boolean {
  if (a.figure.claimant === null || b.figure.claimant === null) return false;
  if (isSameVoice(a.figure.claimant.text, b.figure.claimant.text)) return false;
  if (a.articleId !== b.articleId) {
    if (!LASTING_MEASURES.has(a.figure.measure) || areOfOtherOrders(a.figure, b.figure, LASTING_BEYOND)) return false;
  }
  const isWhole = ({ figure, articleId }: Claim): boolean => roleOfFigure(figure, textOf(articleId)) === 'whole';
  if (!isWhole(a) || !isWhole(b) || areOfOtherOrders(a.figure, b.figure, WITHIN_ARTICLE)) return false;
  return areOfOtherOrders(a.figure, b.figure, APART);
}

/** One of them names none, or both name one, more or less closely. */
const fits = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === 0 || b.size === 0 || isWithin(a, b) || isWithin(b, a);

/** Claims of one article further apart than this, in paragraphs, are as a rule of two events. */
const MAX_PARAGRAPHS_APART = 2;

function standNear(a: Claim, b: Claim, text: string): boolean {
  const [first, second] = [a.figure.sentence, b.figure.sentence].toSorted((x, y) => x.start - y.start);
  if (first === undefined || second === undefined) return false;
  return (text.slice(first.end, second.start).match(/\n+/gu)?.length ?? 0) <= MAX_PARAGRAPHS_APART;
}

/** Near each other in one article, one place named, or a place that the other's sentence names as well ("the Vardanian town of Sela"). */
function isOnePlace(a: Claim, b: Claim, textOf: (articleId: string) => string): boolean {
  if (a.articleId === b.articleId && standNear(a, b, textOf(a.articleId))) return true;
  const names = (claim: Claim, place: string | null): boolean => {
    if (place === null) return false;
    const { start, end } = claim.figure.sentence;
    const words = nameWords(`${textOf(claim.articleId).slice(start, end)} ${claim.figure.place?.text ?? ''}`);
    return isWithin(nameWords(place), words);
  };
  return names(a, b.figure.place?.text ?? null) || names(b, a.figure.place?.text ?? null);
}

function join(a: ClaimGroup, b: ClaimGroup): ClaimGroup {
  const agreeing = [...(a.agreeing ?? []), ...(b.agreeing ?? [])];
  return {
    relation: 'disputed',
    standing: [...a.standing, ...b.standing].toSorted(byStrength),
    superseded: [...a.superseded, ...b.superseded].toSorted((x, y) => byTime(y, x)),
    ...(agreeing.length > 0 ? { agreeing } : {}),
  };
}
