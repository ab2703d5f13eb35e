/** An item without the outlets named in brackets at its end ("… said. (Reuters) (AP)"): they tell of the editors, not of the news. */
export function withoutSourceNote(text: string): string {
  return text.replace(/(?:\s*\([^()]{2,60}\))+\s*$/u, '');
}
