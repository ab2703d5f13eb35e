import { decodeText } from '../feeds/parse/decode-text.ts';

/** Bytes searched for a `<meta charset>`; the HTML standard asks for 1,024, real pages put scripts before it. */
const META_BYTES = 8_192;

/**
 * The characters of a page, told as those of a feed are: byte order mark, valid UTF-8 over any label, the charset of
 * the HTTP header, then that of a `<meta>`, then windows-1252.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  const labelled = /charset\s*=/i.test(contentType ?? '');
  return decodeText(bytes, labelled ? contentType : declaredType(bytes)).text;
}

function declaredType(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, META_BYTES));
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  return label === undefined ? null : `text/html; charset=${label}`;
}
