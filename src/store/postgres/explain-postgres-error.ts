import { StoreError, type StoreTrouble } from '../store-error.ts';

interface Explanation {
  readonly trouble: StoreTrouble;
  readonly say: (place: string) => string;
}

const unreachable: Explanation = {
  trouble: 'unreachable',
  say: (place) =>
    `PostgreSQL at ${place} cannot be reached. Check that the server runs and that DATABASE_URL names its host and port.`,
};
const refused: Explanation = {
  trouble: 'refused',
  say: (place) => `PostgreSQL at ${place} refuses the login. Check user, password and database in DATABASE_URL.`,
};

/** Codes of the network and of PostgreSQL (Appendix A of its manual) that a person can do something about. */
const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  ECONNREFUSED: unreachable,
  ENOTFOUND: unreachable,
  ETIMEDOUT: unreachable,
  EHOSTUNREACH: unreachable,
  ECONNRESET: unreachable,
  '57P01': unreachable,
  '57P03': unreachable,
  '28P01': refused,
  '28000': refused,
  '3D000': {
    trouble: 'missing',
    say: (place) => `The database ${place} does not exist on that server. Create it, or correct DATABASE_URL.`,
  },
  '42501': {
    trouble: 'refused',
    say: (place) => `The user in DATABASE_URL may not create or change tables in ${place}. Grant it the rights.`,
  },
  '53100': {
    trouble: 'full',
    say: (place) => `The disk of PostgreSQL at ${place} is full. Nothing was half-written.`,
  },
  '25006': {
    trouble: 'read-only',
    say: (place) => `PostgreSQL at ${place} is read-only (a standby?). Point DATABASE_URL at the primary.`,
  },
};

/** An error of PostgreSQL or of the connection in words; any other error comes back as it was. */
export function explainPostgresError(error: unknown, place: string): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  const lost = /Connection terminated|timeout exceeded when trying to connect/.test(error.message);
  const explanation = lost ? unreachable : code === null ? undefined : EXPLANATIONS[code];
  if (explanation === undefined) return error;
  return new StoreError(explanation.trouble, explanation.say(place), { cause: error });
}
