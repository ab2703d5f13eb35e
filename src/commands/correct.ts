import { randomUUID } from 'node:crypto';
import { figureWords } from '../digest/figure-words.ts';
import type { DigestStory, Evidence } from '../model/digest.ts';
import { plain, type Sheet } from '../platforms/sheet/sheet.ts';
import type { Asker } from './asker.ts';
import { deliveredStory } from './press.ts';
import type { CommandSurroundings } from './surroundings.ts';

/** A printed fact a reader can point at. */
export interface PointedFact {
  /** "figure 3". */
  readonly id: string;
  /** At most 75 characters, as Slack allows a choice. */
  readonly label: string;
}

/** What is stored of a reader's report, exportable as a test case. */
export interface CorrectionData {
  readonly kind: 'figure' | 'quote' | 'story';
  readonly printed: string;
  readonly wrong: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly textFingerprint: string | null;
  readonly storyId: string;
  readonly reportedOn: string;
  readonly reportedBy: string;
}

const LABEL_CHARS = 75;

/** The facts of a story a report can be about; empty when it is not kept any more. */
export async function factsToCorrect(value: string, { store }: CommandSurroundings): Promise<readonly PointedFact[]> {
  const found = await deliveredStory(value, store);
  if (found === null) return [];
  return [
    ...factsOf(found.story).map(({ id, label }) => ({
      id,
      label: label.length > LABEL_CHARS ? `${label.slice(0, LABEL_CHARS - 1)}…` : label,
    })),
    { id: 'story', label: 'Something else about this story' },
  ];
}

/** Stores what a reader says is wrong with a fact. */
export async function storeCorrection(
  value: string,
  factId: string,
  wrong: string,
  asker: Asker,
  { store, now }: CommandSurroundings,
): Promise<Sheet> {
  const found = await deliveredStory(value, store);
  if (found === null) return say('This digest is not kept any more, so the report has nothing to point at.');
  const fact = factsOf(found.story).find((each) => each.id === factId);
  const data: CorrectionData = {
    kind: fact?.kind ?? 'story',
    printed: fact?.label ?? found.story.headline,
    wrong: wrong.trim(),
    start: fact?.evidence.start ?? null,
    end: fact?.evidence.end ?? null,
    textFingerprint: fact?.evidence.textFingerprint ?? null,
    storyId: found.story.storyId,
    reportedOn: asker.platform,
    reportedBy: asker.userId,
  };
  const articleId = fact?.evidence.articleId ?? found.story.sources[0]?.articleId ?? null;
  await store.corrections.add({ id: randomUUID(), articleId, at: now(), data });
  return say('Thank you. The report is stored with the exact place in the article; `sitrep corrections` shows it.');
}

interface Fact extends PointedFact {
  readonly kind: 'figure' | 'quote';
  readonly evidence: Evidence;
}

function factsOf(story: DigestStory): readonly Fact[] {
  return [
    ...[...story.figures, ...story.more.figures].map((figure): Fact => {
      const words = figureWords(figure, 'UTC');
      return {
        id: `figure ${figure.ref}`,
        kind: 'figure',
        label: `⟨${figure.ref}⟩ ${words.value} ${words.what}`,
        evidence: figure.evidence,
      };
    }),
    ...[...story.quotes, ...story.more.quotes].map(
      (quote): Fact => ({
        id: `quote ${quote.ref}`,
        kind: 'quote',
        label: `⟨${quote.ref}⟩ ${quote.speaker.name}: “${quote.text}”`,
        evidence: quote.evidence,
      }),
    ),
  ];
}

function say(text: string): Sheet {
  return [{ kind: 'text', runs: [plain(text)] }];
}
