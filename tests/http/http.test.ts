import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { ResolveName } from '../../src/http/guarded-lookup.ts';
import { createHttp, type Http, type HttpOptions } from '../../src/http/http.ts';
import { type Loopback, serveLoopback } from './loopback.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const ask = { maxBytes: 10_000, accept: '*/*' };

function open(options: Partial<HttpOptions> = {}): Http {
  const http = createHttp({ userAgent: 'Test/1', allowHosts: ['127.0.0.0/8'], spacingMs: 0, ...options });
  closers.push(http.close);
  return http;
}

async function serve(answer: Parameters<typeof serveLoopback>[0]): Promise<Loopback> {
  const server = await serveLoopback(answer);
  closers.push(server.close);
  return server;
}

describe('addresses', () => {
  test('a private address is refused before anything is sent', async () => {
    const server = await serve((_, response) => response.end('secret'));
    const answer = await open({ allowHosts: [] }).get(`${server.origin}/`, ask);
    expect(answer).toMatchObject({ ok: false, kind: 'blocked', status: null });
    expect(server.seen).toHaveLength(0);
  });

  test('a name that leads to a private address is refused when it is connected to', async () => {
    const server = await serve((_, response) => response.end('secret'));
    const resolve: ResolveName = (_name, _options, callback) => callback(null, [{ address: '127.0.0.1', family: 4 }]);
    const answer = await open({ allowHosts: [], resolve }).get(`http://news.example:${server.port}/`, ask);
    expect(answer).toMatchObject({ ok: false, kind: 'blocked' });
    expect(server.seen).toHaveLength(0);
  });

  test('one private address among public ones spoils the name', async () => {
    const resolve: ResolveName = (_name, _options, callback) =>
      callback(null, [
        { address: '93.184.216.34', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ]);
    const answer = await open({ allowHosts: [], resolve }).get('http://news.example/', ask);
    expect(answer).toMatchObject({ ok: false, kind: 'blocked' });
    expect(answer).toHaveProperty('reason', expect.stringContaining('10.0.0.1'));
  });

  test('a name in the list is reached although its address is private; the name is looked up once a connection', async () => {
    const server = await serve((_, response) => response.end('hello'));
    let lookups = 0;
    const resolve: ResolveName = (_name, _options, callback) => {
      lookups += 1;
      callback(null, [{ address: '127.0.0.1', family: 4 }]);
    };
    const answer = await open({ allowHosts: ['wiki.intranet'], resolve }).get(
      `http://wiki.intranet:${server.port}/`,
      ask,
    );
    expect(answer).toMatchObject({ ok: true, status: 200 });
    expect(lookups).toBe(1);
  });

  test.each([
    ['a mapped address', '::ffff:169.254.169.254', 6],
    ['NAT64 to this machine', '64:ff9b::7f00:1', 6],
    ['6to4', '2002:7f00:1::', 6],
    ['no address', '0.0.0.0', 4],
    ['no IPv6 address', '::', 6],
  ] as const)('a name that leads to %s is refused, with a dot at its end or not', async (_, address, family) => {
    const resolve: ResolveName = (_name, _options, callback) => callback(null, [{ address, family }]);
    const http = open({ allowHosts: [], resolve });
    for (const name of ['news.example', 'news.example.'])
      expect(await http.get(`http://${name}/`, ask)).toMatchObject({ ok: false, kind: 'blocked' });
  });

  test('a name whose answer changes after the first look is judged by the address connected to', async () => {
    const server = await serve((_, response) => response.end('secret'));
    let looks = 0;
    const resolve: ResolveName = (_name, _options, callback) => {
      looks += 1;
      callback(null, [{ address: looks === 1 ? '93.184.216.34' : '127.0.0.1', family: 4 }]);
    };
    const http = open({ allowHosts: [], resolve, connectTimeoutMs: 100, totalTimeoutMs: 1_000 });
    await http.get(`http://rebind.example:${server.port}/`, ask);
    expect(await http.get(`http://rebind.example:${server.port}/`, ask)).toMatchObject({ kind: 'blocked' });
    expect(server.seen).toHaveLength(0);
  });

  test('a redirect to a private address is refused', async () => {
    const server = await serve((_, response) => response.writeHead(302, { location: 'http://10.0.0.1/admin' }).end());
    const answer = await open().get(`${server.origin}/`, ask);
    expect(answer).toMatchObject({
      ok: false,
      kind: 'blocked',
      redirects: [{ status: 302, to: 'http://10.0.0.1/admin' }],
    });
  });

  test.each(['not a url', 'ftp://127.0.0.1/', 'http://'])('%s is an answer, not an exception', async (address) => {
    expect(await open().get(address, ask)).toMatchObject({ ok: false, kind: 'blocked' });
  });
});

describe('redirects', () => {
  test('are followed, five at most, and told', async () => {
    const server = await serve((request, response) => {
      const step = Number(request.url?.slice(1));
      if (step > 0) response.writeHead(step % 2 === 0 ? 301 : 302, { location: `/${step - 1}` }).end();
      else response.end('here');
    });
    const five = await open().get(`${server.origin}/5`, ask);
    expect(five).toMatchObject({ ok: true, url: `${server.origin}/0` });
    expect(five.redirects.map((redirect) => redirect.status)).toEqual([302, 301, 302, 301, 302]);
    expect(await open().get(`${server.origin}/6`, ask)).toMatchObject({ ok: false, kind: 'redirect' });
  });

  test('credentials stay with the origin they were given for; validators go along', async () => {
    const other = await serve((_, response) => response.end());
    const server = await serve((_, response) => response.writeHead(302, { location: `${other.origin}/` }).end());
    const address = `http://user:p%40ss@127.0.0.1:${server.port}/`;
    await open().get(address, { ...ask, headers: { cookie: 'a=b', 'if-none-match': '"x"' } });
    expect(server.seen[0]?.headers.authorization).toBe(`Basic ${Buffer.from('user:p@ss').toString('base64')}`);
    expect(server.seen[0]?.headers.cookie).toBe('a=b');
    expect(other.seen[0]?.headers).not.toHaveProperty('authorization');
    expect(other.seen[0]?.headers).not.toHaveProperty('cookie');
    expect(other.seen[0]?.headers['if-none-match']).toBe('"x"');
  });
});

describe('bodies', () => {
  const text = 'Сили оборони '.repeat(50);
  test.each([
    ['gzip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['br', brotliCompressSync(text)],
    ['zstd', zstdCompressSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['identity', Buffer.from(text)],
    ['', Buffer.from(text)],
  ])('%s is unpacked', async (encoding, bytes) => {
    const server = await serve((_, response) => {
      response.writeHead(200, encoding === '' ? {} : { 'content-encoding': encoding }).end(bytes);
    });
    const answer = await open().get(server.origin, ask);
    expect(answer.ok && new TextDecoder().decode(answer.body)).toBe(text);
  });

  const zeros = Buffer.alloc(5_000_000);
  test.each([
    ['gzip', gzipSync(zeros)],
    ['br', brotliCompressSync(zeros)],
    ['zstd', zstdCompressSync(zeros)],
    ['identity', zeros],
  ])('a %s bomb stops at the cap', async (encoding, bytes) => {
    const server = await serve((_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(bytes));
    expect(await open().get(server.origin, ask)).toMatchObject({ ok: false, kind: 'too-large' });
  });

  test('an honest Content-Length over the cap is enough', async () => {
    const server = await serve((_, response) =>
      response.writeHead(200, { 'content-length': '99999999' }).flushHeaders(),
    );
    expect(await open().get(server.origin, ask)).toMatchObject({ ok: false, kind: 'too-large' });
  });

  test.each([
    ['gzip, gzip', gzipSync(gzipSync(text))],
    ['compress', Buffer.from(text)],
    ['gzip', Buffer.from(text)],
    ['gzip', gzipSync(text).subarray(0, 40)],
    ['br', Buffer.from(text)],
  ])('%s that cannot be undone is told', async (encoding, bytes) => {
    const server = await serve((_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(bytes));
    expect(await open().get(server.origin, ask)).toMatchObject({ ok: false, kind: 'encoding' });
  });

  test('an error page comes along, cut short', async () => {
    const server = await serve((_, response) => response.writeHead(403, { 'retry-after': '60' }).end('Just a moment'));
    const answer = await open().get(server.origin, ask);
    expect(answer).toMatchObject({ ok: false, kind: 'http', status: 403, headers: { 'retry-after': '60' } });
    expect(new TextDecoder().decode(answer.body ?? undefined)).toBe('Just a moment');
  });
});

describe('deadlines', () => {
  test('a host that never answers', async () => {
    const server = await serve(() => undefined);
    const answer = await open({ totalTimeoutMs: 150 }).get(server.origin, ask);
    expect(answer).toMatchObject({ ok: false, kind: 'timeout' });
  });

  test('a body that drips', async () => {
    const server = await serve((_, response) => {
      response.write('a');
      const drip = setInterval(() => response.write('a'), 20);
      response.on('close', () => clearInterval(drip));
    });
    const answer = await open({ totalTimeoutMs: 200 }).get(server.origin, ask);
    expect(answer).toMatchObject({ ok: false, kind: 'timeout' });
  });

  test('the caller may cancel, waiting or under way', async () => {
    const server = await serve(() => undefined);
    const http = open();
    const stop = new AbortController();
    const both = [
      http.get(server.origin, { ...ask, signal: stop.signal }),
      http.get(server.origin, { ...ask, signal: stop.signal }),
    ];
    setTimeout(() => stop.abort(), 50);
    for (const answer of await Promise.all(both)) expect(answer).toMatchObject({ ok: false, kind: 'cancelled' });
  });

  test('nobody listens; no such name', async () => {
    const server = await serve(() => undefined);
    await server.close();
    expect(await open().get(server.origin, ask)).toMatchObject({ ok: false, kind: 'refused' });
    const resolve: ResolveName = (_name, _options, callback) =>
      callback(Object.assign(new Error('x'), { code: 'ENOTFOUND' }), []);
    expect(await open({ resolve }).get('http://nowhere.example/', ask)).toMatchObject({ ok: false, kind: 'dns' });
  });
});

describe('the way is asked for before it is gone', () => {
  test('each step of it; a refusal ends it', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/open') response.writeHead(302, { location: '/closed' }).end();
      else response.end('never');
    });
    const asked: string[] = [];
    const permit = async (url: string) => {
      asked.push(new URL(url).pathname);
      return { refusal: url.endsWith('/closed') ? 'not there' : null, spacingMs: null };
    };
    const answer = await open().get(`${server.origin}/open`, { ...ask, permit });
    expect(answer).toMatchObject({ ok: false, kind: 'unpermitted', reason: 'not there' });
    expect(asked).toEqual(['/open', '/closed']);
    expect(server.seen.map(({ url }) => url)).toEqual(['/open']);
  });

  test('the pause it asks for is kept before the next request', async () => {
    const server = await serve((_, response) => response.end());
    const http = open();
    const permit = async () => ({ refusal: null, spacingMs: 150 });
    await http.get(server.origin, { ...ask, permit });
    const startedAt = performance.now();
    await http.get(server.origin, ask);
    expect(performance.now() - startedAt).toBeGreaterThan(120);
  });
});

test('a host that wants a pause is asked again when it is over', async () => {
  let now = 1_000_000;
  let asked = 0;
  const server = await serve((_, response) => {
    asked += 1;
    if (asked === 1) response.writeHead(429, { 'retry-after': '60' }).end();
    else response.end('again');
  });
  const http = open({ now: () => now });
  expect(await http.get(`${server.origin}/1`, ask)).toMatchObject({ kind: 'http', status: 429 });
  expect(await http.get(`${server.origin}/2`, ask)).toMatchObject({ kind: 'resting', status: 429 });
  now += 61_000;
  expect(await http.get(`${server.origin}/2`, ask)).toMatchObject({ ok: true });
  expect(asked).toBe(2);
});

test('polite headers: who we are, what we take, no cookies and no referrer', async () => {
  const server = await serve((_, response) => response.end());
  await open({ userAgent: 'Sitrep/9 (+mailto:desk@example.org)' }).get(server.origin, ask);
  expect(server.seen[0]?.headers).toMatchObject({ 'user-agent': 'Sitrep/9 (+mailto:desk@example.org)', accept: '*/*' });
  expect(server.seen[0]?.headers).not.toHaveProperty('referer');
});

test('a connection that broke off is tried once more', async () => {
  let asked = 0;
  const server = await serve((request, response) => {
    asked += 1;
    if (asked === 1 || request.url === '/never') request.socket.destroy();
    else response.end('second time');
  });
  expect(await open().get(server.origin, ask)).toMatchObject({ ok: true, redirects: [] });
  expect(await open().get(`${server.origin}/never`, ask)).toMatchObject({ ok: false, kind: 'refused' });
  expect(asked).toBe(4);
});
