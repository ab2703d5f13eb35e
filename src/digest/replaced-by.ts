import type { Claim, ClaimGroup } from '../model/story.ts';
import { boundAllows } from '../stories/claims/compare-values.ts';
import { isSameClaimant } from '../stories/claims/same-claimant.ts';

/**
 * The claim that took the place of an earlier one: of those that stand side by side the one in the same voice, else the
 * first that its lower bound allows.
 */
export function replacedBy(earlier: Claim, { standing }: ClaimGroup): Claim | null {
  const nameOf = ({ figure }: Claim) => figure.claimant?.text ?? null;
  const own = nameOf(earlier);
  const sameVoice = standing.find((claim) => {
    const name = nameOf(claim);
    return own === null || name === null ? own === name : isSameClaimant(own, name);
  });
  return sameVoice ?? standing.find((claim) => boundAllows(earlier.figure, claim.figure)) ?? standing[0] ?? null;
}
