import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { urlKey } from '../../src/feeds/identity/canonical-url.ts';

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly language: string;
  readonly kind: string;
  readonly text: string;
  readonly rights: string;
  readonly enabled?: boolean;
}

const folder = new URL('../../config/feeds/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const entries = files.flatMap((name) => parse(readFileSync(new URL(name, folder), 'utf8')) as Entry[]);

describe('the starter lists', () => {
  it('cover Ukraine, the Middle East, Sudan and the Sahel, and the world, with more than forty feeds', () => {
    expect(files.toSorted()).toEqual(['global.yaml', 'middle-east.yaml', 'sudan-sahel.yaml', 'ukraine.yaml']);
    expect(entries.length).toBeGreaterThanOrEqual(40);
  });

  it.each(entries.map((entry) => [entry.id, entry] as const))(
    '%s says who, where, in what language and by what right',
    (_, entry) => {
      expect(entry.name.trim()).not.toBe('');
      expect(urlKey(entry.url)).not.toBeNull();
      expect(entry.url).toMatch(/^https:/);
      expect(entry.language).toMatch(/^[a-z]{2}$/);
      expect(['independent', 'state', 'party']).toContain(entry.kind);
      expect(['page', 'feed', 'headline']).toContain(entry.text);
      expect(entry.rights.trim()).not.toBe('');
    },
  );

  it('name each feed once', () => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(new Set(entries.map(({ url }) => urlKey(url))).size).toBe(entries.length);
  });

  it('leave state media and parties to a conflict switched off', () => {
    const official = entries.filter(({ kind }) => kind !== 'independent');
    expect(official.length).toBeGreaterThan(0);
    expect(official.filter(({ enabled }) => enabled !== false)).toEqual([]);
  });
});
