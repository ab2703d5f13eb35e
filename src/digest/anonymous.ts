/** Nouns for people who stay unnamed; an institution in lower case ("the health ministry") is not one of them. */
const UNNAMED =
  /\b(?:sources?|officials?|officers?|soldiers?|servicem[ae]n|fighters?|commanders?|witness(?:es)?|eyewitness(?:es)?|residents?|villagers?|survivors?|relatives?|neighbou?rs?|diplomats?|aides?|advisers?|advisors?|medics?|doctors?|nurses?|rescuers?|volunteers?|drivers?|m[ae]n|wom[ae]n|person|people|someone|employees?|workers?|activists?|insiders?|analysts?|experts?|spokes(?:man|woman|person|people)|prisoners?|deserters?|refugees?|locals?|mothers?|fathers?|teachers?|farmers?|pilots?|captain|sergeant|lieutenant|colonel|general|one|another)\b/iu;

/** Nouns for bodies that have a name, whatever stands before them: "the refugee agency", "Doctors' union". */
const BODY =
  /\b(?:agency|office|ministry|council|commission|committee|service|services|organi[sz]ation|union|association|federation|department|command|headquarters|staff|hospital|police|army|force|forces|government|network|group|foundation|fund|centre|center|corps|society|club|company|court)$/iu;

/**
 * Whether the words that name a speaker or claimant name nobody: "one officer", "sources close to the Ukrainian
 * government", "two officials". A proper name in the head ("Capt. Ivan Bohun", "Reuters") makes it somebody. A
 * nationality or institution after the noun does not.
 */
export function isAnonymous(words: string): boolean {
  const head = words.split(/,|\b(?:close to|familiar with|from|in|of|at|near|with|who|for)\b/u)[0]?.trim() ?? words;
  if (!UNNAMED.test(head) || BODY.test(head)) return false;
  const rest = head
    .replace(/^(?:The|A|An|One|Two|Three|Four|Some|Several|Many|Senior|Local|Unnamed|Anonymous)\b/u, '')
    .replace(new RegExp(UNNAMED, 'giu'), '');
  // An adjective of nationality ("a senior Ukrainian officer") ends in these; anything else in capitals is a name.
  const capitals = rest.match(/\p{Lu}[\p{L}.’'-]*/gu) ?? [];
  return capitals.every((word) =>
    /(?:ian|an|ish|ese|ch|i|sh|eli|kish|qi|U\.S\.|US|UK|UN|EU|NATO|Western)$/u.test(word),
  );
}
