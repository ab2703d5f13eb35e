import type { Figure } from '../../model/figure.ts';

/**
 * What a figure says of the thing it counts. `whole`: how many there are in all. `part`: some of a whole named elsewhere
 * ("three of the wounded"). `increment`: what comes on top ("another five"). `former`: what was said before ("up from
 * six"). `elsewhen`: what another event of the past brought ("the deadliest since October 2022, when bombs killed 120"). Only
 * wholes are rivals of each other.
 */
export type FigureRole = 'whole' | 'part' | 'increment' | 'former' | 'elsewhen';

/** How much of the text on each side of the number is looked at; the words that matter stand next to it. */
const BEFORE_CHARS = 48;
const AFTER_CHARS = 40;
/** The same for the year of another event, which stands further off. */
const ELSEWHEN_CHARS = 160;

const QUALIFIER =
  '(?:(?:at least|about|around|some|nearly|almost|roughly|more than|over|up to|as many as|the)\\s+){0,2}';
const NUMBER =
  '(?:\\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|hundreds|dozens)';
const CASUALTIES =
  '(?:wounded|injured|hurt|dead|killed|victims|casualties|missing|captured|detained|detainees|prisoners|survivors|hostages|evacuees|evacuated|displaced)';

/** "three of the wounded", "48 of 62 drones", "two of them": some of those spoken of. */
const PART_AFTER = new RegExp(
  `^\\s+(?:\\p{L}+\\s+)?of\\s+(?:them\\b|whom\\b|which\\b|these\\b|those\\b|(?:the|its|their|his|her)\\s+(?:\\p{L}+\\s+)?${CASUALTIES}\\b|(?:the\\s+|all\\s+|about\\s+|some\\s+|more than\\s+)?${NUMBER})`,
  'iu',
);
/** "including two", "among them two", "of whom two". */
const PART_BEFORE = new RegExp(
  `\\b(?:including|among\\s+(?:them|whom|the\\s+(?:dead|wounded|injured|victims))(?:\\s+(?:are|were|was|is))?|of\\s+(?:them|whom|these|those),?)\\s*,?\\s+${QUALIFIER}$`,
  'iu',
);
/** "The hospital received 46 bodies", "she counted seven bodies": what one pair of eyes saw of the dead; so are remains to be handed over. */
const SEEN_BEFORE = new RegExp(
  `\\b(?:remains\\s+of|bodies\\s+of|received|counted|saw|seen|found|recovered|retrieved|pulled|buried|treated|treating)\\s+(?:the\\s+bodies\\s+of\\s+|[\\p{L}\\d ]{1,24}\\s+and\\s+)?${QUALIFIER}$`,
  'iu',
);
/** "They sent 60 officers; one was wounded": one picked out of those spoken of, where "one killed" counts all. */
const PICKED_OUT_AFTER = /^\s+(?:was|has|had|is)\b/iu;
const INCREMENT_BEFORE = new RegExp(`\\b(?:another|further|additional|extra)\\s+${QUALIFIER}$`, 'iu');
const INCREMENT_AFTER = /^\s+(?:more(?!\s+than)|additional|further|extra)\b/iu;
const FORMER_BEFORE = new RegExp(
  `\\b(?:(?:up|down|rose|risen|rising|raised|revised|fell|fallen|increased|increase|jumped|climbed)\\s+from(?:\\s+an?\\s+(?:earlier|initial|previous))?|(?:earlier|previously|initially|at\\s+first)\\s+(?:\\p{L}+\\s+){0,4}|(?:earlier|previous|initial|preliminary)\\s+(?:toll|count|figure|estimate|number|report)s?\\s+(?:of|put|spoke)(?:\\s+\\p{L}+){0,3})\\s*${QUALIFIER}$`,
  'iu',
);

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** "since October 2022, when …", "in a 2019 attack that …", "after the 2014 bombing, which …": what follows is of that year. */
const ELSEWHEN_BEFORE = new RegExp(
  `\\b(?:since|in|of|to|from|after|during)\\s+(?:an?\\s+|the\\s+)?(?:(?:early|late|mid-?)\\s*)?(?:(?:\\d{1,2}\\s+)?(?:${MONTH})\\s+)?(?:19|20)\\d\\d(?:\\s+[\\p{L}-]+){0,4},?\\s+(?:when|that|which|where)\\b[^,;:–—]*$`,
  'iu',
);
/** The role of a figure by the words around it; `text` is its article's, empty once pruned. */
export function roleOfFigure(figure: Figure, text: string): FigureRole {
  if (figure.partOf !== null) return 'part';
  if (text.slice(figure.start, figure.end) !== figure.text) return 'whole';
  const before = text.slice(Math.max(figure.sentence.start, figure.start - BEFORE_CHARS), figure.start);
  const after = text.slice(figure.end, Math.min(figure.sentence.end, figure.end + AFTER_CHARS));
  if (figure.low === 1 && figure.high === 1 && figure.counts === null && PICKED_OUT_AFTER.test(after)) return 'part';
  if (FORMER_BEFORE.test(before)) return 'former';
  if (ELSEWHEN_BEFORE.test(text.slice(Math.max(figure.sentence.start, figure.start - ELSEWHEN_CHARS), figure.start)))
    return 'elsewhen';
  if (PART_AFTER.test(after) || PART_BEFORE.test(before) || SEEN_BEFORE.test(before)) return 'part';
  return INCREMENT_BEFORE.test(before) || INCREMENT_AFTER.test(after) ? 'increment' : 'whole';
}
