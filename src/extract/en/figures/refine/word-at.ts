import type { Scene } from '../scene.ts';

/** The word at `at`, lower case; "" past the ends. */
export const wordAt = (scene: Scene, at: number): string => scene.tokens[at]?.lower ?? '';
