import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/* What is installed beside our own code, read from the lock file. `npm audit --omit=dev` knows the advisories of the day. */
interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly deprecated?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/** `node` brings the program's own Node; resvg and the rest come built. */
const MAY_RUN_SCRIPTS: readonly string[] = ['node'];
const LICENCES: readonly string[] = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  '(MIT OR CC0-1.0)',
  // resvg-js: unchanged files of its own, which MPL asks no more of.
  'MPL-2.0',
];
/** echarts and zrender ask for one exact version of tslib; the other is types alone. */
const IN_TWO_VERSIONS: readonly string[] = ['tslib', '@types/retry'];
/** Advisories looked up by hand, and the version of each line that mended them. */
const MENDED: Readonly<Record<string, readonly string[]>> = {
  '@mozilla/readability': ['0.6.0'], // GHSA-3p6v-hrg8-8qj7
  'body-parser': ['2.2.1'], // CVE-2025-13466
  jws: ['4.0.1'], // GHSA-869p-cjfg-cm3x
  lodash: ['4.18.0'], // CVE-2025-13465, CVE-2026-2950
  minimist: ['1.2.6'], // CVE-2021-44906
  'path-to-regexp': ['8.4.0'], // CVE-2026-4923, CVE-2026-4926
  qs: ['6.16.0'], // CVE-2025-15284, GHSA-4mjr-xmp4-gh2g, GHSA-x5fp-wj9c-mxmx
  undici: ['6.27.0', '8.5.0'], // CVE-2026-6733, -9679, -11525, -12151
  ws: ['8.21.0'], // CVE-2026-48779, GHSA-58qx-3vcg-4xpx
  xml2js: ['0.5.0'], // CVE-2023-0842
  yaml: ['2.8.3'], // CVE-2026-33532
};

const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
);
const installed = Object.entries(lock.packages)
  .filter(([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true)
  .map(([path, locked]) => ({ ...locked, name: path.slice(path.lastIndexOf('node_modules/') + 13) }));

/** Major version, or the minor where the major is 0: what a range with a caret stays within. */
const lineOf = (version: string): string => /^(?:0\.\d+|\d+)/u.exec(version)?.[0] ?? version;

function isOlder(version: string, than: string): boolean {
  return version.localeCompare(than, 'en', { numeric: true }) < 0;
}

describe('packages of the running program', () => {
  it('are locked with their fingerprint, and none is given up by its makers', () => {
    expect(installed.length).toBeGreaterThan(100);
    expect(installed.filter(({ integrity }) => !integrity?.startsWith('sha512-')).map(({ name }) => name)).toEqual([]);
    expect(installed.filter(({ deprecated }) => deprecated !== undefined).map(({ name }) => name)).toEqual([]);
  });

  it('run nothing when they are installed, but for those on the list', () => {
    const running = installed.filter(({ hasInstallScript }) => hasInstallScript === true).map(({ name }) => name);
    expect(running.filter((name) => !MAY_RUN_SCRIPTS.includes(name))).toEqual([]);
  });

  it('have licences that ask for no more than their own text', () => {
    const others = installed.filter(({ license }) => !LICENCES.includes(license ?? ''));
    expect(others.map(({ name, license }) => `${name}: ${license ?? 'no licence'}`)).toEqual([]);
  });

  it('are there once for each range', () => {
    const versions = new Map<string, Set<string>>();
    for (const { name, version } of installed) {
      const key = `${name}@${lineOf(version)}`;
      versions.set(key, (versions.get(key) ?? new Set()).add(version));
    }
    const twice = [...versions]
      .filter(([, found]) => found.size > 1)
      .map(([key]) => key.slice(0, key.lastIndexOf('@')));
    expect(twice.filter((name) => !IN_TWO_VERSIONS.includes(name))).toEqual([]);
  });

  it('are no older than the versions that mended what is known', () => {
    const old = installed.filter(({ name, version }) => {
      const mended = MENDED[name] ?? [];
      const sameLine = mended.find((each) => lineOf(each) === lineOf(version));
      return mended.some((each) => isOlder(version, each)) && (sameLine === undefined || isOlder(version, sameLine));
    });
    expect(old.map(({ name, version }) => `${name} ${version}`)).toEqual([]);
    expect(Object.keys(MENDED).filter((name) => !installed.some((each) => each.name === name))).toEqual([]);
  });
});
