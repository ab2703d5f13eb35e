import type { DigestStory } from '../../model/digest.ts';
import type { Sheet, SheetButton } from './sheet.ts';

/** What a button under a story asks for. `quote` shows one graphic quote; `share` posts a private answer to the channel. */
export type StoryAction = 'more' | 'sources' | 'wrong' | 'quote' | 'share';

const PREFIX = 'sitrep';

/** The buttons of a story that was delivered; none for a digest that is not stored, since nothing could be looked up. */
export function storyButtons(story: DigestStory, index: number, deliveryId: string | null): Sheet {
  if (deliveryId === null) return [];
  const value = storyValue(deliveryId, index);
  const button = (action: StoryAction, label: string): SheetButton => ({ action: actionId(action), value, label });
  const more = story.more.figures.length + story.more.quotes.length;
  const buttons = [
    ...(more > 0 ? [button('more', story.more.quotes.length > 0 ? 'More quotes' : 'More figures')] : []),
    button('sources', 'Sources'),
    button('wrong', 'Wrong?'),
  ];
  return [{ kind: 'buttons', buttons }];
}

/** "sitrep.more". */
export function actionId(action: StoryAction): string {
  return `${PREFIX}.${action}`;
}

/** The action of an id made by {@link actionId}; null for anything else. */
export function parseActionId(id: string): StoryAction | null {
  const action = id.startsWith(`${PREFIX}.`) ? id.slice(PREFIX.length + 1) : '';
  const known: readonly StoryAction[] = ['more', 'sources', 'wrong', 'quote', 'share'];
  return known.find((name) => name === action) ?? null;
}

/** Which story of which delivery: "delivery-id:2". */
export function storyValue(deliveryId: string, index: number): string {
  return `${deliveryId}:${index}`;
}

/** The reverse of {@link storyValue}; null when it is not one. */
export function parseStoryValue(value: string): { readonly deliveryId: string; readonly index: number } | null {
  const match = /^(.+):(\d{1,3})$/u.exec(value);
  const [, deliveryId, index] = match ?? [];
  return deliveryId === undefined || index === undefined ? null : { deliveryId, index: Number(index) };
}
