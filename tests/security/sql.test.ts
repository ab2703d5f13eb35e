import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/*
 * Values go into SQL as parameters only. What writes text into a statement as it stands (`sql.raw`, `sql.lit`, `exec`,
 * `prepare`, `query`) may be given nothing but what is written in the source beside it.
 */
const src = new URL('../../src/', import.meta.url);
const RAW = /\b(?:sql\.(?:raw|lit)|CompiledQuery\.raw)\((?<inner>[^\n]*?)\)/gu;
const SENT = /\b(?:file|raw|db|client|session|pool|database)\.(?:exec|prepare|query)\((?<sent>[^\n]*)/gu;
/** Constants of the source, never what came from outside; each was looked at. */
const CONSTANTS: readonly string[] = ['name', "columns[name] ?? 'text'", 'INDEX_MEMORY'];

interface Breach {
  readonly file: string;
  readonly text: string;
}

function breaches(file: string, code: string): readonly Breach[] {
  const raw = [...code.matchAll(RAW)].flatMap(({ groups }) => {
    const inner = groups?.inner?.trim() ?? '';
    return /^(?:'[^']*'|"[^"]*"|`[^`$]*`)$/u.test(inner) || CONSTANTS.includes(inner) ? [] : [{ file, text: inner }];
  });
  const sent = [...code.matchAll(SENT)].flatMap(({ groups }) => {
    const text = groups?.sent ?? '';
    const built = /\$\{|['"`]\s*\+|\+\s*['"`]/u.test(text);
    return built && !text.includes('sql`') ? [{ file, text }] : [];
  });
  return [...raw, ...sent];
}

describe('SQL', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

  it('is never put together from text', () => {
    expect(files.flatMap((file) => breaches(file, readFileSync(new URL(file, src), 'utf8')))).toEqual([]);
  });

  it('is written in the store and the queue alone', () => {
    const elsewhere = files.filter((file) => {
      if (/^(?:store|queue)\//u.test(file)) return false;
      return /\bsql`|\bfrom 'kysely'|\bfrom 'node:sqlite'|\bfrom 'pg'/u.test(readFileSync(new URL(file, src), 'utf8'));
    });
    expect(elsewhere).toEqual([]);
  });

  it('built from text would be seen', () => {
    expect(breaches('x.ts', `await sql.raw(\`select \${word}\`).execute(db);`)).toHaveLength(1);
    expect(breaches('x.ts', "file.exec('vacuum into ' + path);")).toHaveLength(1);
    expect(breaches('x.ts', `client.query(\`select * from t where a = \${a}\`);`)).toHaveLength(1);
    expect(breaches('x.ts', `sql\`select \${value}\`.execute(database.query());`)).toHaveLength(0);
  });
});
