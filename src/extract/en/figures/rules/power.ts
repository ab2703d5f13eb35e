// Finds "1.3x10^6", "1e10" and "2.5^-1" as numbers, never key; refuses "10 x 5".
import { figure, type Rule } from '../rule.ts';

/** Most tokens one power is written with. */
const MAX_TOKENS = 8;
const SCIENTIFIC = /^(-?\d+(?:\.\d+)?)(?:e|[x×]10\^)([+-]?\d{1,3})$/iu;
const POWER = /^(-?\d+(?:\.\d+)?)\^([+-]{0,2}\d{1,3})$/u;

/** Numbers written with an exponent. */
export const power: Rule = {
  name: 'power',
  match: ({ tokens, at }) => {
    if (tokens[at]?.kind !== 'number' && tokens[at]?.text !== '-') return null;
    let last = at + 1;
    let text = tokens[at]?.text ?? '';
    while (last < at + MAX_TOKENS && tokens[last]?.start === tokens[last - 1]?.end) {
      text += tokens[last]?.text ?? '';
      last += 1;
    }
    if (text.length < 3) return null;
    const scientific = SCIENTIFIC.exec(text);
    const plain = scientific === null ? POWER.exec(text) : null;
    const found = scientific ?? plain;
    if (found === null) return null;
    const base = Number(found[1]);
    const exponent = Number((found[2] ?? '').replace('--', '').replace('+', ''));
    const value =
      scientific === null ? Math.sign(base) * Math.abs(base) ** exponent : Number(`${found[1]}e${exponent}`);
    if (!Number.isFinite(value)) return null;
    return figure({ first: at, last, low: value, high: value, bound: 'exact', unit: 'other', countable: false });
  },
};
