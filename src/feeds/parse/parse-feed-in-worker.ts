import { createReadingThread } from '../../reading-thread.ts';
import type { FeedReading, FeedTask } from './feed-worker.ts';
import type { ParseOptions, ParseResult } from './parse-feed.ts';

export interface FeedParserOptions {
  /** Time one body may take, once the thread runs, before it is killed and the body given up. Default 4,500. */
  readonly deadlineMs?: number;
  /** Heap of the thread, MB; a body that needs more is given up. Default 160: 10 MB of the worst feed takes 120. */
  readonly memoryMb?: number;
}

/** Reads feeds in a thread of its own, one after the other, so that no body holds up the bot. */
export interface FeedParser {
  /** As `parseFeed`; a body that takes too long or too much memory is a reason. */
  readonly parse: (bytes: Uint8Array, options: ParseOptions) => Promise<ParseResult>;
  /** As `parse`, unless the body has the known fingerprint. Moves the bytes to the thread: the caller's are gone. */
  readonly takeUnlessKnown: (bytes: Uint8Array, options: ParseOptions, known: string | null) => Promise<FeedReading>;
  /** As `nameWebPage`. */
  readonly namePage: (bytes: Uint8Array, contentType: string | null, url: string) => Promise<string>;
  /** Stops the thread; what was waiting is given up. */
  readonly close: () => Promise<void>;
}

/** After a body this large the thread is let go, with the memory it grew. */
const LARGE_BYTES = 2_000_000;

/** A feed parser whose thread starts with the first feed and does not keep the process alive. */
export function createFeedParser({ deadlineMs = 4_500, memoryMb = 160 }: FeedParserOptions = {}): FeedParser {
  const file = new URL('./feed-worker.ts', import.meta.url);
  const thread = createReadingThread<FeedTask, FeedReading | string>({ file, deadlineMs, memoryMb });

  const read = async (task: FeedTask, move: ArrayBuffer | null): Promise<FeedReading> => {
    const result = await thread.run(task, { move, last: task.bytes.length > LARGE_BYTES });
    if (!result.ok) return unread(result.reason);
    return typeof result.outcome === 'string' ? unread(result.outcome) : result.outcome;
  };

  return {
    parse: async (bytes, options) => {
      const reading = await read({ kind: 'feed', bytes, options, known: null }, null);
      return reading.unchanged ? { ok: false, reason: 'unchanged', encoding: null } : reading.result;
    },
    takeUnlessKnown: (bytes, options, known) => read({ kind: 'feed', bytes, options, known }, movable(bytes)),
    namePage: async (bytes, contentType, url) => {
      const result = await thread.run({ kind: 'page', bytes, contentType, url });
      return result.ok && typeof result.outcome === 'string' ? result.outcome : 'web page';
    },
    close: thread.close,
  };
}

/** Small buffers share one allocation of the runtime's, which cannot be moved. */
function movable({ buffer, byteLength }: Uint8Array): ArrayBuffer | null {
  return buffer instanceof ArrayBuffer && byteLength === buffer.byteLength ? buffer : null;
}

function unread(reason: string): FeedReading {
  return { unchanged: false, fingerprint: '', result: { ok: false, reason, encoding: null } };
}

let shared: FeedParser | null = null;

/** The parser that all callers of this process share when they bring none; started by the first of them. */
export function sharedFeedParser(): FeedParser {
  shared ??= createFeedParser();
  return shared;
}
