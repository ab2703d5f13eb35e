import type { Answer } from './answer.ts';
import type { Asker } from './asker.ts';
import type { CommandSurroundings } from './surroundings.ts';

/** What an option takes. `span` is a time back from now ("6h", "24h", "3d"); `channel` a channel of the platform. */
export type OptionKind = 'text' | 'whole' | 'flag' | 'span' | 'channel';

/** Where suggestions for a half-typed value come from. */
export type SuggestionSource = 'conflicts' | 'measures' | 'speakers' | 'feeds' | 'time-zones' | 'headlines';

export interface CommandOption {
  readonly name: string;
  /** At most 100 characters; shown beside the option by both platforms. */
  readonly description: string;
  readonly kind: OptionKind;
  readonly required: boolean;
  /** The only values it takes; null when anything of its kind will do. */
  readonly choices: readonly string[] | null;
  /** For `whole`: least and greatest. */
  readonly range: readonly [least: number, greatest: number] | null;
  readonly suggests: SuggestionSource | null;
  /** Words without `name:` are its value. At most one option of a command. */
  readonly positional: boolean;
}

/** Option values as given, checked: the option's name and its text, number or true. */
export type OptionValues = ReadonlyMap<string, string | number | boolean>;

/** One command, the same on every platform. */
export interface Command {
  /** "digest now": one or two words. */
  readonly name: string;
  readonly description: string;
  readonly options: readonly CommandOption[];
  /** As typed on Slack, without the slash command before it. */
  readonly examples: readonly string[];
  /** `manager`: may change feeds and schedules. */
  readonly who: 'anyone' | 'manager';
  readonly run: (values: OptionValues, asker: Asker, surroundings: CommandSurroundings) => Promise<Answer>;
}
