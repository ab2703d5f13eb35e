import { isAscii as isAsciiText, isUtf8 } from 'node:buffer';

/** A body turned into text. */
export interface DecodedText {
  readonly text: string;
  /** Name of the encoding as the WHATWG Encoding Standard spells it, or `utf-32le` / `utf-32be`. */
  readonly encoding: string;
}

/** How far into a body an XML declaration or a `<meta charset>` is looked for (HTML Standard 13.2.3.2 reads 1024 bytes). */
const DECLARATION_BYTES = 1024;

/**
 * Bytes to text. In order: byte order mark, the byte pattern of UTF-16 and UTF-32, valid UTF-8 with characters beyond
 * ASCII (whatever a label says), the label of the HTTP header, the label in the document, windows-1252. A label that is
 * unknown, or says UTF-8 of bytes that are not, is passed over.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): DecodedText {
  const wide = wideEncoding(bytes);
  if (wide !== null) return decodeAs(bytes, wide);
  const highBytes = !isAsciiText(bytes);
  if (highBytes && isUtf8(trimmedToCharacter(bytes))) return decodeAs(bytes, 'utf-8');
  const labels = [labelInHeader(contentType ?? ''), labelInDocument(bytes)];
  const known = labels.map(encodingOf).filter((encoding) => encoding !== null && !encoding.startsWith('utf-16'));
  const trusted = known.find((encoding) => encoding !== 'utf-8') ?? null;
  if (trusted !== null && (known[0] !== 'utf-8' || highBytes || trusted === 'iso-2022-jp')) {
    return decodeAs(bytes, trusted);
  }
  return decodeAs(bytes, !highBytes || mostlyUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedText {
  if (encoding.startsWith('utf-32')) return { text: decodeUtf32(bytes, encoding === 'utf-32le'), encoding };
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** Encodings of more than one byte per ASCII character, told by a byte order mark or by how `<`, `{` or a space lies. */
function wideEncoding(bytes: Uint8Array): string | null {
  const [a = 1, b = 1, c = 1, d = 1] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0 && (d > 0 || (c === 0xfe && d === 0xff)) && bytes.length >= 4) return 'utf-32be';
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (isAscii(a) && b === 0 && bytes.length >= 4) {
    if (c === 0 && d === 0) return 'utf-32le';
    if (isAscii(c) && d === 0) return 'utf-16le';
  }
  if (a === 0 && isAscii(b) && c === 0 && isAscii(d) && bytes.length >= 4) return 'utf-16be';
  return null;
}

function isAscii(byte: number): boolean {
  return byte === 0x09 || byte === 0x0a || byte === 0x0d || (byte >= 0x20 && byte < 0x7f);
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let offset = 0; offset + 4 <= bytes.length; offset += 4) {
    const codePoint = view.getUint32(offset, littleEndian);
    if (codePoint === 0xfeff && offset === 0) continue;
    const isScalar = codePoint <= 0x10ffff && (codePoint < 0xd800 || codePoint > 0xdfff);
    pieces.push(isScalar ? String.fromCodePoint(codePoint) : '\ufffd');
  }
  return pieces.join('');
}

/** A body cut inside its last character is still UTF-8: leaves off up to three bytes of an unfinished one. */
function trimmedToCharacter(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return bytes.subarray(0, bytes.length - back);
  }
  return bytes;
}

/** Few enough broken characters that UTF-8 with some damage is likelier than another encoding. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let broken = 0;
  let sound = 0;
  const text = new TextDecoder('utf-8').decode(bytes);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0xfffd) broken += 1;
    else if (unit >= 0x80) sound += 1;
  }
  return broken === 0 || broken * 4 < sound;
}

function labelInHeader(contentType: string): string {
  return /;\s*charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(contentType)?.[1] ?? '';
}

function labelInDocument(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  const declared = /<\?xml[^>]{0,200}?\sencoding\s*=\s*["']\s*([\w.:-]+)/i.exec(head);
  return (declared ?? /<meta[^>]{0,200}?\scharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head))?.[1] ?? '';
}

/** The encoding a label stands for, or null when `TextDecoder` does not know it. */
function encodingOf(label: string): string | null {
  if (label === '') return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
