import type { Digest } from '../model/digest.ts';
import type { Sheet } from '../platforms/sheet/sheet.ts';
import type { Job } from '../queue/queue.ts';

/** A picture or table that goes with an answer. */
export interface AnswerFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What it shows, for those who cannot see it. */
  readonly description: string;
}

/**
 * What a command answers. `digest` and `sheet` at once; `later`: a job does the work and the answer follows, until when
 * `note` says what is going on.
 */
export type Answer =
  | { readonly kind: 'digest'; readonly digest: Digest }
  | { readonly kind: 'sheet'; readonly sheet: Sheet; readonly file: AnswerFile | null }
  | { readonly kind: 'later'; readonly job: Job; readonly note: string };

/** An answer of lines alone. */
export function sheetAnswer(sheet: Sheet): Answer {
  return { kind: 'sheet', sheet, file: null };
}
