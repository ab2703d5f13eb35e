/** One entry of the conflict registry (`config/conflicts.yaml`). */
export interface Conflict {
  readonly id: string;
  readonly name: string;
  /** Parties, armies, leaders and places whose mention ties a text to this conflict; each with its spellings. */
  readonly actors: readonly ConflictName[];
  readonly places: readonly ConflictName[];
}

export interface ConflictName {
  readonly name: string;
  readonly aliases: readonly string[];
}
