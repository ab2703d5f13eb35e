import { escapeHtml } from '../html-text.ts';

/** How the characters of an element arrive in its value. */
type Mode = 'text' | 'markup' | 'html' | 'base64';

/** Collects what stands inside one element. */
export interface CapturedValue {
  /** Decoded character data. */
  readonly text: (characters: string) => void;
  /** A tag, already written out as HTML. */
  readonly tag: (html: string) => void;
  readonly finish: () => { readonly value: string; readonly kind: 'text' | 'html' };
}

/** A field is cut here: no article is longer, and what reads it later may be slower than linear. */
const MAX_CHARACTERS = 200_000;

/**
 * A collector for content of one kind. `text`: characters are plain text, and become HTML when a child element turns up
 * nevertheless. `markup`: child elements are meant, characters are text between them. `html`: characters are HTML source.
 * `base64`: characters are HTML source in base64.
 */
export function captureValue(kind: Mode): CapturedValue {
  const pieces: string[] = [];
  let mode = kind;
  let length = 0;
  const add = (piece: string): void => {
    if (length >= MAX_CHARACTERS) return;
    pieces.push(length + piece.length > MAX_CHARACTERS ? piece.slice(0, MAX_CHARACTERS - length) : piece);
    length += piece.length;
  };
  return {
    text: (characters) => add(mode === 'markup' ? escapeHtml(characters) : characters),
    tag: (html) => {
      if (mode === 'text') {
        const escaped = escapeHtml(pieces.join(''));
        pieces.splice(0, pieces.length, escaped);
        mode = 'markup';
      }
      if (mode !== 'base64') add(html);
    },
    finish: () => {
      const value = pieces.join('').trim();
      if (mode === 'base64') return { value: fromBase64(value), kind: 'html' };
      return { value, kind: mode === 'text' ? 'text' : 'html' };
    },
  };
}

/** The collector for an Atom text construct with these attributes (RFC 4287 3.1 and 4.1.3.3; Atom 0.3 "mode"). */
export function captureConstruct(attributes: ReadonlyMap<string, string>): CapturedValue {
  const type = (attributes.get('type') ?? '').trim().toLowerCase();
  const mode = (attributes.get('mode') ?? '').trim().toLowerCase();
  if (mode === 'base64') return captureValue('base64');
  if (type === 'xhtml' || type.includes('xml') || mode === 'xml') {
    if (mode === 'escaped') return captureValue('html');
    return captureValue(type === 'html' || type === 'text/html' || type === '' ? 'text' : 'markup');
  }
  if (type === 'html' || type === 'text/html') return captureValue('html');
  if (type === '' || type === 'text' || type.startsWith('text/') || !type.includes('/')) return captureValue('text');
  return captureValue('base64');
}

function fromBase64(encoded: string): string {
  if (!/^[\s\da-z+/=_-]*$/i.test(encoded)) return encoded;
  return Buffer.from(encoded, 'base64').toString('utf8').trim();
}
