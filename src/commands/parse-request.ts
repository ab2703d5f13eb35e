import { didYouMean } from '../text/did-you-mean.ts';
import type { Command, CommandOption, OptionValues } from './command.ts';
import { readOptions } from './option-values.ts';

/** A command with its checked values. `share`: the answer is posted for all to see. */
export interface Request {
  readonly command: Command;
  readonly values: OptionValues;
  readonly share: boolean;
}

/** What was typed, understood, or what to type instead. */
export type ParsedRequest =
  | { readonly ok: true; readonly request: Request }
  | { readonly ok: false; readonly reason: string; readonly examples: readonly string[] };

/** `name:value`, `name:"several words"`, `"a phrase"`, or a word. Quotation marks may be curly: phones type them so. */
const TOKEN = /(?:([a-z_]+):)?["“”„«]([^"“”„»]*)["“”»]|(\S+)/giu;

type Token = { readonly key: string | null; readonly text: string; readonly quoted: boolean };

/**
 * Reads what follows the slash command on Slack or a mention of the bot: `now since:24h topic:ukraine`, `figures deserted
 * conflicts`, `https://…`, nothing at all. Never throws: what it cannot read it answers with the nearest examples.
 */
export function parseRequest(text: string, commands: readonly Command[]): ParsedRequest {
  const tokens = tokensOf(text);
  const found = findCommand(tokens, commands);
  if ('reason' in found) return { ok: false, ...found };
  const { command, rest } = found;
  const given = new Map<string, string>();
  const words: Token[] = [];
  for (const token of rest) {
    if (token.key !== null) given.set(token.key.toLowerCase(), token.text);
    else words.push(token);
  }
  const positional = command.options.find((option) => option.positional);
  const loose: string[] = [];
  for (const word of words) {
    const flag = word.quoted ? undefined : command.options.find((option) => isFlag(option, word.text));
    if (flag !== undefined) given.set(flag.name, 'true');
    else loose.push(word.quoted && words.length > 1 ? `"${word.text}"` : word.text);
  }
  if (loose.length > 0) {
    const filled = positional === undefined ? undefined : given.get(positional.name);
    if (positional === undefined || filled !== undefined) {
      return {
        ok: false,
        reason: `${command.name} does not know what to do with “${loose.join(' ')}”.`,
        examples: command.examples,
      };
    }
    given.set(positional.name, loose.join(' '));
  }
  const share = given.get('share');
  given.delete('share');
  const read = readOptions(command, given);
  if (!read.ok) return { ok: false, reason: read.reason, examples: command.examples };
  return {
    ok: true,
    request: { command, values: read.values, share: share !== undefined && !/^(?:false|no|off|0)$/iu.test(share) },
  };
}

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(TOKEN)].map(([, key, quoted, word = '']): Token => {
    if (quoted !== undefined) return { key: key ?? null, text: quoted, quoted: true };
    // Slack writes addresses as <https://…> or <https://…|shown>.
    const address = /^<(https?:[^|>]+)(?:\|[^>]*)?>$/iu.exec(word)?.[1];
    if (address !== undefined) return { key: null, text: address, quoted: false };
    const [, name, value] = /^([a-z_]+):(?!\/\/)(.*)$/iu.exec(word) ?? [];
    if (name === undefined || value === undefined) return { key: null, text: word, quoted: false };
    return { key: name, text: /^<(https?:[^|>]+)(?:\|[^>]*)?>$/iu.exec(value)?.[1] ?? value, quoted: false };
  });
}

type Found =
  | { readonly command: Command; readonly rest: readonly Token[] }
  | { readonly reason: string; readonly examples: readonly string[] };

function findCommand(tokens: readonly Token[], commands: readonly Command[]): Found {
  const named = (name: string) => commands.find((command) => command.name === name);
  const [first, second] = tokens;
  const word = (token: Token | undefined) =>
    token === undefined || token.key !== null || token.quoted ? null : token.text.toLowerCase();
  const one = word(first);
  const two = word(second);
  const latest = named('digest latest');
  if (first === undefined && latest !== undefined) return { command: latest, rest: [] };
  if (one !== null && /^https?:\/\//u.test(one)) {
    const article = named('digest article');
    if (article !== undefined) return { command: article, rest: tokens };
  }
  const pair = one === null || two === null ? undefined : named(`${one} ${two}`);
  if (pair !== undefined) return { command: pair, rest: tokens.slice(2) };
  const single = one === null ? undefined : (named(one) ?? named(`digest ${one}`) ?? named(defaults[one] ?? ''));
  if (single !== undefined) return { command: single, rest: tokens.slice(1) };
  const now = named('digest now');
  if (one === null && now !== undefined) return { command: now, rest: tokens };
  return unknown(one ?? '', commands);
}

/** What a word alone means when it only begins commands. */
const defaults: Readonly<Record<string, string>> = {
  digest: 'digest latest',
  feeds: 'feeds list',
  schedule: 'schedule show',
};

function unknown(word: string, commands: readonly Command[]): Found {
  const words = new Map(
    commands.map((command) => [command.name.replace(/^digest /u, '').split(' ')[0] ?? '', command]),
  );
  const nearest = didYouMean(word, words.keys());
  const examples =
    nearest === null
      ? commands.flatMap((command) => command.examples.slice(0, 1))
      : (words.get(nearest)?.examples ?? []);
  const reason = nearest === null ? `There is no “${word}”.` : `There is no “${word}”. Did you mean ${nearest}?`;
  return { reason, examples: examples.slice(0, 3) };
}

function isFlag(option: CommandOption, word: string): boolean {
  return option.kind === 'flag' && (option.name === word.toLowerCase() || option.name === `${word.toLowerCase()}_only`);
}
