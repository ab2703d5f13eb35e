import type { RESTOptions } from 'discord.js';

type Init = NonNullable<Parameters<typeof fetch>[1]>;

/**
 * How discord.js asks Discord: with the runtime's own fetch. Its bundled client would take whatever dispatcher the process
 * has, and that of another release of undici refuses its forms: no file could be sent.
 */
export const makeRequest: RESTOptions['makeRequest'] = (url, { body, headers, method, signal }) =>
  fetch(url, {
    method: method ?? 'GET',
    headers: headers as NonNullable<Init['headers']>,
    body: (body ?? null) as NonNullable<Init['body']> | null,
    signal: signal ?? null,
  });
