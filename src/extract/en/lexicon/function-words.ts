import { wordList } from './word-list.ts';

/** Words before a noun that limit it without describing it. */
export const determiners = wordList(
  'the a an this that these those its their his her our my your all another such each every both any no',
);

/** Words between a number and its noun that add nothing to what is counted. */
export const fillers = wordList(
  'more other others further additional separate different new extra fellow successive consecutive or',
);

export const prepositions = wordList(`
  of in on at to from by with without for into onto over under near across around during since until till after before between among
  amid amidst through throughout against toward towards inside outside within along behind beyond despite including like via per than about
  above below beneath beside besides off out up down upon as aboard following
`);

export const conjunctions = wordList(
  'and or but nor yet while when where whereas because although though if unless so whether plus',
);

export const pronouns = wordList(
  'i you he she it we they me him us them who whom whose which what himself herself itself themselves someone nobody everyone anyone there here theirs ours yours hers',
);

/** Forms of be, have, do and the modals. */
export const auxiliaries = wordList(`
  is are was were be been being am has have had having do does did will would shall should can could may might must
  isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't didn't doesn't don't 's 're 've 'll 'd get gets got gotten
`);

export const beForms = wordList('is are was were be been being am get got gotten');

/** Adverbs that may stand between a subject and its verb, or before a number. */
export const adverbs = wordList(`
  also already still then now later earlier since just only even not never ever again further subsequently previously reportedly
  allegedly recently currently immediately eventually finally initially seriously critically fatally severely badly lightly slightly
  mostly mainly once twice so far meanwhile however separately today yesterday tonight tomorrow overnight soon together alone directly
  effectively officially publicly formally repeatedly instantly simply reportedly apparently first
`);

/** Words that open a clause with its own verb; what happened beyond them happened to others. */
export const clauseOpeners = wordList(
  'while when where whereas because although though if unless after before as since until but which who whom that whose once amid amidst despite following',
);
