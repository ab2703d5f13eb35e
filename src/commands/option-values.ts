import { didYouMean } from '../text/did-you-mean.ts';
import type { Command, CommandOption, OptionValues } from './command.ts';

/** Values checked, or one sentence that says what is wrong and what would be right. */
export type ReadOptions =
  | { readonly ok: true; readonly values: OptionValues }
  | { readonly ok: false; readonly reason: string };

const SPAN = /^(\d{1,3})\s*([hd])$/iu;
const HOUR_MS = 3_600_000;
/** A year; older texts are pruned by default anyway. */
const LONGEST_SPAN_MS = 366 * 24 * HOUR_MS;

/** Checks what was given for each option of a command, as text, whichever platform it comes from. */
export function readOptions(command: Command, given: ReadonlyMap<string, string>): ReadOptions {
  const values = new Map<string, string | number | boolean>();
  for (const [name, text] of given) {
    const option = command.options.find((each) => each.name === name);
    if (option === undefined) return { ok: false, reason: unknownOption(command, name) };
    const read = readValue(option, text.trim());
    if (typeof read === 'object') return { ok: false, reason: read.problem };
    values.set(name, read);
  }
  const missing = command.options.find((option) => option.required && !values.has(option.name));
  if (missing !== undefined) return { ok: false, reason: `${missing.name}: is missing (${missing.description}).` };
  return { ok: true, values };
}

/** "24h", "3d" in ms; null for anything else, zero, or more than a year. */
export function spanMs(text: string): number | null {
  const [, count, unit] = SPAN.exec(text) ?? [];
  const ms = Number(count) * (unit?.toLowerCase() === 'd' ? 24 : 1) * HOUR_MS;
  return ms > 0 && ms <= LONGEST_SPAN_MS ? ms : null;
}

/** A text option; null when it was not given. */
export function textOf(values: OptionValues, name: string): string | null {
  const value = values.get(name);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A whole number; `otherwise` when it was not given. */
export function numberOf(values: OptionValues, name: string, otherwise: number): number {
  const value = values.get(name);
  return typeof value === 'number' ? value : otherwise;
}

/** Start of the time asked for; null when it was not given. */
export function sinceOf(values: OptionValues, now: number): number | null {
  const text = textOf(values, 'since');
  const span = text === null ? null : spanMs(text);
  return span === null ? null : now - span;
}

type Problem = { readonly problem: string };

function readValue(option: CommandOption, text: string): string | number | boolean | Problem {
  if (option.kind === 'flag') {
    if (/^(?:true|yes|on|1)?$/iu.test(text)) return true;
    if (/^(?:false|no|off|0)$/iu.test(text)) return false;
    return { problem: `${option.name}: takes true or false, not “${text}”.` };
  }
  if (text === '') return { problem: `${option.name}: has no value (${option.description}).` };
  if (option.kind === 'whole') {
    const [least, greatest] = option.range ?? [0, Number.MAX_SAFE_INTEGER];
    const number = Number(text);
    const fits = /^\d+$/u.test(text) && number >= least && number <= greatest;
    return fits
      ? number
      : { problem: `${option.name}: takes a whole number from ${least} to ${greatest}, not “${text}”.` };
  }
  if (option.kind === 'span' && spanMs(text) === null) {
    return { problem: `${option.name}: takes hours or days such as 6h, 24h or 7d, not “${text}”.` };
  }
  if (option.choices !== null && option.kind !== 'span') {
    const choice = option.choices.find((each) => each.toLowerCase() === text.toLowerCase());
    if (choice !== undefined) return choice;
    return {
      problem: `${option.name}: takes ${option.choices.join(', ')}, not “${text}”.${meant(text, option.choices)}`,
    };
  }
  return text;
}

function unknownOption(command: Command, name: string): string {
  const names = command.options.map((option) => option.name);
  return `${command.name} has no option “${name}”.${meant(name, names)} It takes ${names.map((each) => `${each}:`).join(' ')}`;
}

function meant(word: string, candidates: readonly string[]): string {
  const nearest = didYouMean(word, candidates);
  return nearest === null ? '' : ` Did you mean ${nearest}?`;
}
