import { describe, expect, it } from 'vitest';
import { paceRequests } from '../../src/platforms/discord/pace-requests.ts';

/** A clock that only sleeping moves; a sleep may take longer than asked for. */
function setUp(lateMs: (sleep: number) => number = () => 0) {
  let at = 0;
  let sleeps = 0;
  const asked: { readonly url: string; readonly at: number }[] = [];
  const paced = paceRequests(
    async (url) => {
      asked.push({ url, at });
      return new Response('{}');
    },
    {
      now: () => at,
      sleep: async (ms) => {
        at += ms + lateMs(sleeps++);
      },
    },
  );
  const putBack = (ms: number) => {
    at -= ms;
  };
  return { asked, putBack, ask: (url: string) => paced(url, { method: 'POST' }) };
}

const MESSAGES = 'https://discord.com/api/v10/channels/1/messages';

/** The most requests in any second. */
const most = (times: readonly number[]) =>
  Math.max(...times.map((from) => times.filter((each) => each >= from && each < from + 1_000).length));

describe('requests to Discord', () => {
  it.each([
    ['on time', () => 0],
    ['a little late each time', () => 1],
    ['with the program busy now and then', (sleep: number) => (sleep % 40 === 39 ? 400 : 0)],
  ] as const)('never come to more than 50 in a second: %s', async (_, late) => {
    const { asked, ask } = setUp(late);
    await Promise.all(Array.from({ length: 300 }, () => ask(MESSAGES)));
    const times = asked.map(({ at }) => at);
    expect(times).toHaveLength(300);
    expect(most(times)).toBeLessThanOrEqual(50);
  });

  it('use nine tenths of what is permitted and more', async () => {
    const { asked, ask } = setUp(() => 1);
    await Promise.all(Array.from({ length: 500 }, () => ask(MESSAGES)));
    expect(asked.at(-1)?.at).toBeLessThanOrEqual(500 * (1_000 / 45));
  });

  it('go on when the clock of the machine is put back', async () => {
    const { asked, putBack, ask } = setUp();
    await ask(MESSAGES);
    putBack(3_600_000);
    await ask(MESSAGES);
    expect((asked[1]?.at ?? 0) - (asked[0]?.at ?? 0)).toBeLessThan(0);
  });

  it('let the answer to a person go first', async () => {
    const { asked, ask } = setUp();
    const waiting = Promise.all(Array.from({ length: 20 }, () => ask(MESSAGES)));
    await ask('https://discord.com/api/v10/interactions/17/token/callback');
    expect(asked.findIndex(({ url }) => url.includes('interactions'))).toBeLessThan(3);
    await waiting;
  });
});
