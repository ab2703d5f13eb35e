/**
 * What the process says when it ends; documented in the README.
 * 0 done · 1 a fault of the program · 2 wrong usage · 3 configuration refused · 4 input could not be read ·
 * 5 a source could not be fetched · 6 the data store cannot be used · 7 no such thing (id, subscription, feed).
 */
export const exitCodes = {
  done: 0,
  fault: 1,
  usage: 2,
  configuration: 3,
  input: 4,
  fetch: 5,
  store: 6,
  notFound: 7,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/**
 * An error whose message is written for the person at the keyboard: it names the thing, the value, what is accepted and
 * the next step. The command line prints the message alone, without a stack, and ends with `exitCode`.
 */
export class SitrepError extends Error {
  override readonly name = 'SitrepError';
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
