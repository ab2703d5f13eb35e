import type { Digest } from '../model/digest.ts';
import { plain, type Sheet, type SheetLine, strong } from '../platforms/sheet/sheet.ts';
import type { Job } from '../queue/queue.ts';
import type { Form } from './form.ts';

/** A picture or table that goes with an answer. */
export interface AnswerFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What it shows, for those who cannot see it. */
  readonly description: string;
}

/**
 * What a command answers. `digest` and `sheet` at once; `later`: a job does the work and the answer follows, until when
 * `note` says what is going on. `form`: the command was given nothing and asks back; where no form can be shown, its
 * fields are named.
 */
export type Answer =
  | { readonly kind: 'digest'; readonly digest: Digest }
  | { readonly kind: 'sheet'; readonly sheet: Sheet; readonly file: AnswerFile | null }
  | { readonly kind: 'form'; readonly form: Form }
  | { readonly kind: 'later'; readonly job: Job; readonly note: string };

/** An answer of lines alone. */
export function sheetAnswer(sheet: Sheet): Answer {
  return { kind: 'sheet', sheet, file: null };
}

/** What a form asks for, in lines, where none can be shown. */
export function formInLines({ title, fields }: Form): Sheet {
  return [
    { kind: 'label', text: title },
    ...fields.map(
      ({ name, label, hint, value }): SheetLine => ({
        kind: 'bullet',
        runs: [strong(`${name}:`), plain(` ${label.toLowerCase()} (${hint}); now ${value}`)],
      }),
    ),
  ];
}
