import { SingleBar } from 'cli-progress';

export interface Progress {
  readonly step: () => void;
  readonly end: () => void;
}

/** A progress bar on stderr while work takes long; nothing where stderr is no terminal. */
export function createProgress(what: string, total: number): Progress {
  if (!process.stderr.isTTY || total === 0) return { step: () => {}, end: () => {} };
  const bar = new SingleBar({
    format: `${what} {bar} {value}/{total} · {duration_formatted}`,
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(total, 0);
  return { step: () => bar.increment(), end: () => bar.stop() };
}
