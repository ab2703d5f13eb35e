import type { Draft } from './draft.ts';

/** How much a measure weighs before size and place in the text count. */
const weights: Readonly<Record<string, number>> = {
  killed: 0.6,
  missing: 0.5,
  wounded: 0.5,
  displaced: 0.5,
  deserted: 0.5,
  captured: 0.45,
  losses: 0.45,
  evacuated: 0.4,
  troops: 0.4,
  weapons: 0.4,
  territory: 0.4,
  arrested: 0.35,
  money: 0.35,
  attacks: 0.35,
  people: 0.25,
  duration: 0.2,
};

/** Gives each draft its salience, 0 to 1: what is measured, its size, how early it stands, who vouches for it, and whether it is a part. */
export function rank(drafts: readonly Draft[], textLength: number): void {
  for (const draft of drafts) {
    if (!draft.countable) continue;
    const size = Math.min(1, Math.log10(1 + Math.abs(draft.high ?? draft.low ?? 0)) / 6);
    const early = 1 - draft.start / Math.max(1, textLength);
    const raw = (weights[draft.measure] ?? 0.1) + 0.15 * size + 0.15 * early + (draft.claimant === null ? 0 : 0.1);
    const scaled = raw * (draft.partOf === null ? 1 : 0.8) * (draft.key ? 1 : 0.3);
    draft.salience = Number(Math.min(1, scaled).toFixed(3));
  }
}
