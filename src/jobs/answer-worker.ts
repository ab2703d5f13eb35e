import { sheetAnswer } from '../commands/answer.ts';
import { readLaterQuestion } from '../commands/answer-command.ts';
import type { ChatPlatform } from '../platforms/chat-platform.ts';
import { plain } from '../platforms/sheet/sheet.ts';
import type { Job } from '../queue/queue.ts';
import { type AnswerSurroundings, answerQuestion } from './answer-question.ts';

/**
 * Handles `answer-command` jobs: does what a command left to it and brings the answer to where it was asked. A fault is
 * told to the asker in a sentence and to `report` in full; the job is not tried again, since nobody waits for hours.
 */
export function createAnswerWorker(
  surroundings: AnswerSurroundings,
  platforms: readonly ChatPlatform[],
  report: (error: unknown) => void,
): (job: Job) => Promise<void> {
  return async (job) => {
    const question = readLaterQuestion(job);
    const platform = platforms.find((each) => each.name === question?.platform);
    if (question === null || platform === undefined) return;
    const answer = await answerQuestion(question.task, surroundings).catch((error: unknown) => {
      report(error);
      return sheetAnswer([
        { kind: 'text', runs: [plain(`${question.task.url} could not be read; the fault has been logged.`)] },
      ]);
    });
    await platform.reply(question.replyTo, answer, question.share);
  };
}
