import { type Answer, sheetAnswer } from '../../commands/answer.ts';
import type { PlatformName, Subscription } from '../../model/subscription.ts';
import { plain } from '../../platforms/sheet/sheet.ts';

/** Brings a message to a person in private, by what `Asker.replyTo` held; false when that person cannot be reached. */
export type ReachPerson = (platform: PlatformName, replyTo: string, message: Answer) => Promise<boolean>;

/** Tells who set a digest that it is paused and how it goes on. False when nobody could be told. */
export async function tellPause(
  { title, platform, channel, setBy }: Subscription,
  reason: string,
  reach: ReachPerson,
): Promise<boolean> {
  if (setBy === undefined) return false;
  const message = sheetAnswer([
    { kind: 'label', text: 'A digest is paused' },
    { kind: 'text', runs: [plain(`“${title}” could not be posted to ${channel}: ${reason}`)] },
    { kind: 'small', runs: [plain('Once that is mended, “schedule pause” in that channel starts it again.')] },
  ]);
  return reach(platform, setBy, message);
}
