import { exitCodes, SitrepError } from '../errors.ts';

/** What is wrong with the place where data is kept, for callers that react to it. */
export type StoreTrouble =
  | 'busy'
  | 'full'
  | 'read-only'
  | 'corrupt'
  | 'unreachable'
  | 'refused'
  | 'newer'
  | 'missing'
  | 'fault';

/** The data store cannot be used; the message says what is wrong, where, and what to do next. */
export class StoreError extends SitrepError {
  readonly trouble: StoreTrouble;

  constructor(trouble: StoreTrouble, message: string, options?: ErrorOptions) {
    super(message, exitCodes.store, options);
    this.trouble = trouble;
  }
}
