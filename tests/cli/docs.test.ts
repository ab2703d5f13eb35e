import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { madeFiles } from '../../src/cli/docs/write-docs.ts';
import { createProgram } from '../../src/cli/program.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { callCli } from '../support/call-cli.ts';

const inCheckout = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const made = madeFiles(createProgram());
const shipped = readFileSync(inCheckout('config/sitrep.yaml'), 'utf8');

describe('files made from the code', () => {
  it.each([...made.keys()])('%s is in step (node src/cli.ts docs writes it anew)', (path) => {
    expect(readFileSync(inCheckout(path), 'utf8')).toBe(made.get(path));
  });

  it('every field says what it means, and every command too', () => {
    const pages = [made.get('docs/configuration.md') ?? '', made.get('docs/commands.md') ?? ''];
    for (const page of pages) expect(page.split('\n').filter((line) => /^\| `[^|]+` \| +\|/u.test(line))).toEqual([]);
    expect(pages[0]).toContain('| `keepTextDays` |');
    expect(pages[0]).toMatch(/`timezone` \| IANA time zone/u);
    expect(pages[1]).toContain('## sitrep feeds add');
    expect(pages[1]).not.toMatch(/(?:^|[\s`])\/(?:home|root|tmp|work)\//mu);
  });

  it('the schema is printed too', async () => {
    expect((await callCli(['config-schema'])).stdout).toBe(made.get('config/sitrep.schema.json'));
  });
});

describe('the schema for editors', () => {
  const accepts = new Ajv({ strict: false }).compile(JSON.parse(made.get('config/sitrep.schema.json') ?? ''));

  it('is named in the shipped file and accepts it, as the program does', () => {
    expect(shipped.split('\n', 1)[0]).toBe('# yaml-language-server: $schema=./sitrep.schema.json');
    expect(accepts(parse(shipped))).toBe(true);
    expect(loadConfig(inCheckout('config/sitrep.yaml')).subscriptions.length).toBeGreaterThan(0);
  });

  it.each([
    ['an unknown key', 'feeds: [a.yaml]\nsubscriptions: [{ id: a, chanel: x }]'],
    ['a wrong choice', 'feeds: [a.yaml]\nsubscriptions: [{ id: a, platform: irc }]'],
    ['a number out of range', 'feeds: [a.yaml]\nsubscriptions: [{ id: a }]\nsettings: { http: { port: 70000 } }'],
    ['no feeds', 'feeds: []\nsubscriptions: [{ id: a }]'],
  ])('refuses %s', (_, text) => {
    expect(accepts(parse(text))).toBe(false);
  });
});
