import type { Subject } from './main-subject.ts';
import type { Scene, Site } from './scene.ts';

/** What ties quoted words to a speaker, as a rule read it. */
export interface Attribution {
  readonly rule: string;
  readonly scene: Scene;
  readonly subject: Subject;
  /** Half-open range of the scene's words that is the cue; null when the text has none. */
  readonly cue: { readonly from: number; readonly to: number } | null;
  /** How the words hang on the cue: `direct` when nothing but a pause stands between, `within` in the reporter's sentence. */
  readonly hold: 'direct' | 'within';
}

/** Reads the attribution of one stretch from its own sentence, or null. */
export interface QuoteRule {
  readonly name: string;
  readonly find: (site: Site) => Attribution | null;
}
