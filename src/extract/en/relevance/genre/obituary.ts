import type { GenreView } from './genre-view.ts';

const LABEL = /\bobituar(?:y|ies)\b/i;
const OF_AGE =
  /\b(?:dies|died|has died|dead|passes away|passed away)\b[^.]{0,60}?\b(?:at (?:the age of )?|aged? )(?:[6-9]\d|1[01]\d)\b/i;
const VIOLENT =
  /\b(?:killed|shot|strikes?|airstrikes?|shell(?:s|ed|ing)?|hit|explosion|fighting|clash\w*|bomb\w*|attack\w*|assassinat\w*|drones?|missiles?|captivity|custody|prison)\b/i;

/** At this age what comes before the death is a life, not its cause: "…, who drove through the shelling, has died at the age of 99". */
const OLD =
  /\b(?:dies|died|has died|dead|passes away|passed away)\b[^.]{0,60}?\b(?:at (?:the age of )?|aged? )(?:8[5-9]|9\d|1[01]\d)\b/i;

/** Whether the text tells of a life that ended in peace. Finds "… has died at the age of 97"; refuses "… died aged 71 when a shell hit her house". */
export function isObituary({ title, lead }: GenreView): boolean {
  if (LABEL.test(title)) return true;
  const sentence = lead.split(/(?<=[.!?])\s/).find((part) => OF_AGE.test(part));
  if (sentence === undefined) return false;
  const old = OLD.exec(sentence);
  return !VIOLENT.test(old === null ? sentence : sentence.slice(old.index));
}
