import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/feeds/parse/decode-text.ts';

const WORDS = 'Сили оборони — «втрати»';
const xml = (label: string, words: string): string =>
  `<?xml version="1.0" encoding="${label}"?><rss><title>${words}</title></rss>`;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bytes of a text in a one-byte encoding, found by asking the decoder what each byte stands for. */
function encode(text: string, encoding: string): Uint8Array {
  const table = new Map(
    Array.from(
      { length: 256 },
      (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte] as const,
    ).reverse(),
  );
  return Uint8Array.from([...text].map((character) => table.get(character) ?? 0x3f));
}

function wide(text: string, width: 2 | 4, little: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].map((character) => character.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(units.length * width));
  for (const [index, unit] of units.entries()) {
    if (width === 2) view.setUint16(index * 2, unit, little);
    else view.setUint32(index * 4, unit, little);
  }
  return new Uint8Array(view.buffer);
}

test.each([
  ['UTF-8 without a label', utf8(`<rss>${WORDS}</rss>`), null, 'utf-8'],
  ['UTF-8 over a lying declaration', utf8(xml('windows-1251', WORDS)), null, 'utf-8'],
  ['UTF-8 over a lying header', utf8(xml('utf-8', WORDS)), 'text/xml; charset=windows-1251', 'utf-8'],
  ['UTF-8 cut inside a character', utf8(xml('utf-8', `${WORDS}х`)).subarray(0, -15), null, 'utf-8'],
  ['windows-1251 by declaration', encode(xml('windows-1251', WORDS), 'windows-1251'), 'text/xml', 'windows-1251'],
  [
    'windows-1251 by header',
    encode(xml('utf-8', WORDS), 'windows-1251'),
    'text/xml; charset="windows-1251"',
    'windows-1251',
  ],
  [
    'declaration, when the header says UTF-8 of bytes that are not',
    encode(xml('windows-1251', WORDS), 'windows-1251'),
    'text/xml; charset=utf-8',
    'windows-1251',
  ],
  ['header over declaration', encode(xml('koi8-u', WORDS), 'windows-1251'), 'text/xml; charset=cp1251', 'windows-1251'],
  [
    'an unknown label is passed over',
    encode(xml('windows-1251', WORDS), 'windows-1251'),
    'text/xml; charset=nonsense-7',
    'windows-1251',
  ],
  ['UTF-16 that only the declaration claims', encode(xml('utf-16', 'abc'), 'windows-1252'), null, 'utf-8'],
  ['UTF-16 little-endian with mark', wide(xml('utf-16', WORDS), 2, true, true), null, 'utf-16le'],
  ['UTF-16 big-endian with mark', wide(xml('utf-16', WORDS), 2, false, true), null, 'utf-16be'],
  ['UTF-16 little-endian without mark', wide(xml('utf-16', WORDS), 2, true, false), null, 'utf-16le'],
  [
    'UTF-16 big-endian without mark',
    wide(xml('utf-16', WORDS), 2, false, false),
    'text/xml; charset=utf-8',
    'utf-16be',
  ],
  ['UTF-32 little-endian with mark', wide(xml('utf-32', WORDS), 4, true, true), null, 'utf-32le'],
  ['UTF-32 big-endian with mark', wide(xml('utf-8', WORDS), 4, false, true), null, 'utf-32be'],
  ['UTF-32 little-endian without mark', wide(xml('utf-32', WORDS), 4, true, false), null, 'utf-32le'],
  ['UTF-32 big-endian without mark', wide(xml('utf-32', WORDS), 4, false, false), null, 'utf-32be'],
])('%s', (_name, bytes, contentType, encoding) => {
  const decoded = decodeText(bytes, contentType);
  expect(decoded.encoding).toBe(encoding);
  if (!decoded.text.includes('abc')) expect(decoded.text).toContain(WORDS.slice(0, 12));
});

describe('without any label', () => {
  test('bytes that are no UTF-8 are windows-1252', () => {
    expect(decodeText(encode('<rss>“Évacués”</rss>', 'windows-1252'), null)).toEqual({
      text: '<rss>“Évacués”</rss>',
      encoding: 'windows-1252',
    });
  });

  test('UTF-8 with one broken byte stays UTF-8', () => {
    const bytes = new Uint8Array([...utf8(`<rss>${WORDS}`), 0xff, ...utf8('</rss>')]);
    expect(decodeText(bytes, 'text/xml; charset=utf-8')).toMatchObject({ encoding: 'utf-8' });
  });

  test('nothing is nothing', () => {
    expect(decodeText(new Uint8Array(), null)).toEqual({ text: '', encoding: 'utf-8' });
  });
});
