import type { AnswerFile } from '../../commands/answer.ts';
import type { Feed } from '../../model/feed.ts';
import type { FoundFigure } from '../../store/contracts/findings.ts';
import { figureHistory } from '../../stories/claims/history.ts';

/** The chart that goes with an answer to `/figures`; null when fewer than two points could be drawn. */
export async function drawAnswer(found: readonly FoundFigure[], feeds: readonly Feed[]): Promise<AnswerFile | null> {
  const history = figureHistory(found);
  const points = history.reduce((sum, { points: each }) => sum + each.length, 0);
  if (points < 2) return null;
  const { drawHistory } = await import('../../charts/draw-history.ts');
  const sources = [
    ...new Set(found.map(({ article }) => feeds.find(({ id }) => id === article.feedId)?.name ?? article.feedId)),
  ];
  const measures = [...new Set(found.map(({ figure }) => figure.measure))].join(', ');
  return {
    name: 'figures.png',
    bytes: drawHistory(history, { title: measures, sources: sources.toSorted() }),
    description: `${points} values of ${measures} over time by claimant; sources: ${sources.join(', ')}`,
  };
}
