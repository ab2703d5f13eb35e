import type { Claim, ClaimGroup, ReadArticle } from '../model/story.ts';
import { pointOf, precisionOf, valuesAgree } from './compare-values.ts';
import { isSameClaimant } from './same-claimant.ts';
import { type Subject, sameSubject, subjectOf, wordsOfFigure } from './same-subject.ts';

interface Gathering {
  readonly subject: Subject;
  readonly claims: Claim[];
}

/** Claims of one voice, oldest first. `name` is null for what articles state without a source. */
interface Voice {
  readonly name: string | null;
  readonly claims: Claim[];
}

interface Settled {
  readonly standing: Claim;
  readonly superseded: readonly Claim[];
  readonly agreeing: readonly Claim[];
}

/**
 * What the articles of one story (any order) say together: their figures gathered by what they are about (measure, thing
 * counted, side, place, period), oldest first. Inside a group the latest word of each claimant stands; claimants who
 * differ stand side by side, and no value is ever computed from two. Figures of which one is a part of the other never
 * share a group. Groups in which no figure is key are left out.
 */
export function reconcileClaims(articles: readonly ReadArticle[]): readonly ClaimGroup[] {
  const ordered = articles.toSorted(
    (a, b) => a.article.publishedAt - b.article.publishedAt || (a.article.id < b.article.id ? -1 : 1),
  );
  const gatherings: Gathering[] = [];
  const outletOf = new Map(articles.map(({ article }) => [article.id, article.feedId]));
  for (const { article, reading } of ordered) {
    reading.figures.forEach((figure, index) => {
      const claim: Claim = { articleId: article.id, index, figure, at: article.publishedAt };
      const repeated =
        figure.sameAs === null
          ? undefined
          : gatherings.find(({ claims }) =>
              claims.some((each) => each.articleId === article.id && each.index === figure.sameAs),
            );
      if (repeated !== undefined) repeated.claims.push(claim);
      else gather(gatherings, claim);
    });
  }
  return gatherings
    .filter(({ claims }) => claims.some((claim) => claim.figure.key))
    .map(({ claims }) => settleGroup(claims, outletOf));
}

function gather(gatherings: Gathering[], claim: Claim): void {
  const subject = subjectOf(wordsOfFigure(claim.figure));
  let best: { readonly group: Gathering; readonly sureness: number } | null = null;
  for (const group of gatherings) {
    const sureness = sameSubject(group.subject, subject);
    if (sureness === null || !mayJoin(group.claims, claim)) continue;
    const agreed = group.claims.some((each) => valuesAgree(each.figure, claim.figure)) ? 0.5 : 0;
    if (best === null || sureness + agreed > best.sureness) best = { group, sureness: sureness + agreed };
  }
  if (best === null) gatherings.push({ subject, claims: [claim] });
  else best.group.claims.push(claim);
}

/** One article speaks once of one thing in one voice: a second value of its own is about something else, as is a part of a whole. */
function mayJoin(claims: readonly Claim[], claim: Claim): boolean {
  const isPart = claim.figure.partOf !== null;
  return claims.every((each) => {
    if (each.articleId !== claim.articleId) return (each.figure.partOf !== null) === isPart;
    if (each.figure.partOf === claim.index || claim.figure.partOf === each.index || isPart) return false;
    if (each.figure.partOf !== null) return false;
    return !isSameVoice(each.figure.claimant?.text ?? null, claim.figure.claimant?.text ?? null);
  });
}

const isSameVoice = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : isSameClaimant(a, b);

function settleGroup(claims: readonly Claim[], outletOf: ReadonlyMap<string, string>): ClaimGroup {
  const voices: Voice[] = [];
  for (const claim of claims) {
    const name = claim.figure.claimant?.text ?? null;
    const voice = voices.find((each) => isSameVoice(each.name, name));
    if (voice === undefined) voices.push({ name, claims: [claim] });
    else voice.claims.push(claim);
  }
  const settled = mergeUnattributed(voices).flatMap((voice) => settleVoice(voice, outletOf));
  const standing: Settled[] = [];
  const agreeing: Claim[] = [];
  for (const each of settled.toSorted((a, b) => byStrength(a.standing, b.standing))) {
    agreeing.push(...each.agreeing);
    if (standing.some((other) => valuesAgree(other.standing.figure, each.standing.figure)))
      agreeing.push(each.standing);
    else standing.push(each);
  }
  const superseded = settled
    .flatMap((each) => each.superseded)
    .toSorted((a, b) => b.at - a.at || (a.articleId < b.articleId ? 1 : -1));
  return {
    relation:
      standing.length > 1 ? 'disputed' : superseded.length > 0 ? 'updated' : agreeing.length > 0 ? 'agree' : 'single',
    standing: standing.map((each) => each.standing),
    superseded,
    ...(agreeing.length > 0 ? { agreeing } : {}),
  };
}

/** What articles state on their own account goes with the one claimant there is; with several it stays apart. */
function mergeUnattributed(voices: readonly Voice[]): readonly Voice[] {
  const named = voices.filter((voice) => voice.name !== null);
  const [only] = named;
  if (named.length !== 1 || only === undefined || voices.length === 1) return voices;
  const all = voices.flatMap((voice) => voice.claims);
  return [{ name: only.name, claims: all.toSorted((a, b) => a.at - b.at || (a.articleId < b.articleId ? -1 : 1)) }];
}

/** Follows one voice through time. A lower count from another outlet may be an old one late: it stands beside, it replaces nothing. */
function settleVoice(voice: Voice, outletOf: ReadonlyMap<string, string>): readonly Settled[] {
  const lines: { standing: Claim; superseded: Claim[]; agreeing: Claim[] }[] = [];
  for (const claim of voice.claims) {
    const same = lines.find((line) => valuesAgree(line.standing.figure, claim.figure));
    if (same !== undefined) {
      const better =
        precisionOf(claim.figure) >= precisionOf(same.standing.figure) && claim.articleId !== same.standing.articleId;
      same.agreeing.push(better ? same.standing : claim);
      if (better) same.standing = claim;
      continue;
    }
    const moved = lines.find((line) => supersedes(claim, line.standing, voice.name, outletOf));
    if (moved === undefined) lines.push({ standing: claim, superseded: [], agreeing: [] });
    else {
      // What agreed with the replaced value is replaced with it.
      moved.superseded.push(moved.standing, ...moved.agreeing);
      moved.agreeing = [];
      moved.standing = claim;
    }
  }
  return lines;
}

function supersedes(later: Claim, earlier: Claim, name: string | null, outletOf: ReadonlyMap<string, string>): boolean {
  if (later.articleId === earlier.articleId || later.at < earlier.at) return false;
  const attributed = name !== null && later.figure.claimant !== null && earlier.figure.claimant !== null;
  if (attributed || outletOf.get(later.articleId) === outletOf.get(earlier.articleId)) return true;
  return (pointOf(later.figure) ?? 0) > (pointOf(earlier.figure) ?? 0);
}

/** Who is named over who is not, exact over vague, then the latest. */
function byStrength(a: Claim, b: Claim): number {
  return (
    Number(b.figure.claimant !== null) - Number(a.figure.claimant !== null) ||
    precisionOf(b.figure) - precisionOf(a.figure) ||
    b.at - a.at ||
    (a.articleId < b.articleId ? -1 : a.articleId > b.articleId ? 1 : a.index - b.index)
  );
}
