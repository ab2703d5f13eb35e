import { wordList } from './word-list.ts';

/** Months, whole and short, without full stops. "may" and "march" count only beside a day or a year. */
export const months = wordList(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);

export const weekdays = wordList(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
);
