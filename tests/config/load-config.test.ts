import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { usualWeights } from '../../src/digest/rank-stories.ts';
import { exitCodes, SitrepError } from '../../src/errors.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-config-'));
  write(
    'conflicts.yaml',
    '- { id: kesh, name: Kesh war, actors: [Vardania, { name: Kestria, aliases: [Kestrian] }] }\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

/** The sentence a configuration is refused with. */
const refusal = (text: string): string => {
  const file = write('sitrep.yaml', text);
  try {
    loadConfig(file);
  } catch (error) {
    if (!(error instanceof SitrepError)) throw error;
    expect(error.exitCode).toBe(exitCodes.configuration);
    return error.message;
  }
  throw new Error('the configuration was accepted');
};

const good = `feeds:
  - { id: courier, name: Courier, url: https://courier.example/rss }
subscriptions:
  - { id: morning, at: "08:00", timezone: Europe/Kyiv, conflicts: [kesh] }
`;

it('opens no port unless told to, and then on this machine alone', () => {
  expect(loadConfig(write('sitrep.yaml', good)).settings.http).toBeNull();
  const open = loadConfig(write('sitrep.yaml', `${good}settings: { http: { port: 9464 } }\n`));
  expect(open.settings.http).toEqual({ port: 9464, host: '127.0.0.1' });
});

describe('a good configuration', () => {
  it('comes complete, with every default and with paths beside the file', () => {
    const config = loadConfig(write('sitrep.yaml', good));
    expect(config.dataFolder).toBe(join(folder, 'data'));
    expect(config.feeds[0]).toMatchObject({ kind: 'independent', text: 'page', enabled: true });
    expect(config.subscriptions[0]).toMatchObject({
      platform: 'console',
      schedule: '08:00',
      catchUp: 'coalesce',
      origin: 'file',
    });
    expect(config.conflicts[0]?.actors).toEqual([
      { name: 'Vardania', aliases: [] },
      { name: 'Kestria', aliases: ['Kestrian'] },
    ]);
  });

  it('keeps the usual points of all that a ranking does not name', () => {
    const text = good.replace('id: morning', 'id: morning, ranking: { origin: 4, quote: 0 }');
    const [subscription] = loadConfig(write('sitrep.yaml', text)).subscriptions;
    expect(subscription?.ranking).toEqual({ ...usualWeights, origin: 4, quote: 0 });
  });

  it('takes feeds from list files', () => {
    write('list.yaml', '- { id: radio, name: Radio, url: https://radio.example/feed }\n');
    const config = loadConfig(write('sitrep.yaml', good.replace('feeds:\n', 'feeds:\n  - list.yaml\n')));
    expect(config.feeds.map((feed) => feed.id)).toEqual(['radio', 'courier']);
  });
});

describe('a bad configuration is refused with file, line, key, value, what is accepted and the next step', () => {
  const cases: readonly { readonly what: string; readonly text: string; readonly says: readonly RegExp[] }[] = [
    {
      what: 'an unknown key has the nearest known one',
      text: good.replace('timezone:', 'timezon:'),
      says: [/sitrep\.yaml:4: subscriptions\[0\]\.timezon: unknown key; did you mean "timezone"\?/u],
    },
    {
      what: 'a zone that is none',
      text: good.replace('Europe/Kyiv', 'Europe/Kijyv'),
      says: [/:4: subscriptions\[0\]\.timezone: "Europe\/Kijyv" is not a time zone; accepted: IANA names/u],
    },
    {
      what: 'a word that is not among the accepted ones',
      text: good.replace('id: morning', 'id: morning, platform: discrod'),
      says: [/"discrod" is not accepted; accepted: console, slack, discord; did you mean "discord"\?/u],
    },
    {
      what: 'a number out of range',
      text: good.replace('id: morning', 'id: morning, stories: 99'),
      says: [/subscriptions\[0\]\.stories: 99 is too large; accepted: up to 20/u],
    },
    {
      what: 'points for a story that are out of range, or for what earns none',
      text: good.replace('id: morning', 'id: morning, ranking: { killed: 40, orgin: 1 }'),
      says: [
        /subscriptions\[0\]\.ranking\.killed: 40 is too large; accepted: up to 10/u,
        /subscriptions\[0\]\.ranking\.orgin: unknown key; did you mean "origin"\?/u,
      ],
    },
    {
      what: 'an address that is none',
      text: good.replace('https://courier.example/rss', 'ftp://courier.example'),
      says: [/:2: feeds\[0\]\.url: "ftp:\/\/courier\.example" is not an http or https address/u],
    },
    {
      what: 'a conflict nobody registered',
      text: good.replace('[kesh]', '[kehs]'),
      says: [/:4: subscriptions\[0\]\.conflicts\[0\]: no conflict has the id "kehs"; did you mean "kesh"\?/u],
    },
    {
      what: 'a feed list that is not there',
      text: good.replace('feeds:\n', 'feeds:\n  - gone.yaml\n'),
      says: [/sitrep\.yaml:2: feeds: the list \S*gone\.yaml cannot be read: no such file/u],
    },
    { what: 'an id given twice', text: `${good}  - { id: morning }\n`, says: [/the id "morning" is given twice/u] },
    { what: 'no YAML', text: 'feeds: [\n', says: [/sitrep\.yaml:\d+: not valid YAML/u] },
    { what: 'an empty file', text: '', says: [/feeds: missing/u, /subscriptions: missing/u] },
    {
      what: 'several problems are all named at once',
      text: good.replace('timezone: Europe/Kyiv', 'timezone: Mars/Base').replace('at: "08:00"', 'att: "08:00"'),
      says: [/^2 problems in the configuration:/u, /Mars\/Base/u, /att: unknown key; did you mean "at"\?/u],
    },
  ];
  it.each(cases)('$what', ({ text, says }) => {
    const message = refusal(text);
    for (const pattern of says) expect(message).toMatch(pattern);
  });

  it('names a file that is not there and the next step', () => {
    expect(() => loadConfig(join(folder, 'none.yaml'))).toThrow(
      /none\.yaml: no such configuration file; create one with "sitrep init"/u,
    );
  });
});
