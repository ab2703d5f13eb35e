import type { Token } from '../../../text/tokens.ts';
import type { TokenRange } from '../../refine/draft.ts';
import { weekdays } from '../lexicon/calendar.ts';
import { cueVerbs, speechVerbs } from '../lexicon/cues.ts';
import { eventVerbs } from '../lexicon/events.ts';
import { adverbs, auxiliaries, beForms, determiners, prepositions, pronouns } from '../lexicon/function-words.ts';
import { numberWords } from '../lexicon/number-words.ts';
import { wordList } from '../lexicon/word-list.ts';
import { isKnownNoun } from './noun-phrase.ts';

/** Who gives the numbers of a stretch of a sentence. Token indices; ranges are half-open. */
export interface Attribution {
  readonly source: TokenRange;
  /** Tokens whose numbers are theirs. */
  readonly scope: TokenRange;
  /** `cited`: the source behind another one; it is the original. */
  readonly kind: 'before' | 'after' | 'according' | 'cited';
  /** The source is "he", "they", "it": named elsewhere. */
  readonly pronoun: boolean;
}

/** Longest source read, in tokens. */
const MAX_SOURCE = 16;
/** Furthest a contrast is looked for that ends what a source vouches for, in tokens. */
const MAX_SCOPE = 200;
/** Most attributions of one sentence; longer ones are no sentences. */
const MAX_FOUND = 24;
/** Speech verbs whose forms are nouns as well; they need a subject before and an object after. */
const nounLike = wordList(
  'threatens vows vow pledge pledges promise promises demand demands report reports claim claims state states estimate estimates count counts list lists record records post posts note notes document documents show shows register registers posted put puts find finds found listed',
);
const contrasts = wordList('while whereas but although though');
const personal = wordList('he she they it who we i');
const leads = wordList(
  'and but while as when that because however meanwhile also even still earlier later separately additionally moreover furthermore so yet then although though if where after before since',
);
const subordinators = wordList(
  'while as when that because after before since although though if where which who whom whose until but',
);
const inverted = wordList('said says told added reported claimed announced confirmed wrote stated warned');
const timeAdverbs = wordList('yesterday today tonight tomorrow overnight earlier later separately');

const isMark = (token: Token | undefined, marks: string): boolean =>
  token !== undefined && token.kind === 'mark' && marks.includes(token.text);

const word = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

const capital = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && token.text[0] !== token.lower[0];

const sources = wordList(
  'official officials source sources report reports data figures statistics police ministry authorities witnesses witness doctors medics hospital hospitals residents media agency military army analysts experts activists estimates documents records people group groups monitor monitors government intelligence spokesman spokeswoman spokesperson governor mayor minister prosecutors rescuers observers commander commanders',
);

/** Does the phrase name someone or something that can know a number, and no reason or circumstance? */
const namesSource = (tokens: readonly Token[], range: TokenRange): boolean => {
  for (let at = range.first; at < range.last; at += 1) {
    const lower = word(tokens, at);
    if (sources.has(lower)) return true;
    if (prepositions.has(lower) && at > range.first) return false;
    if (capital(tokens[at])) return true;
  }
  return false;
};

/** Can the phrase stand for someone at all? No bare number, "some" or "another" can, and no words that open with a verb or a preposition. */
const canKnow = (tokens: readonly Token[], range: TokenRange): boolean => {
  const first = tokens[range.first];
  if (first === undefined || first.kind === 'mark') return false;
  if (prepositions.has(first.lower) || (/ing$/u.test(first.lower) && !capital(first) && !isKnownNoun(first.lower)))
    return false;
  if (/^(?:some|another|many|most|several|others?|none|all|both|few|each|such|it)$/u.test(first.lower)) {
    if (range.last - range.first === 1 && first.lower !== 'it') return false;
    const next = word(tokens, range.first + 1);
    if (first.lower === 'some' && !sources.has(word(tokens, range.last - 1)) && !isKnownNoun(next)) return false;
  }
  for (let at = range.first; at < range.last; at += 1) {
    const token = tokens[at];
    if (token?.text === '%' || (token?.kind === 'number' && /^per ?cent$/u.test(word(tokens, at + 1)))) return false;
  }
  for (let at = range.first; at < range.last; at += 1) if (tokens[at]?.kind === 'word') return true;
  return false;
};

/** Source phrase to the right of "according to" or "said": to the next comma, verb or clause. */
const readSource = (tokens: readonly Token[], at: number, limit: number, stop = ''): TokenRange | null => {
  let last = at;
  while (last < Math.min(limit, at + MAX_SOURCE)) {
    const token = tokens[last];
    if (token === undefined || isMark(token, ',;:.!?—–()[]"“”')) break;
    const { lower } = token;
    const next = tokens[last + 1];
    if (lower === stop) break;
    if (
      last > at &&
      (auxiliaries.has(lower) || subordinators.has(lower) || timeAdverbs.has(lower) || weekdays.has(lower))
    )
      break;
    if (
      last > at &&
      (lower === 'on' || lower === 'in' || lower === 'at') &&
      (weekdays.has(next?.lower ?? '') || next?.kind === 'number' || next?.lower === 'a')
    )
      break;
    if (last > at && cueVerbs.has(lower) && !capital(token) && !nounLike.has(lower) && next?.kind === 'word') break;
    if (
      lower === 'and' &&
      (next === undefined ||
        (!capital(next) && !isKnownNoun(next.lower) && !determiners.has(next.lower) && !/s$/u.test(next.lower)))
    )
      break;
    last += 1;
  }
  return last > at ? { first: at, last } : null;
};

/** Is the subject that ends at `to` (inclusive) split from its verb by ", a spokesman for X,"? Gives the part before and the part between. */
const splitApposition = (
  tokens: readonly Token[],
  to: number,
  floor: number,
): { readonly outer: number; readonly inner: TokenRange } | null => {
  for (let at = to - 1; at >= Math.max(floor, to - MAX_SOURCE); at -= 1) {
    if (isMark(tokens[at], ';:.!?"“”')) return null;
    if (isMark(tokens[at], ',')) return at > floor ? { outer: at - 1, inner: { first: at + 1, last: to } } : null;
  }
  return null;
};

/** First token of the noun phrase that ends at `to`, inclusive. */
const subjectStart = (tokens: readonly Token[], to: number, floor: number): number => {
  let first = to + 1;
  for (let at = to; at >= Math.max(floor, to - MAX_SOURCE); at -= 1) {
    const token = tokens[at];
    if (token === undefined || isMark(token, ',;:.!?"“”—–()')) break;
    const { lower } = token;
    if (subordinators.has(lower)) break;
    if (auxiliaries.has(lower) && lower !== 'will') break;
    if (eventVerbs.has(lower) && !capital(token) && !isKnownNoun(lower)) break;
    if (cueVerbs.has(lower) && !capital(token) && !nounLike.has(lower)) break;
    if (lower === 'and' || lower === 'or') {
      if (!joinsSubjects(tokens, at, floor)) break;
    }
    if (pronouns.has(lower) && at < to && lower !== 'her' && token.text !== 'US') break;
    first = at;
  }
  return first;
};

/** "The army and police say": no verb stands between the head of the clause and the "and". */
const joinsSubjects = (tokens: readonly Token[], at: number, floor: number): boolean => {
  for (let index = at - 1; index >= Math.max(floor, at - 6); index -= 1) {
    const token = tokens[index];
    if (token === undefined || isMark(token, ',;:.!?"“”—')) return index === at - 1 ? false : at - index > 1;
    if (auxiliaries.has(token.lower) || token.kind === 'number') return false;
    if (eventVerbs.has(token.lower) || (cueVerbs.has(token.lower) && !nounLike.has(token.lower))) return false;
    if (index === floor) return true;
  }
  return false;
};

const trimLead = (tokens: readonly Token[], range: TokenRange): TokenRange | null => {
  let { first } = range;
  while (first < range.last && (leads.has(word(tokens, first)) || adverbs.has(word(tokens, first)))) first += 1;
  if (prepositions.has(word(tokens, first)) && !capitalInside(tokens, first)) {
    return null;
  }
  if (/ed$/u.test(word(tokens, first)) && prepositions.has(word(tokens, first + 1))) return null;
  return first < range.last ? { first, last: range.last } : null;
};

const capitalInside = (tokens: readonly Token[], at: number): boolean => word(tokens, at) === 'like';

/** Subject of the verb at `cue`, or null. */
const readSubject = (tokens: readonly Token[], cue: number, floor: number): TokenRange | null => {
  let at = cue - 1;
  for (;;) {
    const lower = word(tokens, at);
    if (at > floor && weekdays.has(lower)) at -= word(tokens, at - 1) === 'on' ? 2 : 1;
    else if (at > floor && (adverbs.has(lower) || /^(?:has|have|had|did|does|is|are|was|were|been)$/u.test(lower)))
      at -= 1;
    else break;
  }
  if (at < floor) return null;
  if (isMark(tokens[at], ',')) {
    const split = splitApposition(tokens, at, floor);
    if (split === null) return null;
    if (nameOnly(tokens, split.inner)) return split.inner;
    const outer = subjectStart(tokens, split.outer, floor);
    return outer > split.outer ? null : trimLead(tokens, { first: outer, last: split.outer + 1 });
  }
  if (isMark(tokens[at], ')')) {
    let open = at;
    while (open > floor && !isMark(tokens[open], '(')) open -= 1;
    const first = subjectStart(tokens, open - 1, floor);
    return first >= open ? null : trimLead(tokens, { first, last: open });
  }
  const first = subjectStart(tokens, at, floor);
  return first > at ? null : trimLead(tokens, { first, last: at + 1 });
};

const nameOnly = (tokens: readonly Token[], range: TokenRange): boolean => {
  if (range.last - range.first > 4 || range.last - range.first < 2) return false;
  for (let at = range.first; at < range.last; at += 1) if (!capital(tokens[at])) return false;
  return true;
};

/** End of the clause that `from` opens: a contrast, a semicolon, or the end of the sentence. */
const scopeEnd = (tokens: readonly Token[], from: number, limit: number): number => {
  for (let at = from; at < Math.min(limit, from + MAX_SCOPE); at += 1) {
    if (isMark(tokens[at], ';')) return at;
    if (contrasts.has(word(tokens, at)) && at > from + 1) return at;
  }
  return limit;
};

const scopeStart = (tokens: readonly Token[], to: number, floor: number): number => {
  for (let at = to - 1; at >= Math.max(floor, to - MAX_SCOPE); at -= 1) {
    if (isMark(tokens[at], ';') || contrasts.has(word(tokens, at))) return at;
  }
  return floor;
};

/** Does the word at `at` act as a verb of saying here, and not as a noun ("a report", "state media")? */
const isSpeech = (tokens: readonly Token[], at: number, floor: number): boolean => {
  const lower = word(tokens, at);
  if (!speechVerbs.has(lower) || capital(tokens[at])) return false;
  const before = word(tokens, at - 1);
  const next = tokens[at + 1];
  const after = next?.lower ?? '';
  if (lower === 'put' || lower === 'puts') {
    // "as he put it" gives no number; "he put it at 20" does.
    if (after === 'it') return /^(?:at|between|around|above|below|closer|higher|lower)$/u.test(word(tokens, at + 2));
    return /^(?:the|its|this|their|that|losses|casualties)$/u.test(after);
  }
  if (determiners.has(before) && lower !== 'put') return false;
  // "a proposal to maintain two bases", "never cited", "did not say"
  if (before === 'to' || isNegation(before)) return false;
  if (/^claim/u.test(lower) && takesLives(tokens, at)) return false;
  if (/^finds?$/u.test(lower) && /^(?:its|their|his|her|a|the|refuge|shelter)$/u.test(after)) return false;
  if (numberWords.has(before) || tokens[at - 1]?.kind === 'number') return false;
  if (after === 'to' && /ed$/u.test(lower) && !/^(?:claimed|threatened|vowed|pledged|promised|demanded)$/u.test(lower))
    return false;
  if (lower === 'said' && after === 'to' && beForms.has(before)) return false;
  if (!nounLike.has(lower)) return true;
  if (/^claim/u.test(lower) && after === 'to') return true;
  if (at === floor || determiners.has(before) || prepositions.has(before) || /['’]s?$/u.test(before)) return false;
  if (after === 'that' || next?.kind === 'number' || isMark(next, ':"“')) return true;
  if ((next === undefined || isMark(next, '.;')) && hasCommaBefore(tokens, at)) return true;
  if (/^(?:of|on|from|by|to|in|for|about|media|and|say|said)$/u.test(after) && lower !== 'posted') return false;
  return (
    next !== undefined &&
    next.kind === 'word' &&
    (before.endsWith('s') || capital(tokens[at - 1]) || lower.endsWith('s') || lower === 'found' || isKnownNoun(before))
  );
};

/** "claimed 20 lives" says nothing. */
const takesLives = (tokens: readonly Token[], at: number): boolean => {
  for (let index = at + 1; index <= at + 6; index += 1) {
    if (tokens[index]?.kind === 'mark') return false;
    if (/^(?:lives|life|victims)$/u.test(word(tokens, index))) return true;
  }
  return false;
};

const isNegation = (lower: string): boolean => /^(?:not|never|cannot)$/u.test(lower) || /n['’]t$/u.test(lower);

/** Every word at which an attribution can be recognised; the others are passed over. */
const starters: ReadonlySet<string> = new Set([
  ...speechVerbs,
  ...wordList(
    'according citing cited cites quoting accused reported confirmed announced released published provided compiled given estimated talking speaking spoke speak talk issue issues issued',
  ),
]);

/** Every attribution in the sentence with tokens `range`, in order. `silent` tells which tokens stand inside quotation marks. */
export function findAttributions(
  tokens: readonly Token[],
  range: TokenRange,
  silent: (at: number) => boolean,
): readonly Attribution[] {
  const found: Attribution[] = [];
  const { first: floor, last: limit } = range;
  const add = (kind: Attribution['kind'], source: TokenRange | null, scope: TokenRange): void => {
    if (source === null || !canKnow(tokens, source)) return;
    const pronoun =
      source.last - source.first === 1 &&
      (personal.has(word(tokens, source.first)) || /^(?:him|her|them)$/u.test(word(tokens, source.first)));
    found.push({ kind, source, scope, pronoun });
  };
  for (let at = floor; at < limit && found.length < MAX_FOUND; at += 1) {
    const lower = word(tokens, at);
    if (!starters.has(lower)) continue;
    if (lower === 'according' && word(tokens, at + 1) === 'to') {
      const source = readSource(tokens, at + 2, limit);
      add('according', source, { first: scopeStart(tokens, at, floor), last: scopeEnd(tokens, at + 1, limit) });
      at = source?.last ?? at + 1;
      continue;
    }
    if (isNegation(word(tokens, at - 1))) continue;
    if ((lower === 'citing' || lower === 'cited' || lower === 'cites' || lower === 'quoting') && !silent(at)) {
      const source = readSource(tokens, at + 1, limit);
      if (source !== null && namesSource(tokens, source)) add('cited', source, range);
      continue;
    }
    if (
      /^(?:accused|reported|confirmed|announced|released|published|provided|compiled|given|cited|estimated)$/u.test(
        lower,
      ) &&
      word(tokens, at + 1) === 'by'
    ) {
      add('according', readSource(tokens, at + 2, limit, lower === 'accused' ? 'of' : ''), {
        first: scopeStart(tokens, at, floor),
        last: limit,
      });
      continue;
    }
    if (
      (lower === 'talking' || lower === 'speaking' || lower === 'spoke' || lower === 'speak' || lower === 'talk') &&
      /^(?:about|of)$/u.test(word(tokens, at + 1)) &&
      !silent(at)
    ) {
      if (
        /^(?:a|some|up|more|about|around|at|over|the)$/u.test(word(tokens, at + 2)) ||
        tokens[at + 2]?.kind === 'number'
      )
        add('before', readSubject(tokens, at, floor), { first: at, last: scopeEnd(tokens, at, limit) });
      continue;
    }
    if (
      !silent(at) &&
      /^issue[sd]?$/u.test(lower) &&
      /^(?:a|an)$/u.test(word(tokens, at + 1)) &&
      /^(?:ultimatum|warning|statement|deadline)$/u.test(word(tokens, at + 2))
    ) {
      add('before', readSubject(tokens, at, floor), { first: at, last: scopeEnd(tokens, at, limit) });
      continue;
    }
    if (silent(at) || !isSpeech(tokens, at, floor)) continue;
    let helper = at - 1;
    while (helper > floor && adverbs.has(word(tokens, helper))) helper -= 1;
    if (beForms.has(word(tokens, helper))) continue;
    const subject = readSubject(tokens, at, floor);
    if (subject !== null && !startsWithQuoteEnd(tokens, subject, at)) {
      if (subject.first > floor && (endsClause(tokens, at, limit) || trails(tokens, subject.first, at, limit))) {
        add('after', subject, { first: scopeStart(tokens, subject.first, floor), last: subject.first });
      } else {
        const last = beforeEnd(tokens, subject.first, at, insertionEnd(tokens, at, range));
        add('before', subject, { first: at, last });
      }
      continue;
    }
    if (inverted.has(lower) && (isMark(tokens[at - 1], ',"”’\'—–') || at === floor)) {
      const source = readSource(tokens, at + 1, limit);
      add('after', source, { first: scopeStart(tokens, at, floor), last: at });
    }
  }
  const headline = readHeadline(tokens, range);
  if (headline !== null && found.length === 0) found.push(headline);
  return found;
}

const isDash = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token === undefined || !isMark(token, '—–-')) return false;
  if (token.text === '—') return true;
  return token.start > (tokens[at - 1]?.end ?? 0) && (tokens[at + 1]?.start ?? token.end) >= token.end;
};

/** What is said inside "– … –" ends with it: the dash that closes the insertion around `at`, or else the end of the sentence. */
const insertionEnd = (tokens: readonly Token[], at: number, range: TokenRange): number => {
  let dashes = 0;
  for (let index = Math.max(range.first, at - MAX_SCOPE); index < at; index += 1)
    if (isDash(tokens, index)) dashes += 1;
  if (dashes % 2 === 0) return range.last;
  for (let index = at + 1; index < Math.min(range.last, at + MAX_SCOPE); index += 1)
    if (isDash(tokens, index)) return index;
  return range.last;
};

/** Longest source before or after the colon of a headline, in tokens. */
const MAX_HEADLINE_SOURCE = 5;

/** "Three killed in blast: police", "Police: three killed in blast". */
const readHeadline = (tokens: readonly Token[], range: TokenRange): Attribution | null => {
  const { first, last } = range;
  for (let at = last - 1; at >= Math.max(first + 1, last - 1 - MAX_HEADLINE_SOURCE); at -= 1) {
    if (!isMark(tokens[at], ':—–-') || (tokens[at]?.end ?? 0) === tokens[at + 1]?.start) continue;
    const source = readSource(tokens, at + 1, last);
    if (source === null || source.last < last - 1 || !knowsNumbers(tokens, source)) return null;
    return { source, scope: { first, last: at }, kind: 'after', pronoun: false };
  }
  for (let at = first + 1; at <= Math.min(last - 1, first + MAX_HEADLINE_SOURCE); at += 1) {
    if (!isMark(tokens[at], ':')) continue;
    const source = { first, last: at };
    return knowsNumbers(tokens, source) ? { source, scope: { first: at, last }, kind: 'before', pronoun: false } : null;
  }
  return null;
};

const knowsNumbers = (tokens: readonly Token[], range: TokenRange): boolean => {
  for (let at = range.first; at < range.last; at += 1) if (sources.has(word(tokens, at))) return true;
  return false;
};

const startsWithQuoteEnd = (tokens: readonly Token[], subject: TokenRange, cue: number): boolean =>
  subject.last > cue || isMark(tokens[subject.first], '"”');

/**
 * End of what is said. Beside a quotation, and after "declared" or "announced", what is said ends before the
 * circumstances of it ("… after clashes that killed 21").
 */
const beforeEnd = (tokens: readonly Token[], subject: number, cue: number, limit: number): number => {
  const end = scopeEnd(tokens, cue + 1, limit);
  const quoted = isMark(tokens[subject - 1], '"”’\'') || isMark(tokens[cue + 1], '"“‘\'');
  if (!quoted && !/^(?:declar|announc)/u.test(word(tokens, cue))) return end;
  if (word(tokens, cue + 1) === 'that') return end;
  for (let at = cue + 1; at < Math.min(end, cue + MAX_SCOPE); at += 1)
    if (/^(?:after|following|amid|as|when|whenever|every|during|before)$/u.test(word(tokens, at))) return at;
  return end;
};

/** Is there nothing after the verb but the end, or when and where it was said? */
const endsClause = (tokens: readonly Token[], cue: number, limit: number): boolean => {
  let at = cue + 1;
  while (
    at < limit &&
    (weekdays.has(word(tokens, at)) || timeAdverbs.has(word(tokens, at)) || word(tokens, at) === 'on')
  )
    at += 1;
  if (at >= limit || isMark(tokens[at], '.!?;')) return true;
  if (word(tokens, at) === 'in' && /^(?:a|an|its|his|her|their)$/u.test(word(tokens, at + 1)))
    return isMark(tokens[cue - 1], ',') || hasCommaBefore(tokens, cue);
  return false;
};

/** Longest tail after a verb of saying that only tells where or to whom ("said on Telegram"), in tokens. */
const MAX_TAIL = 8;

/** ", the air force said on Telegram.": a subject after a comma, and nothing said after the verb. */
const trails = (tokens: readonly Token[], subject: number, cue: number, limit: number): boolean => {
  if (!isMark(tokens[subject - 1], ',"”') || limit - cue > MAX_TAIL) return false;
  if (!/^(?:on|in|to|at|via|during|by)$/u.test(word(tokens, cue + 1))) return false;
  for (let at = cue + 1; at < limit; at += 1) {
    if (word(tokens, at) === 'that' || tokens[at]?.kind === 'number' || numberWords.has(word(tokens, at))) return false;
  }
  return true;
};

const hasCommaBefore = (tokens: readonly Token[], cue: number): boolean => {
  for (let at = cue - 1; at > cue - 8 && at >= 0; at -= 1) if (isMark(tokens[at], ',"”')) return true;
  return false;
};
