#!/usr/bin/env node
// Plain JavaScript on purpose: the one file an older Node can read, so that it can say which Node is needed.

const NEEDED_MAJOR = 24;
/**
 * Commands that run for weeks, or hold tens of thousands of articles, and what V8 is told besides: to collect rather than to
 * grow makes 361 MB of 433 for 50,000 articles and half as long again, which a start should not take.
 */
const SMALL = new Map([
  ['start', []],
  ['stories', ['--optimize-for-size']],
]);

const start = async () => {
  process.env.TZ = 'UTC';
  if (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR) {
    // Stripped and compiled modules are kept in the system's temporary folder, where it can be written to.
    const { enableCompileCache } = await import('node:module');
    enableCompileCache();
    const flags = SMALL.get(process.argv[2] ?? '');
    if (flags !== undefined) await startSmall(flags);
    await import('./cli.ts');
    return;
  }
  const brought = await findBroughtNode();
  if (brought === null) {
    process.stderr.write(
      `sitrep needs Node ${NEEDED_MAJOR} or newer and this is ${process.version}: run "npm ci" in the checkout ` +
        '(it brings Node 24 with it) and start it as "npx sitrep", or install Node 24 from https://nodejs.org.\n',
    );
    process.exitCode = 2;
    return;
  }
  const { spawn } = await import('node:child_process');
  const { fileURLToPath } = await import('node:url');
  const script = fileURLToPath(import.meta.url);
  const child = spawn(brought, [script, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === null ? 1 : 128);
  });
};

/**
 * For a process whose memory counts (bench/chat.ts measures it). V8's room for young objects stays at its first size (1 MB)
 * instead of growing to 64 MB while everything is loaded. glibc keeps one pool of memory for all threads and gives back
 * what is free: it reads that from the environment when a process begins, so this one begins again in its own place, with
 * the same id and the same open files. Elsewhere than on Linux nothing is done again.
 */
const startSmall = async (flags) => {
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--semi-space-growth-factor=1');
  const wanted = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072' };
  const settled = Object.keys(wanted).some((name) => process.env[name] !== undefined);
  if (settled || process.platform !== 'linux' || process.execve === undefined) return;
  process.removeAllListeners('warning');
  const { execPath, execArgv, argv, env } = process;
  process.execve(execPath, [execPath, ...flags, ...execArgv, ...argv.slice(1)], { ...env, ...wanted });
};

/** Path of the Node that the npm package `node` installed beside us, when it is new enough; else null. */
const findBroughtNode = async () => {
  const { createRequire } = await import('node:module');
  const { existsSync } = await import('node:fs');
  const { dirname, join } = await import('node:path');
  try {
    const require = createRequire(import.meta.url);
    const manifest = require.resolve('node/package.json');
    const major = Number(require(manifest).version.split('.')[0]);
    const binary = join(dirname(manifest), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return major >= NEEDED_MAJOR && existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
};

start();
