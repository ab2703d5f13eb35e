import { lengthOf, lengthsByScope, type TrimRule } from './draft.ts';
import { scopesOf } from './scope-names.ts';

/** Drops the words of a `figure`, which are its caption, unless it holds a quotation, a table or code, or most of the text. */
export const trimFigures: TrimRule = (blocks) => {
  const total = lengthOf(blocks);
  const lengths = lengthsByScope(blocks);
  return blocks.filter((block) => {
    for (const scope of scopesOf(block.scope)) {
      if (scope.tag === 'blockquote' || scope.tag === 'table' || scope.tag === 'pre') return true;
      if (scope.tag === 'figure') return (lengths.get(scope) ?? 0) > total * 0.4;
    }
    return true;
  });
};
