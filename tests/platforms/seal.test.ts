import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSeal } from '../../src/platforms/seal.ts';
import { createInstallationStore } from '../../src/platforms/slack/installation-store.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';

const key = () => randomBytes(32).toString('base64');

describe('sealed secrets', () => {
  const seal = createSeal(key());

  it('open under their own context and no other, and not when touched', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (secret, context) => {
        const sealed = seal.close(secret, context);
        expect(seal.open(sealed, context)).toBe(Buffer.from(secret, 'utf8').toString('utf8'));
        expect(seal.open(sealed, `${context}x`)).toBeNull();
        expect(seal.open(`${sealed.slice(0, -6)}AAAAAA`, context) === null || sealed.endsWith('AAAAAA')).toBe(true);
      }),
    );
  });

  it('never look the same twice', () => {
    expect(seal.close('xoxb-1', 'T1')).not.toBe(seal.close('xoxb-1', 'T1'));
  });

  it('open after a rotation, new first and old behind', () => {
    const [old, fresh] = [key(), key()];
    const sealed = createSeal(old).close('xoxb-1', 'T1');
    expect(createSeal(`${fresh},${old}`).open(sealed, 'T1')).toBe('xoxb-1');
    expect(createSeal(fresh).open(sealed, 'T1')).toBeNull();
  });

  it.each(['', 'c2hvcnQ=', 'not base64 at all'])('refuse the key %j and say how to make one', (bad) => {
    expect(() => createSeal(bad)).toThrow('openssl rand -base64 32');
  });
});

describe('installations', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore({ path: ':memory:' });
  });
  afterAll(() => store.close());

  it('are stored without a token in plain sight, found again, and forgotten', async () => {
    const installations = createInstallationStore(store.installations, createSeal(key()), Date.now);
    const query = { teamId: 'T1', enterpriseId: undefined, isEnterpriseInstall: false } as const;
    await installations.storeInstallation({
      team: { id: 'T1' },
      enterprise: undefined,
      user: { id: 'U1', token: undefined, scopes: undefined },
      bot: { token: 'xoxb-secret', scopes: ['chat:write'], id: 'B1', userId: 'UB' },
    });
    expect(JSON.stringify(await store.installations.all('slack'))).not.toContain('xoxb-secret');
    expect((await installations.fetchInstallation(query)).bot?.token).toBe('xoxb-secret');
    await installations.deleteInstallation?.(query);
    await expect(installations.fetchInstallation(query)).rejects.toThrow('not installed in T1');
  });
});
