import { createHash } from 'node:crypto';
import type { Job } from '../queue/queue.ts';
import type { Answer } from './answer.ts';
import type { Asker } from './asker.ts';

/** What a job is asked to do for a command, as text. */
export type LaterTask =
  | { readonly task: 'article'; readonly url: string }
  | { readonly task: 'test-feed'; readonly url: string }
  /** `by`: "slack:U123". */
  | { readonly task: 'add-feed'; readonly url: string; readonly name: string; readonly by: string };

/** A task as it comes out of the queue, with where its answer goes. */
export interface LaterQuestion {
  readonly task: LaterTask;
  readonly platform: string;
  readonly replyTo: string;
  readonly share: boolean;
}

/** Puts a task off to a job; the same question of the same person in the same place is done once. */
export function laterAnswer(task: LaterTask, asker: Asker, note: string): Answer {
  const data = { ...task, platform: asker.platform, replyTo: asker.replyTo };
  const id = createHash('sha256').update(JSON.stringify(data)).digest('hex');
  return { kind: 'later', job: { name: 'answer-command', id, data }, note };
}

/** Reads a job of {@link laterAnswer} again; null for one that is not. */
export function readLaterQuestion(job: Job): LaterQuestion | null {
  const { task, url, name = '', by = '', platform, replyTo, share } = job.data;
  if (url === undefined || platform === undefined || replyTo === undefined) return null;
  const where = { platform, replyTo, share: share === 'true' };
  if (task === 'article' || task === 'test-feed') return { task: { task, url }, ...where };
  if (task === 'add-feed') return { task: { task, url, name, by }, ...where };
  return null;
}
