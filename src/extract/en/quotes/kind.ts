import type { QuoteKind } from '../../../model/quote.ts';
import type { Attribution } from './attribution.ts';
import { isTitled } from './headings.ts';
import type { Site } from './scene.ts';

/** Fewer quoted words than this, that nobody said in so many words, are a turn of phrase. */
const MIN_CLAUSE_WORDS = 3;
/** Quoted words that nobody says are somebody's all the same from this length on. */
const MIN_UNATTRIBUTED_WORDS = 3;
/** Lower-case quoted words are a clause of their own from this length on, when they hold a finite verb. */
const MIN_INNER_CLAUSE_WORDS = 8;

const WORK_NOUNS =
  /^(?:film|movie|book|novel|song|album|show|series|broadcast|anthem|classic|project|play|musical|documentary|drama|sitcom|podcast|memoir|painting|poem|magazine|newspaper|program|programme|episode|titled|entitled|named|nicknamed|callsign|alias|codenamed|code-named|ad|video|game|hit)$/u;
/** Works whose name follows a comma even where somebody speaks: "he wrote in his memoir, “Hard Roads,”". */
const BOOK_NOUNS = /^(?:memoirs?|books?|novels?|films?|movies?|albums?|songs?|documentary|autobiography|biography)$/u;
/** Verbs whose object is a work. */
const SUNG =
  /^(?:sang|sings|singing|sung|played|plays|playing|performed|performs|performing|recited|recites|reciting)$/u;
/** Verbs that give a name rather than an opinion. */
const NAMING = /^(?:nam(?:ed|es|ing|e)|titl(?:ed|es|ing|e)|entitl(?:ed|es|ing|e))$/u;
const FINITE =
  /\b(?:is|are|was|were|am|has|have|had|will|would|can|could|should|must|may|might|do|does|did|['’](?:s|re|ve|ll|m|d)|n['’]t)\b/iu;
const SUBJECT = /\b(?:I|we|you|he|she|they|it|there|this|that|who|these|those)\b/iu;

/** What sort of quotation a stretch is, from its own words, its place and who is said to have said it. */
export function kindOf(site: Site, attribution: Attribution | null): QuoteKind {
  const { text } = site;
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  if (attribution === null && isChanted(site)) return 'partial';
  if (isTitle(site, attribution, words)) return 'title';
  if (attribution === null) {
    if (standsAlone(site)) return words.length >= MIN_CLAUSE_WORDS ? 'speech' : 'scare';
    return words.length >= MIN_UNATTRIBUTED_WORDS ? 'partial' : 'scare';
  }
  if (attribution.rule === 'carried-on' || attribution.rule === 'carried-back') return 'speech';
  const capital = /^[\s('"‘“[…. ]*[\p{Lu}\p{N}]/u.test(text);
  const finite = isClause(text);
  if (resumes(site, attribution)) return 'speech';
  if (attribution.hold === 'direct') {
    const whole = capital || site.at === site.sentence.from || finite;
    return words.length >= MIN_CLAUSE_WORDS ? (whole ? 'speech' : 'partial') : capital ? 'speech' : 'partial';
  }
  if (finite && words.length >= MIN_INNER_CLAUSE_WORDS) return 'speech';
  return capital && /[.!?]['’]?$/u.test(text) && finite ? 'speech' : 'partial';
}

/** The second half of a speech that its cue splits: "It is a brass key," she says, "with a blue ribbon". */
function resumes({ scene, sentence, at }: Site, { cue, scene: cued }: Attribution): boolean {
  const { words } = scene;
  if (cue === null || cued !== scene || words[sentence.from]?.kind !== 'quote' || words[at - 1]?.text !== ',')
    return false;
  return cue.from > sentence.from && cue.to <= at && (words[sentence.from]?.pause ?? false);
}

/** Words that a crowd nobody counted calls out or holds up: chants of "…", cries of "…". */
function isChanted(site: Site): boolean {
  const { words } = site.scene;
  return (
    words[site.at - 1]?.lower === 'of' &&
    /^(?:chants?|cries|shouts?|calls|yells|screams|banners|placards|signs)$/u.test(words[site.at - 2]?.lower ?? '')
  );
}

/** Whether words have a subject and a finite verb of their own, by the commonest of each. */
export function isClause(text: string): boolean {
  return FINITE.test(text) && SUBJECT.test(text);
}

/** Whether nothing but the quote, or the quote after a word like "Now,", makes up the sentence. */
export function standsAlone(site: Site): boolean {
  const { from, to } = site.sentence;
  let others = 0;
  for (let at = from; at < to; at += 1) {
    const word = site.scene.words[at];
    if (word?.kind === 'word' || word?.kind === 'number') others += 1;
  }
  return (
    others === 0 ||
    (others <= 2 &&
      site.at > from &&
      /^(?:now|and|but|so|then|again|still|also|besides|today|later|finally|yet|plus|indeed|meanwhile|instead|however|moreover|or)$/u.test(
        site.scene.words[from]?.lower ?? '',
      ))
  );
}

/** Capitals throughout, and nobody who says it: a work, an operation, a ship, a nickname between two names. */
function isTitle(site: Site, attribution: Attribution | null, words: readonly string[]): boolean {
  if (!isTitled(site.text)) return false;
  const { words: around, line } = site.scene;
  const before = around[site.at - 1];
  const after = around[site.at + 1];
  if (words.length === 1 && before?.capital && after?.capital && !line.headline) return true;
  const inBook = before?.text === ',' && BOOK_NOUNS.test(around[site.at - 2]?.lower ?? '');
  const asked = words.length > 1 && /^(?:told|tells|tell|telling)$/u.test(before?.lower ?? '');
  const sung = SUNG.test(before?.lower ?? '');
  if (words.length > 1 && (inBook || asked || sung)) return true;
  if (attribution?.hold === 'direct' || attribution?.rule === 'carried-on' || /[!?]$/u.test(site.text)) return false;
  const callSign = before?.lower === 'sign' && around[site.at - 2]?.lower === 'call';
  const named = before !== undefined && (before.possessive || callSign || WORK_NOUNS.test(before.lower));
  const listed = before?.text === ',' && WORK_NOUNS.test(around[site.at - 2]?.lower ?? '');
  if (named || listed) return true;
  // "called her “Miss Mine” and “Miss Shell”": the second of two such words is what the first is
  const joined = before?.lower === 'and' && around[site.at - 2]?.kind === 'quote';
  if (attribution !== null)
    return (!joined && /^(?:on|in|from|of|and)$/u.test(before?.lower ?? '')) || NAMING.test(cueWord(attribution));
  return words.length > 1 && !line.headline;
}

function cueWord(attribution: Attribution): string {
  return attribution.cue === null ? '' : (attribution.scene.words[attribution.cue.from]?.lower ?? '');
}
