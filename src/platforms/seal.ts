import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Encrypts short secrets for storage. */
export interface Seal {
  /** @param context what the secret belongs to; opening it under another one fails */
  readonly close: (secret: string, context: string) => string;
  /** Null when no key fits, or the text was changed or belongs elsewhere. */
  readonly open: (sealed: string, context: string) => string | null;
}

const KEY_BYTES = 32;
/** NIST SP 800-38D, 5.2.1.1: 96 bits, random for each message. */
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM under the first of the given keys; the others only open. To rotate: put the new key first, keep the old one
 * behind it (`new,old`), and drop the old one once everything was stored anew.
 *
 * @param keys 32 bytes in base64 each, separated by commas
 * @throws Error naming how to make a key, when one is not 32 bytes
 */
export function createSeal(keys: string): Seal {
  const ring = keys.split(',').map((text) => {
    const key = Buffer.from(text.trim(), 'base64');
    if (key.length !== KEY_BYTES) {
      throw new Error(
        `SITREP_ENCRYPTION_KEY holds a key of ${key.length} bytes; 32 bytes in base64 are needed: openssl rand -base64 32`,
      );
    }
    return { id: createHash('sha256').update(key).digest('hex').slice(0, 8), key };
  });
  const newest = ring[0];
  if (newest === undefined) throw new Error('SITREP_ENCRYPTION_KEY is empty: openssl rand -base64 32');
  return {
    close: (secret, context) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', newest.key, iv).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return ['v1', newest.id, Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')].join('.');
    },
    open: (sealed, context) => {
      const [version, id, text] = sealed.split('.');
      const key = ring.find((each) => each.id === id)?.key;
      if (version !== 'v1' || key === undefined || text === undefined) return null;
      const bytes = Buffer.from(text, 'base64');
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), {
          authTagLength: TAG_BYTES,
        });
        decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
        return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        return null;
      }
    },
  };
}
