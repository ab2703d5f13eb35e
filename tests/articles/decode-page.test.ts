import { expect, test } from 'vitest';
import { decodePage } from '../../src/articles/decode-page.ts';

/** «Село обстріляно» in windows-1251, written out because Node encodes UTF-8 only. */
const CP1251 = Uint8Array.from([
  0xd1, 0xe5, 0xeb, 0xee, 0x20, 0xee, 0xe1, 0xf1, 0xf2, 0xf0, 0xb3, 0xeb, 0xff, 0xed, 0xee,
]);
const bytes = (...parts: (string | Uint8Array)[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array)));

test('the header names the charset', () => {
  expect(decodePage(CP1251, 'text/html; charset=windows-1251')).toBe('Село обстріляно');
});

test('a meta tag names it, also behind long scripts', () => {
  const head = `<html><head><script>${' '.repeat(3000)}</script><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head>`;
  expect(decodePage(bytes(head, CP1251), 'text/html')).toBe(`${head}Село обстріляно`);
});

test('valid UTF-8 wins over a wrong label', () => {
  expect(decodePage(bytes('<meta charset="iso-8859-1">Kyїv “now”'), 'text/html; charset=windows-1251')).toContain(
    'Kyїv “now”',
  );
});

test('byte order marks decide', () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<p>Київ', 'utf16le')]);
  expect(decodePage(utf16, 'text/html; charset=utf-8')).toBe('<p>Київ');
});

test('without any sign it is windows-1252', () => {
  expect(decodePage(Uint8Array.from([0x93, 0x6e, 0x6f, 0x94]), null)).toBe('“no”');
});
