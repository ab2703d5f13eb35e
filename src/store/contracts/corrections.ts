/** What a reader reported as wrong. `data` is JSON. */
export interface Correction {
  readonly id: string;
  readonly articleId: string | null;
  readonly at: number;
  readonly data: unknown;
}

export interface Corrections {
  readonly add: (correction: Correction) => Promise<void>;
  /** Newest first. */
  readonly list: (limit: number) => Promise<readonly Correction[]>;
}
