import { type Answer, formInLines } from '../../commands/answer.ts';
import { plain } from '../sheet/sheet.ts';
import type { SlackMessage } from './message.ts';
import { renderSlackDigest } from './render-digest.ts';
import { renderSlackSheet } from './render-sheet.ts';

/** An answer as messages; the first may stand alone, the others go on from it. */
export function answerMessages(answer: Answer): readonly SlackMessage[] {
  if (answer.kind === 'digest') return renderSlackDigest(answer.digest, 'compact', null);
  if (answer.kind === 'form') return renderSlackSheet(formInLines(answer.form));
  return renderSlackSheet(answer.kind === 'sheet' ? answer.sheet : [{ kind: 'small', runs: [plain(answer.note)] }]);
}
