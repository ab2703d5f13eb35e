/** Whether a stretch ends as a sentence does, closing marks and white space aside; a headline or a byline does not. */
export const endsAsSentence = (stretch: string): boolean => /[.!?…]["”’')\]]*\s*$/u.test(stretch);
