import { enableCompileCache, flushCompileCache } from 'node:module';
import { workerData } from 'node:worker_threads';
import type { ThreadStart } from './reading-thread.ts';

/*
 * Run by each reading thread before its module is loaded: what the thread compiles is kept, so that the next start takes
 * 0.6 s of CPU instead of 0.95.
 */
const { file, compileCache }: ThreadStart = workerData;
if (compileCache !== null) enableCompileCache(compileCache);
await import(file);
if (compileCache !== null) flushCompileCache();
