import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/catalogue.ts';
import { parseRequest } from '../../src/commands/parse-request.ts';

function read(text: string) {
  const parsed = parseRequest(text, commands);
  if (!parsed.ok) return parsed;
  const { command, values, share } = parsed.request;
  return { ok: true, name: command.name, values: Object.fromEntries(values), share };
}

describe('what is typed after /digest', () => {
  it.each<[string, string, Record<string, unknown>, boolean]>([
    ['', 'digest latest', {}, false],
    ['  latest  ', 'digest latest', {}, false],
    ['latest topic:ukraine share', 'digest latest', { topic: 'ukraine' }, true],
    ['now since:24h topic:ukraine limit:5', 'digest now', { since: '24h', topic: 'ukraine', limit: 5 }, false],
    ['now "grain corridor" since:7d', 'digest now', { topic: 'grain corridor', since: '7d' }, false],
    ['now “grain corridor” port', 'digest now', { topic: '"grain corridor" port' }, false],
    ['since:6h topic:"two words"', 'digest now', { since: '6h', topic: 'two words' }, false],
    ['https://news.example/a?b=c', 'digest article', { url: 'https://news.example/a?b=c' }, false],
    ['<https://news.example/a|news.example>', 'digest article', { url: 'https://news.example/a' }, false],
    ['article <https://news.example/a> share:true', 'digest article', { url: 'https://news.example/a' }, true],
    ['why https://news.example/a', 'digest why', { item: 'https://news.example/a' }, false],
    [
      'figures deserted side:ukraine since:30d conflicts',
      'figures',
      { measure: 'deserted', side: 'ukraine', since: '30d', conflicts_only: true },
      false,
    ],
    ['FIGURES killed Format:CSV', 'figures', { measure: 'killed', format: 'csv' }, false],
    ['quotes speaker:"Ilsa Brandt" about:infantry', 'quotes', { speaker: 'Ilsa Brandt', about: 'infantry' }, false],
    ['quotes Ilsa Brandt', 'quotes', { speaker: 'Ilsa Brandt' }, false],
    ['feeds', 'feeds list', {}, false],
    [
      'feeds add https://news.example/rss name:"Harbour Post"',
      'feeds add',
      { url: 'https://news.example/rss', name: 'Harbour Post' },
      false,
    ],
    ['feeds test url:<https://news.example/rss>', 'feeds test', { url: 'https://news.example/rss' }, false],
    ['schedule', 'schedule show', {}, false],
    [
      'schedule set at:"08:00,18:00" days:weekdays timezone:Europe/Kyiv',
      'schedule set',
      { at: '08:00,18:00', days: 'weekdays', timezone: 'Europe/Kyiv' },
      false,
    ],
    ['schedule set 07:30 layout:threaded', 'schedule set', { at: '07:30', layout: 'threaded' }, false],
    ['status', 'status', {}, false],
    ['help', 'digest help', {}, false],
  ])('%j is %s', (text, name, values, share) => {
    expect(read(text)).toEqual({ ok: true, name, values, share });
  });

  it.each<[string, RegExp, RegExp]>([
    ['figurs killed', /no “figurs”\. Did you mean figures\?/u, /^figures/u],
    ['lates', /Did you mean latest\?/u, /^latest/u],
    ['xyzzy', /no “xyzzy”\.$/u, /./u],
    ['now sinc:24h', /no option “sinc”\. Did you mean since\?/u, /^now/u],
    ['now since:yesterday', /hours or days such as 6h/u, /^now/u],
    ['now since:0h', /hours or days/u, /^now/u],
    ['now limit:11', /whole number from 1 to 10, not “11”/u, /^now/u],
    ['now limit:-1', /whole number from 1 to 10/u, /^now/u],
    ['figures format:cvs', /takes table, csv, json, not “cvs”\. Did you mean csv\?/u, /^figures/u],
    ['status of things', /does not know what to do with “of things”/u, /^status/u],
    ['feeds add', /url: is missing/u, /^feeds add/u],
    ['schedule set layout:forums', /Did you mean forum\?/u, /^schedule set/u],
  ])('%j is answered with what to type instead', (text, reason, example) => {
    const parsed = parseRequest(text, commands);
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    expect(parsed.reason).toMatch(reason);
    expect(parsed.examples.length).toBeGreaterThan(0);
    expect(parsed.examples[0]).toMatch(example);
  });

  it('understands every example of every command', () => {
    for (const command of commands) {
      for (const example of command.examples)
        expect([example, read(example)]).toEqual([example, expect.objectContaining({ ok: true, name: command.name })]);
    }
  });

  it('has an answer to anything', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'grapheme' }),
          fc
            .array(
              fc.constantFrom(
                'now',
                'figures',
                'since:',
                '"',
                ':',
                'feeds',
                'add',
                '“',
                'x:y',
                'https://a.example',
                '\u0000',
              ),
            )
            .map((parts) => parts.join(' ')),
        ),
        (text) => {
          const parsed = parseRequest(text, commands);
          expect(parsed.ok || parsed.reason.length > 0).toBe(true);
        },
      ),
    );
  });
});
