const GRAPHIC =
  /\b(?:torn (?:to pieces|apart)|blown (?:to|apart)|dismember\w*|decapitat\w*|behead\w*|mutilat\w*|severed|charred|burn(?:ed|t|ing) alive|guts|entrails|brains?|blood(?:y|ied|soaked)?|pools? of blood|body parts?|limbs?|corpses?|dead bod(?:y|ies)|rap(?:ed?|ing)|tortur\w*|execut(?:ed?|ing)|throats? (?:cut|slit)|skulls?|screaming|maimed|disfigured)\b/iu;

/** Whether the words describe violence so plainly that they should stand behind a button. */
export function isGraphic(words: string): boolean {
  return GRAPHIC.test(words);
}
