import type { Digest } from '../../model/digest.ts';
import type { Layout } from '../../model/subscription.ts';
import { absenceWords, bylineWords, closingWords, titleWords } from '../digest-words.ts';
import { safeLink } from '../safe-link.ts';
import { plain, type Sheet, type SheetLine } from './sheet.ts';
import { storyInBrief, storyInFull, storyOpening, storyPromise } from './story-sheet.ts';

/** A digest laid out: what stands in the channel, and what stands in its thread or in posts of its own, story by story. */
export interface DigestSheets {
  readonly channel: Sheet;
  readonly stories: readonly {
    readonly storyId: string;
    readonly headline: string;
    readonly conflict: string | null;
    readonly sheet: Sheet;
  }[];
}

/**
 * Lays a digest out. `compact`: everything printed in the channel, details behind buttons. `threaded` and `forum`: the
 * openings in the channel, each story in full apart.
 *
 * @param deliveryId null for an answer to a command: then there are no buttons, and `compact` prints every finding
 */
export function layOut(digest: Digest, layout: Layout, deliveryId: string | null): DigestSheets {
  const frame = (body: Sheet): Sheet => [
    { kind: 'title', text: titleWords(digest) },
    small(bylineWords(digest)),
    ...body,
    ...ending(digest),
  ];
  if (layout === 'compact') {
    const body = digest.stories.flatMap((story, index): Sheet => {
      const sheet =
        deliveryId === null
          ? storyInFull(story, index, null, digest)
          : storyInBrief(story, index, deliveryId, digest.timeZone);
      return [{ kind: 'rule' }, ...sheet];
    });
    return { channel: frame(body), stories: [] };
  }
  const where = layout === 'forum' ? 'its post' : 'the thread';
  return {
    channel: frame(
      digest.stories.flatMap(
        (story, index): Sheet => [{ kind: 'rule' }, ...storyOpening(story, index), storyPromise(story, where)],
      ),
    ),
    stories: digest.stories.map((story, index) => ({
      storyId: story.storyId,
      headline: story.headline,
      conflict: story.conflict,
      sheet: storyInFull(story, index, deliveryId, digest),
    })),
  };
}

function ending(digest: Digest): Sheet {
  const standing = digest.standing.map(
    (story): SheetLine => ({ kind: 'bullet', runs: [plain(story.headline, safeLink(story.url))] }),
  );
  return [
    { kind: 'rule' },
    ...(standing.length === 0
      ? []
      : [{ kind: 'label', text: 'Still standing, nothing new' } satisfies SheetLine, ...standing]),
    ...absenceWords(digest).map(small),
    small(closingWords(digest)),
  ];
}

function small(text: string): SheetLine {
  return { kind: 'small', runs: [plain(text)] };
}
