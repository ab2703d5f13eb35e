/** Bytes searched for a `<meta charset>`; the HTML standard asks for 1,024, real pages put scripts before it. */
const META_BYTES = 8_192;

/**
 * The characters of a page. A byte order mark decides; then UTF-8 that is valid and holds a multibyte character, over
 * any label (mislabelled UTF-8 is common, text of another charset that happens to be valid UTF-8 is not); then the
 * charset of the HTTP header, of a `<meta>` or XML declaration; then windows-1252, which every byte string is.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return decode(bytes, marked) ?? '';
  const utf8 = decodeStrictly(bytes);
  if (utf8 !== null && utf8.length !== bytes.length) return utf8;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, META_BYTES));
  for (const label of [headerCharset(contentType), declaredCharset(head)]) {
    // A page whose ASCII head could be read is not UTF-16, whatever it says (HTML standard, 13.2.3.2).
    const usable = label !== null && /^utf-?16/i.test(label) ? 'utf-8' : label;
    const text = usable === null ? null : decode(bytes, usable);
    if (text !== null) return text;
  }
  return utf8 ?? decode(bytes, 'windows-1252') ?? '';
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function headerCharset(contentType: string | null): string | null {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ?? null;
}

function declaredCharset(head: string): string | null {
  const meta = /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  return meta ?? /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ?? null;
}

function decode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8, where a last character cut off by a size cap is no error. */
function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}
