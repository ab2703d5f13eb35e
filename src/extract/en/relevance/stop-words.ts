const WORDS =
  'a an the and or but of in on at to for from by with as is are was were be been has have had it its he she they his her their that this these those which who whom ' +
  'will would could can may not no than then after before over into out up also more most other others least two three four five six seven eight nine ten several one first second ' +
  'when while where during about around near between including says said say announces announced reports reported according following amid against under since new year years day days ' +
  'week weeks month months people person man woman men women';

/** Words that tell nothing of the subject when they stand alone; lower case. */
export const stopWords: ReadonlySet<string> = new Set(WORDS.split(' '));
