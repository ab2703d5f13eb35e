/** One thing found when a connection to a platform was tried out, in words for the person who set it up. */
export interface Examined {
  readonly level: 'good' | 'warning' | 'failure';
  readonly text: string;
  /** What to do; null when all is well. */
  readonly fix: string | null;
}
