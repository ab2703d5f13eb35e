import { describe, expect, it } from 'vitest';
import { parseKeywordQuery } from '../../src/digest/keyword-query.ts';

const lower = (text: string) => text.toLowerCase();
const matches = (query: string, text: string) => {
  const parsed = parseKeywordQuery(query, lower);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.test(lower(text));
};

describe('keyword queries', () => {
  it.each([
    ['drone', 'A drone fell'],
    ['drone kherson', 'Kherson: drone fell'],
    ['drone AND kherson', 'Kherson: drone fell'],
    ['odesa OR kherson', 'In Kherson'],
    ['drone NOT "air show"', 'A drone fell'],
    ['drone -show', 'A drone fell'],
    ['drone (odesa OR kherson)', 'Drone over Odesa'],
    ['shell*', 'Shelling goes on'],
    ['"power station"', 'The power station burned'],
  ])('%s finds “%s”', (query, text) => expect(matches(query, text)).toBe(true));

  it.each([
    ['drone', 'Drones fell'],
    ['drone kherson', 'A drone fell'],
    ['drone NOT "air show"', 'A drone at the air show'],
    ['odesa OR kherson AND drone', 'A drone fell'],
    ['"power station"', 'The station has power'],
  ])('%s ignores “%s”', (query, text) => expect(matches(query, text)).toBe(false));

  it.each([
    ['', 'it is empty'],
    ['drone AND', 'a word is missing at the end'],
    ['(drone', 'a closing parenthesis is missing'],
    ['drone )', '")" is not expected there'],
    ['OR drone', 'a word is missing before "OR"'],
  ])('%s is refused: %s', (query, reason) => expect(parseKeywordQuery(query, lower)).toEqual({ ok: false, reason }));
});
