import { readFileSync } from 'node:fs';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { didYouMean } from '../text/did-you-mean.ts';

/** One thing wrong in a configuration file, ready to print. */
export interface Problem {
  readonly file: string;
  /** 1-based; null when the file itself is the problem. */
  readonly line: number | null;
  readonly text: string;
}

/** A checked value with the way back to its line in the file. */
export interface YamlReading<T> {
  readonly value: T | null;
  readonly problems: readonly Problem[];
  /** Line (1-based) of the node at a path, or of its nearest parent. */
  readonly lineOf: (path: readonly PropertyKey[]) => number | null;
}

/**
 * Reads and checks one YAML file. Every problem is found at once and names line, key, value and what is accepted;
 * unknown keys come with the nearest known one.
 */
export function readYaml<T>(file: string, shown: string, schema: z.ZodType<T>): YamlReading<T> {
  const nowhere = () => null;
  let source: string;
  try {
    source = readFileSync(file, 'utf8');
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : String((error as Error).message);
    return { value: null, problems: [{ file: shown, line: null, text: `cannot be read: ${why}` }], lineOf: nowhere };
  }
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const lineOf = (path: readonly PropertyKey[]) => lineAt(document, lines, path);
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file: shown,
      line: lines.linePos(error.pos[0]).line,
      text: `not valid YAML: ${error.message}`,
    }));
    return { value: null, problems, lineOf };
  }
  const input: unknown = document.toJS() ?? {};
  const result = schema.safeParse(input);
  if (result.success) return { value: result.data, problems: [], lineOf };
  const problems = result.error.issues
    .flatMap((issue) => describe(issue, input, schema))
    .map(({ path, text }) => ({
      file: shown,
      line: lineOf(path),
      text,
    }));
  return { value: null, problems, lineOf };
}

interface Described {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

function describe(issue: z.core.$ZodIssue, input: unknown, schema: z.ZodType): readonly Described[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const known = knownKeys(schema, issue.path, input);
      const near = didYouMean(key, known);
      const hint = near === null ? `accepted here: ${known.join(', ')}` : `did you mean "${near}"?`;
      return { path: [...issue.path, key], text: `${printPath([...issue.path, key])}: unknown key; ${hint}` };
    });
  }
  if (issue.code === 'invalid_union') {
    const best = bestBranch(issue.errors);
    if (best !== null) {
      return best.flatMap((inner) => describe({ ...inner, path: [...issue.path, ...inner.path] }, input, schema));
    }
  }
  const value = valueAt(input, issue.path);
  const shown = value === undefined ? 'missing' : JSON.stringify(value);
  return [{ path: issue.path, text: `${printPath(issue.path)}: ${shown} ${accepted(issue, value)}`.trimEnd() }];
}

/** The branch of a union that came nearest: the one whose problems lie deepest. */
function bestBranch(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] | null {
  const depth = (issues: readonly z.core.$ZodIssue[]) =>
    Math.max(...issues.map((issue) => issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0)));
  const deep = branches.filter((issues) => issues.length > 0 && depth(issues) > 0);
  return deep.toSorted((a, b) => depth(b) - depth(a))[0] ?? null;
}

function accepted(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'custom':
      return issue.message;
    case 'invalid_value': {
      const choices = issue.values.map(String);
      const near = typeof value === 'string' ? didYouMean(value, choices) : null;
      return `is not accepted; accepted: ${choices.join(', ')}${near === null ? '' : `; did you mean "${near}"?`}`;
    }
    case 'invalid_type':
      return value === undefined
        ? `; a ${issue.expected} is needed here`
        : `is not accepted; a ${issue.expected} is needed here`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `is too short; at least ${issue.minimum} needed`
        : `is too small; accepted: ${issue.minimum} or more`;
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `is too long; at most ${issue.maximum} accepted`
        : `is too large; accepted: up to ${issue.maximum}`;
    case 'invalid_format':
      return `has not the accepted form${'pattern' in issue && issue.pattern !== undefined ? ` ${issue.pattern}` : ''}`;
    default:
      return issue.message;
  }
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** Keys the schema accepts at `path`, found by walking its definition. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[], input: unknown): string[] {
  let candidates: Definition[] = [schema as unknown as Definition];
  for (const key of path) candidates = candidates.flatMap((each) => step(each, key));
  const value = valueAt(input, path);
  const objects = candidates.flatMap((each) => unwrap(each)).filter((each) => each.def.shape !== undefined);
  const keys = objects.map((each) => Object.keys(each.def.shape ?? {}));
  const overlap = (list: string[]) =>
    list.filter((key) => typeof value === 'object' && value !== null && key in value).length;
  return keys.toSorted((a, b) => overlap(b) - overlap(a))[0] ?? [];
}

/** The parts of zod's own definition objects that are read here. */
interface Definition {
  readonly def: {
    readonly shape?: Readonly<Record<string, Definition>>;
    readonly element?: Definition;
    readonly innerType?: Definition;
    readonly options?: readonly Definition[];
  };
}

function unwrap(schema: Definition): readonly Definition[] {
  if (schema.def.innerType !== undefined) return unwrap(schema.def.innerType);
  if (schema.def.options !== undefined) return schema.def.options.flatMap(unwrap);
  return [schema];
}

function step(schema: Definition, key: PropertyKey): Definition[] {
  return unwrap(schema).flatMap((each) => {
    if (each.def.element !== undefined) return [each.def.element];
    const next = each.def.shape?.[String(key)];
    return next === undefined ? [] : [next];
  });
}

function lineAt(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number | null {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return null;
}

/** `subscriptions[0].timezone` */
export function printPath(path: readonly PropertyKey[]): string {
  const text = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return text.replace(/^\./, '') || 'the file';
}
