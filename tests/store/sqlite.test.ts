import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Schema } from '../../src/store/schema.ts';
import { backupSqlite, checkSqlite, restoreSqlite } from '../../src/store/sqlite/backup.ts';
import { explainSqliteError } from '../../src/store/sqlite/explain-sqlite-error.ts';
import { lockFolder } from '../../src/store/sqlite/folder-lock.ts';
import { nodeSqliteDialect } from '../../src/store/sqlite/node-sqlite-dialect.ts';
import { openSqliteFile } from '../../src/store/sqlite/sqlite-file.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { sampleArticle } from '../support/sample-article.ts';
import { olderSchema } from './older-schema.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'sitrep-sqlite-'));
const article = (id: string) => sampleArticle({ id, text: `The text of ${id}.` });
const src = (path: string): string => new URL(`../../src/${path}`, import.meta.url).href;

/** Runs TypeScript in a process of its own. */
function run(code: string): ChildProcess {
  return spawn(process.execPath, ['--input-type=module-typescript', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

describe('the lock on a data folder', () => {
  it('lets one in, and the next when the first gives it back', () => {
    const data = folder();
    const lock = lockFolder(data);
    expect(() => lockFolder(data)).toThrow(`Another Sitrep works on the data folder ${data} already.`);
    lock.release();
    lockFolder(data).release();
  });

  it('is met by another process and released by kill -9', async () => {
    const data = folder();
    const holder = run(`
      import { lockFolder } from ${JSON.stringify(src('store/sqlite/folder-lock.ts'))};
      lockFolder(${JSON.stringify(data)});
      process.stdout.write('held');
      setInterval(() => {}, 1000);`);
    if (holder.stdout === null) throw new Error('no stdout');
    await once(holder.stdout, 'data');
    expect(() => lockFolder(data)).toThrow(StoreError);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    lockFolder(data).release();
  });
});

describe('a process killed while it writes', () => {
  it('keeps what it said was written, and nothing by halves', async () => {
    const path = join(folder(), 'sitrep.sqlite');
    for (let round = 0; round < 4; round += 1) {
      const writer = run(`
        import { openStore } from ${JSON.stringify(src('store/open-store.ts'))};
        import { sampleArticle } from ${JSON.stringify(new URL('../support/sample-article.ts', import.meta.url).href)};
        const store = await openStore({ path: ${JSON.stringify(path)} });
        for (let n = 0; ; n += 1) {
          const id = 'r${round}-' + n;
          const text = 'About 12 men. “We held,” Rue said. '.repeat(50) + id;
          await store.articles.save(sampleArticle({ id, text, figures: [{ value: '12' }], quotes: [{ words: 'We held,', speaker: 'Rue' }] }));
          process.stdout.write(id + '\\n');
        }`);
      let said = '';
      writer.stdout?.on('data', (chunk) => {
        said += String(chunk);
        if (said.length > 200 + round * 97) writer.kill('SIGKILL');
      });
      await once(writer, 'close');
      expect(checkSqlite(path, false)).toEqual([]);
      const store = await openStore({ path });
      const ids = said.split('\n').slice(0, -1);
      expect(ids.length).toBeGreaterThan(10);
      const kept = await store.articles.getAll(ids);
      expect(kept).toHaveLength(ids.length);
      for (const { article: one, reading } of kept) {
        expect(one.text.endsWith(one.id)).toBe(true);
        expect([reading.figures.length, reading.quotes.length]).toEqual([1, 1]);
      }
      await store.close();
    }
    // Four processes, on a machine that may be busy.
  }, 60_000);
});

describe('a database that cannot be used', () => {
  it.each([
    ['no database', 'x'.repeat(5000), 'is not a Sitrep database'],
    ['a short file', 'SQLite format 3\0 and no more', 'is not a Sitrep database'],
  ])('%s', async (_, content, message) => {
    const path = join(folder(), 'sitrep.sqlite');
    writeFileSync(path, content);
    await expect(openStore({ path })).rejects.toThrow(message);
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  it('a folder that is a file', async () => {
    const path = join(folder(), 'file');
    writeFileSync(path, '');
    await expect(openStore({ path: join(path, 'sitrep.sqlite') })).rejects.toThrow('The data folder');
  });

  it('a path that is a folder', async () => {
    const path = join(folder(), 'sitrep.sqlite');
    mkdirSync(path);
    await expect(openStore({ path })).rejects.toThrow(StoreError);
  });

  it.skipIf(process.getuid?.() === 0)('a read-only folder', async () => {
    const data = folder();
    chmodSync(data, 0o500);
    await expect(openStore({ path: join(data, 'sitrep.sqlite') })).rejects.toThrow(StoreError);
  });

  it('damaged pages are found by the check', async () => {
    const path = join(folder(), 'sitrep.sqlite');
    const store = await openStore({ path });
    for (let n = 0; n < 40; n += 1) await store.articles.save(article(`a${n}`));
    await store.close();
    expect(checkSqlite(path, true)).toEqual([]);
    truncateSync(path, 40_960);
    expect(checkSqlite(path, true)).not.toEqual([]);
  });

  it('a database of a newer version is refused and left alone', async () => {
    const path = join(folder(), 'sitrep.sqlite');
    await (await openStore({ path })).close();
    const file = new DatabaseSync(path);
    file.exec("insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2099')");
    file.close();
    await expect(openStore({ path })).rejects.toThrow('was written by a newer version of Sitrep');
  });

  it('a full disk is told, and what was being written is not there by halves', async () => {
    const path = join(folder(), 'sitrep.sqlite');
    const store = await openStore({ path });
    await store.articles.save(article('before'));
    await store.close();
    const file = openSqliteFile(path);
    file.raw.exec('create table filler (x blob)');
    // A limit of pages stands for the end of the disk: SQLite answers SQLITE_FULL to both.
    file.raw.exec('pragma max_page_count = 60');
    expect(() => {
      for (let n = 0; n < 200; n += 1) file.prepare('insert into filler values (zeroblob(100000))').run([]);
    }).toThrow(`The disk that holds ${path} is full.`);
    file.close();
    const again = await openStore({ path });
    expect((await again.articles.get('before'))?.article.text).toBe('The text of before.');
    await again.close();
  });

  it.each([
    [5, 'busy'],
    [8, 'read-only'],
    // An extended code: SQLITE_IOERR_FSYNC.
    [1034, 'fault'],
    [11, 'corrupt'],
    [13, 'full'],
    [14, 'missing'],
    [26, 'corrupt'],
  ])('code %i is “%s”', (errcode, trouble) => {
    const error = explainSqliteError(Object.assign(new Error('x'), { errcode }), 'data/sitrep.sqlite');
    expect(error).toBeInstanceOf(StoreError);
    expect(error).toMatchObject({ trouble, message: expect.stringContaining('data/sitrep.sqlite') });
  });

  it('other errors stay what they are', () => {
    const error = new TypeError('x');
    expect(explainSqliteError(error, 'p')).toBe(error);
  });
});

olderSchema('sqlite', async () => {
  const path = join(folder(), 'sitrep.sqlite');
  const file = openSqliteFile(path);
  return { raw: new Kysely<Schema>({ dialect: nodeSqliteDialect(file) }), reopen: () => openStore({ path }) };
});

describe('backup and restore', () => {
  it('copies while another writes, and puts back what was there', async () => {
    const data = folder();
    const path = join(data, 'sitrep.sqlite');
    const copy = join(data, 'backups', 'one.sqlite');
    const store = await openStore({ path });
    await store.articles.save(article('kept'));
    const writing = (async () => {
      for (let n = 0; n < 30; n += 1) await store.articles.save(article(`w${n}`));
    })();
    const { bytes } = await backupSqlite(path, copy);
    await writing;
    expect(bytes).toBeGreaterThan(4096);
    await expect(backupSqlite(path, copy)).rejects.toThrow('exists already');
    await store.articles.save(article('lost'));
    await store.close();

    const { replaced } = await restoreSqlite(copy, path);
    const restored = await openStore({ path });
    expect(await restored.articles.get('kept')).toEqual(article('kept'));
    expect(await restored.articles.get('lost')).toBeNull();
    await restored.close();
    const before = await openStore({ path: replaced ?? '' });
    expect(await before.articles.get('lost')).not.toBeNull();
    await before.close();
  });

  it('refuses to restore what is damaged, or under a running program', async () => {
    const data = folder();
    const path = join(data, 'sitrep.sqlite');
    await (await openStore({ path })).close();
    const copy = join(data, 'copy.sqlite');
    await backupSqlite(path, copy);
    const damaged = join(data, 'damaged.sqlite');
    writeFileSync(damaged, readFileSync(copy).fill(7, 8192, 20_000));
    await expect(restoreSqlite(damaged, path)).rejects.toThrow('is not a sound Sitrep database');
    await expect(restoreSqlite(join(data, 'nothing'), path)).rejects.toThrow('There is no file');
    const lock = lockFolder(data);
    await expect(restoreSqlite(copy, path)).rejects.toThrow('Another Sitrep works on');
    lock.release();
    expect(existsSync(`${path}.partial`)).toBe(false);
    await restoreSqlite(copy, path);
  });
});
