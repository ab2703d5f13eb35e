import { plain, type Sheet, type SheetLine, strong } from '../../platforms/sheet/sheet.ts';
import type { Command } from '../command.ts';

/** Every command with what it does and how it is typed. */
export function helpSheet(commands: readonly Command[], typed: (example: string) => string): Sheet {
  return [
    { kind: 'label', text: 'Commands' },
    ...commands.map((command): SheetLine => {
      const example = command.examples[0];
      return {
        kind: 'bullet',
        runs: [
          strong(command.name),
          plain(
            `: ${command.description}${command.who === 'manager' ? ' (managers)' : ''}${example === undefined ? '' : ` · ${typed(example)}`}`,
          ),
        ],
      };
    }),
    { kind: 'small', runs: [plain('Answers are private; share:true posts them in the channel.')] },
  ];
}

/** What was not understood, and the nearest examples instead of a bare error. */
export function misunderstood(reason: string, examples: readonly string[], typed: (example: string) => string): Sheet {
  return [
    { kind: 'text', runs: [plain(reason)] },
    ...(examples.length === 0 ? [] : [{ kind: 'label', text: 'For example' } satisfies SheetLine]),
    ...examples.slice(0, 3).map((example): SheetLine => ({ kind: 'bullet', runs: [plain(typed(example))] })),
  ];
}
