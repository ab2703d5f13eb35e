import { readFile, stat } from 'node:fs/promises';
import { decodePage } from '../articles/decode-page.ts';
import { fingerprint } from '../articles/fingerprint.ts';
import { readTextHeader } from '../articles/from-text.ts';
import { exitCodes, SitrepError } from '../errors.ts';
import type { Article } from '../model/article.ts';
import { userAgent } from '../version.ts';
import { readStdin } from './read-stdin.ts';

/** The same cap as for a page from the network. */
const MAX_BYTES = 10_000_000;

export interface InputOptions {
  /** Epoch ms: the publication time of a text that names none. */
  readonly now: number;
  /** Private hosts that may be fetched from. */
  readonly allowHosts: readonly string[];
}

/**
 * Reads one article from a file (text or HTML), a web address, or standard input (`-`).
 *
 * @throws SitrepError (exit code 4 for a file, 5 for an address) in one sentence that names the input
 */
export async function readInput(input: string, options: InputOptions): Promise<Article> {
  if (/^https?:\/\//iu.test(input)) return readAddress(input, options);
  const name = input === '-' ? 'standard input' : input;
  const bytes = input === '-' ? await readStdin(MAX_BYTES) : await readLocal(input);
  if (bytes.length > MAX_BYTES) throw tooLarge(name, bytes.length);
  if (bytes.length === 0)
    throw new SitrepError(`${name}: the file is empty; give an article as text or HTML`, exitCodes.input);
  if (looksBinary(bytes)) {
    throw new SitrepError(`${name}: this is a binary file, not text; give an article as text or HTML`, exitCodes.input);
  }
  const source = decodePage(bytes, null);
  if (/^\s*(?:<!doctype html|<html|<head|<body|<article)/iu.test(source))
    return fromPage(source, null, name, options.now, exitCodes.input);
  const text = source.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  if (text.trim() === '')
    throw new SitrepError(
      `${name}: there is nothing but white space in it; give an article as text or HTML`,
      exitCodes.input,
    );
  const header = readTextHeader(text);
  return {
    id: fingerprint(text).slice(0, 24),
    version: 1,
    feedId: input === '-' ? 'standard input' : 'local file',
    url: null,
    title: header.title ?? '',
    byline: header.byline,
    publishedAt: header.publishedAt ?? options.now,
    publishedFrom: header.publishedAt === null ? 'first-seen' : 'page',
    firstSeenAt: options.now,
    fetchedAt: options.now,
    language: null,
    text,
    textFingerprint: fingerprint(text),
    textFrom: 'page',
  };
}

async function readLocal(path: string): Promise<Uint8Array> {
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) throw new SitrepError(`${path}: this is a folder; name a file in it`, exitCodes.input);
    if (facts.size > MAX_BYTES) throw tooLarge(path, facts.size);
    return await readFile(path);
  } catch (error) {
    if (error instanceof SitrepError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'no such file' : code === 'EACCES' ? 'you may not read it' : message;
    throw new SitrepError(
      `${path}: ${why}; give the path of an article, its web address, or - for standard input`,
      exitCodes.input,
    );
  }
}

async function readAddress(url: string, options: InputOptions): Promise<Article> {
  const { createHttp } = await import('../http/http.ts');
  const http = createHttp({ userAgent: userAgent(null), allowHosts: options.allowHosts });
  try {
    const answer = await http.get(url, {
      maxBytes: MAX_BYTES,
      accept: 'text/html,application/xhtml+xml,text/plain;q=0.8',
    });
    if (!answer.ok)
      throw new SitrepError(
        `${url}: ${answer.reason}; open it in a browser to see whether it works there`,
        exitCodes.fetch,
      );
    if (looksBinary(answer.body)) throw new SitrepError(`${url}: this is not a page of text`, exitCodes.fetch);
    const html = decodePage(answer.body, answer.headers['content-type'] ?? null);
    return await fromPage(html, answer.url, url, options.now, exitCodes.fetch);
  } finally {
    await http.close();
  }
}

async function fromPage(
  html: string,
  url: string | null,
  name: string,
  now: number,
  exitCode: 4 | 5,
): Promise<Article> {
  const { readPage } = await import('../articles/read-page.ts');
  const reading = readPage(html, url ?? 'https://local.invalid/');
  if (!reading.ok) {
    throw new SitrepError(
      `${name}: not an article but a page of the kind "${reading.problem.kind}" (${reading.problem.evidence})`,
      exitCode,
    );
  }
  const { article } = reading;
  const address = url === null ? null : (article.canonicalUrl ?? url);
  return {
    id: fingerprint(address ?? article.text).slice(0, 24),
    version: 1,
    feedId: address === null ? 'local file' : new URL(address).hostname.replace(/^www\./u, ''),
    url: address,
    title: article.title,
    byline: article.byline,
    publishedAt: article.publishedAt ?? now,
    publishedFrom: article.publishedAt === null ? 'first-seen' : 'page',
    firstSeenAt: now,
    fetchedAt: now,
    language: article.language,
    text: article.text,
    textFingerprint: fingerprint(article.text),
    textFrom: 'page',
  };
}

function tooLarge(name: string, bytes: number): SitrepError {
  return new SitrepError(
    `${name}: ${(bytes / 1e6).toFixed(1)} MB is too large for one article; up to ${MAX_BYTES / 1e6} MB is read`,
    exitCodes.input,
  );
}

/** NUL bytes outside UTF-16 and UTF-32, or more than a tenth of control characters, in the first 8 kB. */
function looksBinary(bytes: Uint8Array): boolean {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (marked) return false;
  const head = bytes.subarray(0, 8_192);
  let control = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b) control++;
  }
  return control * 10 > head.length;
}
