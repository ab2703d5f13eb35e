import { plural } from '../../digest/digest-words.ts';
import { plain, type Sheet } from '../../platforms/sheet/sheet.ts';
import { type Answer, sheetAnswer } from '../answer.ts';
import type { Asker } from '../asker.ts';
import type { OptionValues } from '../command.ts';
import { numberOf, sinceOf, textOf } from '../option-values.ts';
import type { CommandSurroundings } from '../surroundings.ts';
import { foundQuoteLine } from './findings.ts';

/** Stored quotes by speaker, words, source and time; verbatim, never without a speaker. */
export async function quotes(
  values: OptionValues,
  _asker: Asker,
  { store, feeds, now }: CommandSurroundings,
): Promise<Answer> {
  const source = textOf(values, 'source')?.toLowerCase() ?? null;
  const feed =
    source === null ? null : feeds.find((each) => each.id === source || each.name.toLowerCase().includes(source));
  if (feed === undefined) {
    return sheetAnswer([
      { kind: 'text', runs: [plain(`No feed is called “${source}”.`)] },
      { kind: 'small', runs: [plain('feeds list names them all.')] },
    ]);
  }
  const found = await store.findings.quotes({
    speaker: textOf(values, 'speaker'),
    about: textOf(values, 'about'),
    feedId: feed?.id ?? null,
    since: sinceOf(values, now()),
    limit: numberOf(values, 'limit', 5),
  });
  const lines = found.map((quote, index) => foundQuoteLine(quote, index + 1, feeds)).filter((line) => line !== null);
  const sheet: Sheet =
    lines.length === 0
      ? [{ kind: 'text', runs: [plain('No stored quote matches.')] }]
      : [{ kind: 'label', text: `${plural(lines.length, 'quote')}, newest first` }, ...lines];
  return sheetAnswer([
    ...sheet,
    { kind: 'small', runs: [plain('Narrow it: speaker: about: source: since:7d limit:10')] },
  ]);
}
