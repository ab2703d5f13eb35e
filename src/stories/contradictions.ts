import type { Claim, ClaimGroup } from '../model/story.ts';
import { areOfOtherOrders, pointOf, upperReach } from './compare-values.ts';
import { byTime } from './gather-claims.ts';
import { isWithin, nameWords } from './name-words.ts';
import type { Subject } from './same-subject.ts';
import type { SameVoice } from './same-voice.ts';
import { byStrength } from './settle-claims.ts';

/** A settled group with what it is about. */
export interface SettledGroup {
  readonly subject: Subject;
  readonly group: ClaimGroup;
}

/** What happens to people, so that some kind of people is a part of all of them. */
const HUMAN_MEASURES: ReadonlySet<string> = new Set(['killed', 'wounded', 'missing', 'captured', 'arrested']);
const KINDS_OF_PEOPLE: ReadonlySet<string> = new Set(
  [
    'soldiers servicemen servicewomen troops fighters militants personnel officers mercenaries combatants conscripts',
    'recruits guards policemen civilians children women men workers medics journalists terrorists insurgents rebels',
  ].flatMap((line) => [...nameWords(line)]),
);

/** A kind of people that outnumbers all people by more than this, as a factor, was counted elsewhere. Own choice. */
const MOST_BEYOND = 5;

/**
 * Joins groups that cannot both be right: one side's "about 40 soldiers killed" in the strike of which another says that
 * 14 people died. A kind of people is a part of all people; only when it outnumbers them, at one place and by other
 * claimants, do the two dispute. "Five soldiers" and "14 people" go together and stay apart.
 *
 * @param textOf text of an article by id
 */
export function joinContradictions(
  settled: readonly SettledGroup[],
  textOf: (articleId: string) => string,
  isSameVoice: SameVoice,
): readonly ClaimGroup[] {
  const groups = settled.map((each) => ({ ...each }));
  for (const whole of groups) {
    if (!HUMAN_MEASURES.has(whole.subject.measure) || whole.subject.counts.size > 0) continue;
    for (const kind of [...groups]) {
      if (kind === whole || !isKindOf(kind.subject, whole.subject)) continue;
      const rivals = kind.group.standing.some((part) =>
        whole.group.standing.some((all) => contradict(part, all, isSameVoice) && isOnePlace(part, all, textOf)),
      );
      if (!rivals) continue;
      whole.group = join(whole.group, kind.group);
      groups.splice(groups.indexOf(kind), 1);
    }
  }
  return groups.map(({ group }) => group);
}

function isKindOf(kind: Subject, whole: Subject): boolean {
  if (kind.measure !== whole.measure || kind.unit !== whole.unit || kind.period !== whole.period) return false;
  return (
    [...kind.counts].some((word) => KINDS_OF_PEOPLE.has(word)) &&
    (kind.side.size === 0 || whole.side.size === 0 || isWithin(kind.side, whole.side))
  );
}

function contradict(part: Claim, all: Claim, isSameVoice: SameVoice): boolean {
  const [few, many] = [part.figure, all.figure];
  if (few.partOf !== null || many.partOf !== null || areOfOtherOrders(few, many, MOST_BEYOND)) return false;
  const voices = [few.claimant?.text ?? null, many.claimant?.text ?? null] as const;
  const least = few.low ?? pointOf(few);
  const most = upperReach(many);
  return !isSameVoice(...voices) && least !== null && most !== null && least > most;
}

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
