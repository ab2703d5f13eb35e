import type { Edition } from '../../model/edition.ts';
import type { Job } from '../../queue/queue.ts';
import { shortFingerprint } from '../schedule/short-fingerprint.ts';

/** Editions due at once that share a job: a queue takes longer over a job than over composing, and all want the same stories. */
const TOGETHER = 8;
/** No more jobs than this at once, however many editions must then share one. */
const MAX_JOBS = 200;

/** The jobs that compose these editions, of which one is handled by `composeDue`. `round` tells a second try from the first. */
export function composeJobs(editions: readonly Edition[], round = ''): readonly Job[] {
  const together = Math.max(TOGETHER, Math.ceil(editions.length / MAX_JOBS));
  const jobs: Job[] = [];
  for (let at = 0; at < editions.length; at += together) {
    const ids = editions.slice(at, at + together).map(({ id }) => id);
    const id = ids.length === 1 ? (ids[0] ?? '') : shortFingerprint(ids.join('\n'));
    jobs.push({ name: 'compose-edition', id: `${id}${round}`, data: { editionIds: ids.join(' ') } });
  }
  return jobs;
}

/** The ids of the editions that a job composes. */
export const editionIdsOf = (data: Job['data']): readonly string[] =>
  (data.editionIds ?? '').split(' ').filter((id) => id !== '');
