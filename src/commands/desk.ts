import type { StoryAction } from '../platforms/sheet/actions.ts';
import { plain, type Sheet } from '../platforms/sheet/sheet.ts';
import type { Queue } from '../queue/queue.ts';
import { type Answer, sheetAnswer } from './answer.ts';
import type { Asker } from './asker.ts';
import { commands } from './catalogue.ts';
import { factsToCorrect, type PointedFact, storeCorrection } from './correct.ts';
import { readOptions } from './option-values.ts';
import { parseRequest, type Request } from './parse-request.ts';
import { pressMore, pressQuote, pressSources } from './press.ts';
import { createRateLimit } from './rate-limit.ts';
import { misunderstood } from './run/help.ts';
import { mendSchedule } from './run/schedule.ts';
import { type Suggestion, suggest } from './suggest.ts';
import type { CommandSurroundings } from './surroundings.ts';

/** The one command with a form. */
export const scheduleSet = 'schedule set';

/** Questions a person may ask in a minute. */
const QUESTIONS_A_MINUTE = 12;

/** An answer and who sees it. */
export interface Reply {
  readonly answer: Answer;
  readonly share: boolean;
}

/** Where platforms bring what people ask. Nothing here throws: a fault becomes an answer and is handed to `report`. */
export interface CommandDesk {
  /** What was typed after `/digest`, or to the bot in a thread. */
  readonly askText: (text: string, asker: Asker) => Promise<Reply>;
  /** A command by name with typed options, as Discord sends them; values as text. */
  readonly askNamed: (name: string, given: ReadonlyMap<string, string>, asker: Asker) => Promise<Reply>;
  /** Whether this question is answered with a form; Discord shows one only to a question not acknowledged yet. */
  readonly asksBack: (name: string, given: ReadonlyMap<string, string>) => boolean;
  /** What is wrong with the fields of a form that was filled in; null when nothing is. */
  readonly mend: (
    given: ReadonlyMap<string, string>,
    asker: Asker,
  ) => Promise<{ readonly field: string; readonly reason: string } | null>;
  readonly press: (action: StoryAction, value: string, asker: Asker) => Promise<Sheet>;
  readonly factsToCorrect: (value: string) => Promise<readonly PointedFact[]>;
  readonly correct: (value: string, factId: string, wrong: string, asker: Asker) => Promise<Sheet>;
  readonly suggest: (command: string, option: string, typed: string) => Promise<readonly Suggestion[]>;
}

export function createCommandDesk(
  surroundings: CommandSurroundings,
  queue: Queue,
  report: (error: unknown) => void,
): CommandDesk {
  const limit = createRateLimit(QUESTIONS_A_MINUTE, 60_000);

  const run = async ({ command, values, share }: Request, asker: Asker): Promise<Reply> => {
    if (command.who === 'manager' && !(await asker.isManager())) {
      const who =
        asker.platform === 'discord'
          ? 'people with Manage Server'
          : 'workspace admins and those named in the configuration';
      return privately(
        `“${command.name}” is for ${who}. They can do it for you; ${command.name.split(' ')[0]} without changes is open to all.`,
      );
    }
    const answer = await command.run(values, asker, surroundings);
    if (answer.kind === 'later')
      await queue.enqueue({ ...answer.job, data: { ...answer.job.data, share: String(share) } });
    return { answer, share };
  };

  /** Counts the question and turns a fault into an answer. */
  const guarded = async (asker: Asker, work: () => Promise<Reply>): Promise<Reply> => {
    const waitMs = limit.take(`${asker.platform}:${asker.userId}`, surroundings.now());
    if (waitMs > 0)
      return privately(`That was a lot of questions. Please ask again in ${Math.ceil(waitMs / 1_000)} seconds.`);
    try {
      return await work();
    } catch (error) {
      report(error);
      return privately('That went wrong here, and has been logged. Please try again, or ask for status.');
    }
  };

  const typed = (asker: Asker) => (example: string) =>
    asker.platform === 'slack' ? `/digest ${example}` : `/${example}`;

  return {
    askText: (text, asker) =>
      guarded(asker, async () => {
        const parsed = parseRequest(text, commands);
        return parsed.ok
          ? run(parsed.request, asker)
          : { answer: sheetAnswer(misunderstood(parsed.reason, parsed.examples, typed(asker))), share: false };
      }),
    askNamed: (name, given, asker) =>
      guarded(asker, async () => {
        const command = commands.find((each) => each.name === name);
        if (command === undefined) return privately(`There is no command “${name}”.`);
        const rest = new Map(given);
        rest.delete('share');
        const read = readOptions(command, rest);
        if (!read.ok)
          return { answer: sheetAnswer(misunderstood(read.reason, command.examples, typed(asker))), share: false };
        return run({ command, values: read.values, share: given.get('share') === 'true' }, asker);
      }),
    asksBack: (name, given) => name === scheduleSet && given.size === 0,
    mend: async (given, asker) => {
      try {
        return await mendSchedule(given, asker, surroundings);
      } catch (error) {
        report(error);
        return null;
      }
    },
    press: async (action, value, asker) => {
      const reply = await guarded(asker, async () => {
        const sheet =
          action === 'more'
            ? await pressMore(value, surroundings)
            : action === 'sources'
              ? await pressSources(value, surroundings)
              : await pressQuote(value, surroundings);
        return { answer: sheetAnswer(sheet), share: false };
      });
      return reply.answer.kind === 'sheet' ? reply.answer.sheet : [];
    },
    factsToCorrect: (value) => factsToCorrect(value, surroundings),
    correct: async (value, factId, wrong, asker) => {
      const reply = await guarded(asker, async () => ({
        answer: sheetAnswer(await storeCorrection(value, factId, wrong, asker, surroundings)),
        share: false,
      }));
      return reply.answer.kind === 'sheet' ? reply.answer.sheet : [];
    },
    suggest: async (name, optionName, word) => {
      const option = commands.find((each) => each.name === name)?.options.find((each) => each.name === optionName);
      try {
        return option === undefined ? [] : await suggest(option, word, surroundings);
      } catch (error) {
        report(error);
        return [];
      }
    },
  };
}

function privately(text: string): Reply {
  return { answer: sheetAnswer([{ kind: 'text', runs: [plain(text)] }]), share: false };
}
