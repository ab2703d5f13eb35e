import { configJsonSchema } from '../../config/schema.ts';

/** The parts of a JSON Schema that are read here. */
interface Node {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly pattern?: string;
}

/** A number that JSON Schema writes for "any whole number". */
const WHOLE_LIMIT = Number.MAX_SAFE_INTEGER;

/** `docs/configuration.md`: every field with its meaning, accepted values and default, from the schema that checks them. */
export function configurationPage(): string {
  const root = configJsonSchema() as Node;
  const sections: string[] = [];
  section('sitrep.yaml', root, sections);
  return `# Configuration

\`sitrep.yaml\` is checked as a whole before anything starts; every problem is named with its file, line, value and what is
accepted. \`sitrep check-config\` does only that. Editors that know YAML complete and check it by the schema named in its first line.
Tokens never stand in it: they come from the environment or \`.env\` (\`.env.example\` names them all).

This page is made from the schema in \`src/config/schema.ts\`; \`npm test\` fails when it falls behind
(\`node src/cli.ts docs\` writes it anew).

${sections.join('\n')}`;
}

function section(title: string, node: Node, sections: string[]): void {
  const inner: (readonly [string, Node])[] = [];
  const rows = Object.entries(node.properties ?? {}).map(([name, field]) => {
    const object = objectIn(field);
    if (object !== null) inner.push([name, object]);
    const needed = node.required?.includes(name) === true && field.default === undefined;
    const shownDefault = needed ? 'required' : code(JSON.stringify(field.default ?? null));
    const more = object === null ? '' : ` (see [\`${name}\`](#${name.toLowerCase()}))`;
    return `| \`${name}\` | ${cell(`${field.description ?? ''}${more}`)} | ${cell(accepted(field))} | ${cell(shownDefault)} |`;
  });
  sections.push(`## ${title}\n\n| field | meaning | accepted | default |\n|---|---|---|---|\n${rows.join('\n')}\n`);
  for (const [name, object] of inner) section(name, object, sections);
}

/** The object that a field holds: itself, one of its alternatives, or what its list is made of. */
function objectIn(field: Node): Node | null {
  if (field.properties !== undefined) return field;
  const parts = [...(field.anyOf ?? []), ...(field.items === undefined ? [] : [field.items])];
  for (const part of parts) {
    const found = objectIn(part);
    if (found !== null) return found;
  }
  return null;
}

function accepted(field: Node): string {
  if (field.anyOf !== undefined) return [...new Set(field.anyOf.map(accepted))].join(', or ');
  if (field.enum !== undefined) return field.enum.map((value) => code(String(value))).join(', ');
  if (typeof field.type === 'object') {
    const { type: types, ...rest } = field;
    return types.map((type) => accepted({ ...rest, type })).join(', or ');
  }
  switch (field.type) {
    case 'array': {
      const least = field.minItems === undefined ? '' : `, at least ${field.minItems}`;
      return `list of ${field.items === undefined ? 'values' : accepted(field.items)}${least}`;
    }
    case 'object':
      return 'fields';
    case 'integer':
      return `whole number${range(field.minimum, field.maximum)}`;
    case 'number':
      return `number${range(field.minimum, field.maximum)}`;
    case 'boolean':
      return '`true`, `false`';
    case 'null':
      return '`null`';
    default:
      if (field.pattern !== undefined) return `text of the form ${code(field.pattern)}`;
      return `text${field.maxLength === undefined ? '' : ` of ${field.minLength ?? 0} to ${field.maxLength} characters`}`;
  }
}

function range(minimum?: number, maximum?: number): string {
  const from = minimum === undefined || minimum === -WHOLE_LIMIT ? null : minimum;
  const to = maximum === undefined || maximum === WHOLE_LIMIT ? null : maximum;
  if (from !== null && to !== null) return ` from ${from} to ${to}`;
  return from === null ? '' : `, ${from} or more`;
}

const code = (text: string): string => `\`${text}\``;
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
