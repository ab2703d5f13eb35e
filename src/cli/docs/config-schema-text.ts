import { configJsonSchema } from '../../config/schema.ts';

/** The JSON Schema of `sitrep.yaml` as a file, for editors. */
export function configSchemaText(): string {
  const text = JSON.stringify(configJsonSchema(), null, 2);
  // Lists of words stand on one line where they fit, as the formatter of the checkout writes them.
  const folded = text.replace(/^( *(?:"[^"\n]*": )?)\[\n([^[\]{}]*?)\n *\](,?)$/gmu, (whole, head, items, comma) => {
    const line = `${head}[${items.trim().replace(/\n\s*/gu, ' ')}]${comma}`;
    return line.length <= MAX_COLUMNS ? line : whole;
  });
  return `${folded}\n`;
}

const MAX_COLUMNS = 120;
