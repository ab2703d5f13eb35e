import type { Platform, SendOutcome } from '../../src/platforms/platform.ts';

/** Shorter than the outbox's own limit, as with the real platforms' clients. */
const TIMEOUT_MS = 1_500;

/** The port on the soak's platform server, reading answers as the real platforms' clients do. */
export function httpPlatform(url: string): Platform {
  const request = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${url}/${path}`, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    return {
      status: response.status,
      body: (await response.json()) as { id?: string; ids?: string[]; afterMs?: number },
    };
  };
  const send: Platform['send'] = async (channel, { deliveryId, digest }): Promise<SendOutcome> => {
    try {
      const body = JSON.stringify({ nonce: deliveryId, title: `${digest.subscriptionId} ${digest.at}` });
      const { status, body: answer } = await request(channel, { method: 'POST', body });
      if (status === 429) return { kind: 'retry', afterMs: answer.afterMs ?? 1000, reason: 'too many requests' };
      if (status !== 200) return { kind: 'uncertain', reason: `answer ${status}` };
      return { kind: 'sent', messageIds: [answer.id ?? ''] };
    } catch (error) {
      return { kind: 'uncertain', reason: String(error) };
    }
  };
  return {
    name: 'console',
    capabilities: { threads: false, forums: false, buttons: false, edits: false, maxMessageChars: 10_000 },
    start: async () => {},
    stop: async () => {},
    send,
    edit: async () => ({ kind: 'permanent', reason: 'no edits' }),
    find: async (channel, deliveryId) => {
      try {
        const { status, body } = await request(`${channel}?nonce=${deliveryId}`);
        const ids = body.ids ?? [];
        if (status !== 200) return { kind: 'unknown', reason: `answer ${status}` };
        return ids.length === 0 ? { kind: 'absent' } : { kind: 'found', messageIds: ids };
      } catch (error) {
        return { kind: 'unknown', reason: String(error) };
      }
    },
  };
}
