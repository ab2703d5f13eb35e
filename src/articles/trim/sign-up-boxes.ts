import type { Block, Scope } from '../blocks.ts';
import { lengthOf, lengthsByScope, type TrimRule } from './draft.ts';
import { scopesOf } from './scope-names.ts';

/** A box with its heading, its promise and its small print is shorter than this ... */
const BOX_LENGTH = 700;
/** ... and a smaller share of the text than this; what is larger is more than a box. */
const BOX_SHARE = 0.15;
/** Longer than any small print. */
const MAX_SMALL_PRINT = 600;

/** Small print that stands in no article: consent to terms, to mailings, to cookies and to scripts. */
const SMALL_PRINT: readonly RegExp[] = [
  /\bby (?:signing up|subscribing|registering|entering|providing|clicking|pressing|submitting|continuing|creating|posting|joining)\b.{0,140}\b(?:agree|consent|acknowledge|confirm|accept)/iu,
  /^(?:we|(?:this|our|the) (?:web)?site|\p{Lu}\p{L}+) uses? cookies\b|\baccept (?:all )?cookies\b|\bcookie (?:policy|settings)\b.{0,40}$/iu,
  /^.{0,60}\b(?:enable|turn on|switch on) java ?script\b/iu,
  /\byou can (?:unsubscribe|opt out) (?:at )?any ?time\b|\bunsubscribe (?:at )?any ?time\b|^(?:thanks|thank you) for (?:subscribing|signing up)\b/iu,
  /^(?:mit (?:der|ihrer) anmeldung|en vous inscrivant|en cliquant sur|al (?:suscribirte|registrarte|hacer clic)|iscrivendoti|ao (?:se inscrever|clicar)|нажимая (?:на )?кнопку|натискаючи (?:на )?кнопку)(?!\p{L})/iu,
];

/** Drops sign-up boxes and notices: small print such as "By signing up you agree …" with all that stands in one small element with it. */
export const trimSignUpBoxes: TrimRule = (blocks) => {
  const limit = Math.min(BOX_LENGTH, lengthOf(blocks) * BOX_SHARE);
  const lengths = lengthsByScope(blocks);
  const boxes = new Set<Scope>();
  const lines = new Set<Block>();
  for (const block of blocks) {
    if (!isSmallPrint(block)) continue;
    lines.add(block);
    for (const scope of scopesOf(block.scope)) {
      if ((lengths.get(scope) ?? 0) - block.text.length > limit) break;
      boxes.add(scope);
    }
  }
  if (lines.size === 0) return blocks;
  return blocks.filter((block) => !lines.has(block) && ![...scopesOf(block.scope)].some((scope) => boxes.has(scope)));
};

function isSmallPrint({ text }: Block): boolean {
  return text.length < MAX_SMALL_PRINT && SMALL_PRINT.some((print) => print.test(text));
}
