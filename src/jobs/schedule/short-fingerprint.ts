import { createHash } from 'node:crypto';

/** 24 hex digits of SHA-256: a delivery's id is Discord's nonce, which may have 25 characters. */
export const shortFingerprint = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24);
