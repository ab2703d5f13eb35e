import { type Answer, formInLines } from '../../commands/answer.ts';
import { plain } from '../sheet/sheet.ts';
import type { DiscordBody } from './message.ts';
import { renderDiscordDigest } from './render-digest.ts';
import { renderDiscordSheet } from './render-sheet.ts';

/** An answer as message bodies, in order. */
export function answerBodies(answer: Answer): readonly DiscordBody[] {
  if (answer.kind === 'digest')
    return renderDiscordDigest(answer.digest, 'compact', null).map((message) => message.body);
  if (answer.kind === 'form') return renderDiscordSheet(formInLines(answer.form));
  return renderDiscordSheet(answer.kind === 'sheet' ? answer.sheet : [{ kind: 'small', runs: [plain(answer.note)] }]);
}
