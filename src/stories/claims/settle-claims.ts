import type { Claim, ClaimGroup } from '../../model/story.ts';
import { boundAllows, isLowerBound, pointOf, precisionOf, valuesAgree } from './compare-values.ts';
import { byTime, type RoledClaim } from './gather-claims.ts';
import type { SameVoice } from './same-voice.ts';

/** Claims of one voice, oldest first. `name` is null for what articles state without a source. */
interface Voice {
  readonly name: string | null;
  readonly claims: Claim[];
}

/** A value that stands, with what it replaced and what says the same. */
interface Line {
  standing: Claim;
  readonly superseded: Claim[];
  readonly agreeing: Claim[];
}

/** What claims about one thing say together; `outletOf` gives the feed of an article. */
export function settleClaims(
  claims: readonly RoledClaim[],
  outletOf: ReadonlyMap<string, string>,
  isSameVoice: SameVoice,
): ClaimGroup {
  const current = claims.filter(({ role }) => role !== 'former');
  const former = current.length === 0 ? [] : claims.filter(({ role }) => role === 'former');
  const voices: Voice[] = [];
  for (const { role, ...claim } of current.length === 0 ? claims : current) {
    const name = claim.figure.claimant?.text ?? null;
    const voice = voices.find((each) => isSameVoice(each.name, name));
    if (voice === undefined) voices.push({ name, claims: [claim] });
    else voice.claims.push(claim);
  }
  const lines = mergeUnattributed(voices).flatMap((voice) => followVoice(voice, outletOf));
  const standing: Line[] = [];
  for (const line of followBounds(lines).toSorted((a, b) => byStrength(a.standing, b.standing))) {
    const same = standing.find((other) => valuesAgree(other.standing.figure, line.standing.figure));
    if (same === undefined) standing.push(line);
    else {
      same.agreeing.push(line.standing, ...line.agreeing);
      same.superseded.push(...line.superseded);
    }
  }
  return groupOf(
    standing,
    former.map(({ role, ...claim }) => claim),
  );
}

function groupOf(lines: readonly Line[], former: readonly Claim[]): ClaimGroup {
  const agreeing = lines.flatMap((line) => line.agreeing);
  const superseded = [...former, ...lines.flatMap((line) => line.superseded)].toSorted((a, b) => byTime(b, a));
  return {
    relation:
      lines.length > 1 ? 'disputed' : superseded.length > 0 ? 'updated' : agreeing.length > 0 ? 'agree' : 'single',
    standing: lines.map((line) => line.standing),
    superseded,
    ...(agreeing.length > 0 ? { agreeing } : {}),
  };
}

/** What articles state on their own account goes with the one claimant there is; with several it stays apart. */
function mergeUnattributed(voices: readonly Voice[]): readonly Voice[] {
  const [only, ...others] = voices.filter((voice) => voice.name !== null);
  if (only === undefined || others.length > 0 || voices.length === 1) return voices;
  return [{ name: only.name, claims: voices.flatMap((voice) => voice.claims).toSorted(byTime) }];
}

/** Follows one voice through time. */
function followVoice(voice: Voice, outletOf: ReadonlyMap<string, string>): readonly Line[] {
  const lines: Line[] = [];
  for (const claim of voice.claims) {
    const same = lines.find((line) => valuesAgree(line.standing.figure, claim.figure));
    if (same !== undefined) {
      const better =
        (claim.articleId === same.standing.articleId
          ? same.standing.figure.bound === 'vague' && claim.figure.bound !== 'vague'
          : precisionOf(claim.figure) >= precisionOf(same.standing.figure)) &&
        // Told again without a source, a claim keeps the one it had.
        (claim.figure.claimant !== null || same.standing.figure.claimant === null);
      same.agreeing.push(better ? same.standing : claim);
      if (better) same.standing = claim;
      continue;
    }
    const moved = lines.find((line) => supersedes(claim, line.standing, voice.name, outletOf));
    if (moved === undefined) lines.push({ standing: claim, superseded: [], agreeing: [] });
    else replace(moved, claim);
  }
  return lines;
}

/** What agreed with the replaced value is replaced with it. */
function replace(line: Line, claim: Claim): void {
  line.superseded.push(line.standing, ...line.agreeing.splice(0));
  line.standing = claim;
}

/** A lower count from another outlet may be an old one late: it stands beside, it replaces nothing. */
function supersedes(later: Claim, earlier: Claim, name: string | null, outletOf: ReadonlyMap<string, string>): boolean {
  if (later.articleId === earlier.articleId || later.at < earlier.at) return false;
  const attributed = name !== null && later.figure.claimant !== null && earlier.figure.claimant !== null;
  if (attributed || outletOf.get(later.articleId) === outletOf.get(earlier.articleId)) return true;
  return (pointOf(later.figure) ?? 0) > (pointOf(earlier.figure) ?? 0);
}

/**
 * Lower bounds across voices: "at least 14" is replaced by a later 17 whoever counted it, and agrees with a 17 that was
 * there before. Told again as "14" it is the same count, and a later 17 replaces it too.
 */
function followBounds(lines: readonly Line[]): readonly Line[] {
  const kept = [...lines].sort((a, b) => byTime(a.standing, b.standing));
  for (const line of [...kept]) {
    const open = [line.standing, ...line.agreeing].find(({ figure }) => isLowerBound(figure));
    if (open === undefined) continue;
    const others = kept.filter(
      (other) => other !== line && boundAllows(open.figure, other.standing.figure) && !areTwoVoices(other, line),
    );
    const later = others.findLast(
      (other) => other.standing.at >= line.standing.at && other.standing.articleId !== line.standing.articleId,
    );
    const into = later ?? (open === line.standing ? others.at(-1) : undefined);
    if (into === undefined) continue;
    const outdated = later !== undefined && !valuesAgree(later.standing.figure, line.standing.figure);
    (outdated ? into.superseded : into.agreeing).push(line.standing, ...line.agreeing);
    into.superseded.push(...line.superseded);
    kept.splice(kept.indexOf(line), 1);
  }
  return kept;
}

/** One article that gives two counts by two names wants both seen. */
const areTwoVoices = (a: Line, b: Line): boolean =>
  a.standing.articleId === b.standing.articleId &&
  a.standing.figure.claimant !== null &&
  b.standing.figure.claimant !== null;

/** Who is named over who is not, exact over vague, then the latest. */
export function byStrength(a: Claim, b: Claim): number {
  return (
    Number(b.figure.claimant !== null) - Number(a.figure.claimant !== null) ||
    precisionOf(b.figure) - precisionOf(a.figure) ||
    b.at - a.at ||
    (a.articleId < b.articleId ? -1 : a.articleId > b.articleId ? 1 : a.index - b.index)
  );
}
