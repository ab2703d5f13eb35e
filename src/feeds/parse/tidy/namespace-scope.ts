import { type Vocabulary, vocabularyOfPrefix, vocabularyOfUri } from './namespaces.ts';

/** The namespace declarations in force at one element. */
export interface NamespaceScope {
  /** Prefix, lower case ('' for the default namespace), to vocabulary. */
  readonly declared: ReadonlyMap<string, Vocabulary>;
  /** What names without prefix and default namespace belong to. */
  readonly unprefixed: Vocabulary;
  /** Names already folded in this scope. */
  readonly folded: Map<string, string>;
}

/** Names remembered in one scope: more than any vocabulary has, fewer than a hostile document. */
const MAX_REMEMBERED = 1_000;

/** A scope without declarations. */
export function rootScope(unprefixed: Vocabulary): NamespaceScope {
  return { declared: new Map(), unprefixed, folded: new Map() };
}

/** The scope inside an element with these attributes; the same one when it declares nothing. */
export function innerScope(scope: NamespaceScope, attributes: ReadonlyMap<string, string>): NamespaceScope {
  let declared: Map<string, Vocabulary> | null = null;
  for (const [name, value] of attributes) {
    if (!name.startsWith('xmlns')) continue;
    if (name !== 'xmlns' && name[5] !== ':') continue;
    declared ??= new Map(scope.declared);
    declared.set(name.slice(6), vocabularyOfUri(value));
  }
  return declared === null ? scope : { declared, unprefixed: scope.unprefixed, folded: new Map() };
}

/**
 * One spelling for a name whatever prefix the feed chose: `vocabulary:local` in lower case, and the bare local name for
 * the core vocabulary. `?` stands for names of vocabularies we do not read.
 */
export function foldName(scope: NamespaceScope, rawName: string): string {
  const known = scope.folded.get(rawName);
  if (known !== undefined) return known;
  const name = rawName.toLowerCase();
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const vocabulary = vocabularyIn(scope, prefix);
  const local = name.slice(colon + 1);
  const folded = vocabulary === 'core' ? local : vocabulary === '?' ? '?' : `${vocabulary}:${local}`;
  if (scope.folded.size < MAX_REMEMBERED) scope.folded.set(rawName, folded);
  return folded;
}

function vocabularyIn(scope: NamespaceScope, prefix: string): Vocabulary {
  const declared = scope.declared.get(prefix);
  if (declared !== undefined) return declared;
  return prefix === '' ? scope.unprefixed : vocabularyOfPrefix(prefix);
}
