const MAX_COLUMNS = 120;

/** A value as a JSON file; lists of words stand on one line where they fit, as the formatter of the checkout writes them. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  const folded = text.replace(/^( *(?:"[^"\n]*": )?)\[\n([^[\]{}]*?)\n *\](,?)$/gmu, (whole, head, items, comma) => {
    const line = `${head}[${items.trim().replace(/\n\s*/gu, ' ')}]${comma}`;
    return line.length <= MAX_COLUMNS ? line : whole;
  });
  return `${folded}\n`;
}
