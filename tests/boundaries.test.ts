import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/*
 * This table is the architecture. A room is a folder of src/ (or a file directly in it); `rooms` are those it may import
 * from, besides itself. `pure` rooms touch no package, no `node:` module, no clock and no randomness.
 */
const table: Readonly<Record<string, { readonly pure: boolean; readonly rooms: readonly string[] | 'all' }>> = {
  model: { pure: true, rooms: [] },
  text: { pure: true, rooms: ['model'] },
  extract: { pure: true, rooms: ['model', 'text'] },
  stories: { pure: true, rooms: ['model', 'text', 'extract'] },
  digest: { pure: true, rooms: ['model', 'text', 'extract', 'stories'] },
  errors: { pure: true, rooms: [] },
  log: { pure: false, rooms: [] },
  utc: { pure: false, rooms: [] },
  version: { pure: false, rooms: [] },
  'reading-thread': { pure: false, rooms: [] },
  'thread-start': { pure: false, rooms: ['reading-thread'] },
  http: { pure: false, rooms: ['errors'] },
  // A schedule and a keyword query are refused where they are declared, by those who will read them.
  config: { pure: false, rooms: ['model', 'errors', 'digest', 'text', 'jobs'] },
  feeds: { pure: false, rooms: ['model', 'text', 'http', 'articles', 'reading-thread'] },
  articles: { pure: false, rooms: ['model', 'text', 'http', 'feeds', 'reading-thread'] },
  store: { pure: false, rooms: ['model', 'text', 'errors', 'digest'] },
  queue: { pure: false, rooms: ['model', 'store', 'errors'] },
  platforms: { pure: false, rooms: ['model', 'digest', 'text', 'commands', 'errors', 'log', 'store'] },
  charts: { pure: false, rooms: ['model', 'stories'] },
  export: { pure: false, rooms: ['model'] },
  commands: { pure: false, rooms: ['model', 'digest', 'text', 'stories', 'store', 'queue', 'errors', 'platforms'] },
  jobs: {
    pure: false,
    rooms: [
      'model',
      'http',
      'feeds',
      'articles',
      'reading-thread',
      'extract',
      'stories',
      'digest',
      'text',
      'store',
      'queue',
      'platforms',
      'errors',
      'log',
      'commands',
    ],
  },
  metrics: { pure: false, rooms: ['model', 'jobs', 'store', 'queue', 'errors', 'log'] },
  main: { pure: false, rooms: 'all' },
  cli: { pure: false, rooms: 'all' },
  sitrep: { pure: false, rooms: 'all' },
};

/** Each outside package and the one folder or file that may import it; what is not listed may not be imported. */
const packages: Readonly<Record<string, readonly string[]>> = {
  '@clack/prompts': ['src/cli'],
  '@mozilla/readability': ['src/articles'],
  '@resvg/resvg-js': ['src/charts'],
  // The preview draws the very payloads of both platforms and needs their types.
  '@slack/bolt': ['src/platforms/slack', 'src/platforms/preview'],
  '@slack/web-api': ['src/platforms/slack'],
  '@slack/types': ['src/platforms/slack'],
  commander: ['src/cli'],
  'cli-progress': ['src/cli'],
  croner: ['src/jobs'],
  'csv-stringify': ['src/cli', 'src/export'],
  'discord.js': ['src/platforms/discord', 'src/platforms/preview'],
  'discord-api-types': ['src/platforms/discord'],
  echarts: ['src/charts'],
  eld: ['src/articles'],
  entities: ['src/feeds', 'src/articles'],
  htmlparser2: ['src/feeds', 'src/articles'],
  'ipaddr.js': ['src/http'],
  kysely: ['src/store', 'src/queue'],
  linkedom: ['src/articles'],
  'node-cron': ['src/jobs'],
  pg: ['src/store', 'src/queue'],
  'pg-boss': ['src/queue'],
  pino: ['src/log.ts'],
  'pino-pretty': ['src/log.ts'],
  'prom-client': ['src/metrics'],
  'robots-parser': ['src/http'],
  'rss-parser': ['src/feeds'],
  'string-width': ['src/platforms/console'],
  undici: ['src/http'],
  'wrap-ansi': ['src/platforms/console'],
  yaml: ['src/config', 'src/cli'],
  zod: ['src/config'],
};

const top = resolve(dirname(fileURLToPath(import.meta.url)), '..');

interface Import {
  readonly file: string;
  readonly from: string;
  readonly target: string;
}

describe('what may import what', () => {
  const imports = sourceFiles().flatMap((file) => importsOf(file, readFileSync(resolve(top, file), 'utf8')));

  it('every room of src/ stands in the table', () => {
    const rooms = new Set(sourceFiles().map(roomOf));
    expect([...rooms].filter((room) => table[room] === undefined)).toEqual([]);
  });

  it('rooms import only from the rooms they may', () => {
    expect(imports.flatMap(breachOfRooms)).toEqual([]);
  });

  it('each package is imported by the one place that owns it', () => {
    expect(imports.flatMap(breachOfPackages)).toEqual([]);
  });

  it('platforms never import each other', () => {
    const platformOf = (file: string) => /^src\/platforms\/(console|slack|discord)\//u.exec(file)?.[1] ?? null;
    const breaches = imports.filter(({ file, target }) => {
      const [own, other] = [platformOf(file), platformOf(target)];
      return own !== null && other !== null && own !== other;
    });
    expect(breaches).toEqual([]);
  });

  it('pure rooms know no clock and no randomness', () => {
    const breaches = sourceFiles().filter((file) => {
      if (!table[roomOf(file)]?.pure) return false;
      const code = readFileSync(resolve(top, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/gu, '');
      return /\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(|\bperformance\.now\(|\bprocess\.|\bfetch\(/u.test(code);
    });
    expect(breaches).toEqual([]);
  });

  it('a breach is seen', () => {
    const line = `import { read } from '../store/store.ts';\nimport { Client } from 'discord.js';\nimport 'node:fs';`;
    const found = importsOf('src/digest/made-up.ts', line);
    expect(found.flatMap(breachOfRooms)).toHaveLength(3);
    expect(found.flatMap(breachOfPackages)).toHaveLength(1);
  });
});

function breachOfRooms({ file, from, target }: Import): string[] {
  const room = roomOf(file);
  const rule = table[room];
  if (rule === undefined || rule.rooms === 'all') return [];
  if (!target.startsWith('src/')) {
    return rule.pure && !target.endsWith('.json') ? [`${file}: the pure room "${room}" imports ${from}`] : [];
  }
  const other = roomOf(target);
  return other === room || rule.rooms.includes(other)
    ? []
    : [`${file}: "${room}" may not import from "${other}" (${from})`];
}

function breachOfPackages({ file, target }: Import): string[] {
  if (target.startsWith('src/') || target.startsWith('node:') || target === 'package.json') return [];
  const name = target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
  const owners = packages[name] ?? [];
  return owners.some((owner) => file === owner || file.startsWith(`${owner}/`))
    ? []
    : [`${file}: imports the package ${name}`];
}

function importsOf(file: string, source: string): Import[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?from\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gu;
  return [...source.matchAll(pattern)].map((match) => {
    const from = match[1] ?? match[2] ?? '';
    const target = from.startsWith('.')
      ? relative(top, resolve(top, dirname(file), from))
          .split(sep)
          .join('/')
      : from;
    return { file, from, target };
  });
}

function roomOf(file: string): string {
  return (file.split('/')[1] ?? '').replace(/\.[jt]s$/u, '');
}

function sourceFiles(): string[] {
  return readdirSync(resolve(top, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.split(sep).join('/')}`)
    .filter((file) => /\.[jt]s$/u.test(file));
}
