import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const top = new URL('../', import.meta.url);
const pages = [
  ...readdirSync(top).filter((name) => name.endsWith('.md')),
  ...readdirSync(new URL('docs/', top), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

describe('links of the documents', () => {
  it.each(pages)('lead somewhere in %s', (page) => {
    const text = readFileSync(new URL(page, top), 'utf8');
    const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/gu)].map(([, target = '']) => target);
    expect(targets.filter((target) => !existsSync(new URL(target, new URL(page, top))))).toEqual([]);
  });

  it('files of the repository that are named in code marks exist', () => {
    const missing = pages.flatMap((page) => {
      const text = readFileSync(new URL(page, top), 'utf8').replace(/```[\s\S]*?```/gu, '');
      return [...text.matchAll(/`((?:src|tests|bench|docs)\/[\w./-]*\w)`/gu)]
        .map(([, name = '']) => name)
        .filter((name) => !existsSync(new URL(name, top)))
        .map((name) => `${page}: ${name}`);
    });
    expect(missing).toEqual([]);
  });
});
