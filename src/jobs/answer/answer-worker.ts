import { sheetAnswer } from '../../commands/answer.ts';
import { readLaterQuestion } from '../../commands/answer-command.ts';
import type { ChatPlatform } from '../../platforms/chat-platform.ts';
import { plain } from '../../platforms/sheet/sheet.ts';
import type { Job } from '../../queue/queue.ts';
import { type AnswerSurroundings, answerQuestion } from './answer-question.ts';

/** Someone who has waited so long is told that work goes on; most pages are read in a second or two. */
const STILL_AT_IT_MS = 8_000;

/**
 * Handles `answer-command` jobs: does what a command left to it and brings the answer to where it was asked. A fault is
 * told to the asker in a sentence and to `report` in full; the job is not tried again, since nobody waits for hours.
 *
 * @param stillAtItMs after this long the asker hears, once and privately, that the answer is still to come
 */
export function createAnswerWorker(
  surroundings: AnswerSurroundings,
  platforms: readonly ChatPlatform[],
  report: (error: unknown) => void,
  stillAtItMs: number = STILL_AT_IT_MS,
): (job: Job) => Promise<void> {
  return async (job) => {
    const question = readLaterQuestion(job);
    const platform = platforms.find((each) => each.name === question?.platform);
    if (question === null || platform === undefined) return;
    const { task, replyTo, share } = question;
    let progress: Promise<unknown> = Promise.resolve();
    const timer = setTimeout(() => {
      progress = platform.reply(replyTo, say(`Still at it: ${hostOf(task.url)} takes its time.`), false);
    }, stillAtItMs);
    const answer = await answerQuestion(task, surroundings).catch((error: unknown) => {
      report(error);
      return say(`${task.url} could not be read; the fault has been logged.`);
    });
    clearTimeout(timer);
    // On Discord the one stands where the other stood: the answer must be the last to come.
    await progress;
    await platform.reply(replyTo, answer, share);
  };
}

const say = (text: string) => sheetAnswer([{ kind: 'text', runs: [plain(text)] }]);

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : url);
