import type { Story } from '../../model/story.ts';

export interface Stories {
  /** An article belongs to the story that named it last. */
  readonly save: (stories: readonly Story[]) => Promise<void>;
  readonly get: (id: string) => Promise<Story | null>;
  readonly ofArticle: (articleId: string) => Promise<Story | null>;
  /** Stories with an article published at or after `from`, oldest first. */
  readonly activeSince: (from: number) => Promise<readonly Story[]>;
}
