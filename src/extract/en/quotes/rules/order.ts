import type { QuoteRule } from '../attribution.ts';
import { accordingTo } from './according-to.ts';
import { colonLeadIn } from './colon-lead-in.ts';
import { cueAfter } from './cue-after.ts';
import { cueAtEnd } from './cue-at-end.ts';
import { cueDirect } from './cue-direct.ts';
import { cueNoun } from './cue-noun.ts';
import { cueOwner } from './cue-owner.ts';
import { cueSlogan } from './cue-slogan.ts';
import { cueWithin } from './cue-within.ts';
import { leadInParagraph } from './lead-in-paragraph.ts';
import { signature } from './signature.ts';

/** The rules that read a quote's own sentence, in the order they are asked; the first that answers is believed. */
export const rules: readonly QuoteRule[] = [
  // Nothing but a pause between the verb and the words.
  cueDirect,
  // The words end in a comma, so what follows names the speaker whatever came before.
  cueAfter,
  // A named source is said outright.
  accordingTo,
  // "…, officials said" closes a sentence that is theirs from its start.
  cueAtEnd,
  // "Koval's “…” remark": the owner of the words stands nearer than any verb.
  cueOwner,
  // "the slogan “…”": words named as words are its user's, whatever verb stands further off.
  cueSlogan,
  // The usual order of a reporter's sentence.
  cueWithin,
  // "Putin's warning of …": only when no verb claims the words.
  cueNoun,
  // A colon without a verb of saying.
  colonLeadIn,
  // The colon stands at the end of the paragraph before.
  leadInParagraph,
  // "— Sadiq Khan" under the words.
  signature,
];
