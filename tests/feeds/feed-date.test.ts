import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFeedDate } from '../../src/feeds/parse/feed-date.ts';

const iso = (text: string): string | null => {
  const at = readFeedDate(text);
  return at === null ? null : new Date(at).toISOString().replace('.000Z', 'Z');
};

describe('finds', () => {
  const MORNING = '2025-03-07T08:09:10Z';
  test.each([
    ['Fri, 07 Mar 2025 08:09:10 GMT', MORNING],
    ['Fri,07 Mar 2025 08:09:10 GMT', MORNING],
    ['Friday, 7 March 2025 10:09:10 +0200', MORNING],
    ['7 Mar 2025 10:09:10 EET', MORNING],
    ['Fri, 07 Mar 25 08:09:10 Z', MORNING],
    ['Fri, 7 Mar 2025 11:09:10 MSK', MORNING],
    ['Fri, 7 Mar 2025 10:09:10 IST', MORNING],
    ['Fri, 7 Mar 2025 03:09:10 EST', MORNING],
    ['Fri, 7 Mar 2025 03:09:10 ET', MORNING],
    ['Fri, 7 Mar 2025 09:09:10 MET', MORNING],
    ['Fri, 7 Mar 2025 11:09:10 GMT+0300', MORNING],
    ['Fri, 7 Mar 2025 11:09:10 GMT+03:00', MORNING],
    ['Fri, 7 Mar 2025 08:09:10 Etc/GMT', MORNING],
    ['Fri, 7 Mar 2025 08:09:10 (UTC)', MORNING],
    ['Mon, 7 Mar 2025 08:09:10 GMT', MORNING],
    ['7th of March 2025 08:09:10', MORNING],
    ['March 7th, 2025 at 8:09:10 AM', MORNING],
    ['Mar 7, 2025, 8:09:10 a.m.', MORNING],
    ['Fri Mar  7 08:09:10 2025', MORNING],
    ['Fri Mar 07 08:09:10 +0000 2025', MORNING],
    ['Fri Mar 07 10:09:10 EET 2025', MORNING],
    ['Fri Mar 07 2025 10:09:10 GMT+0200 (Eastern European Standard Time)', MORNING],
    ['07-Mar-2025 08:09:10', MORNING],
    ['2025 Mar 7 08:09:10', MORNING],
    ['2025-03-07T08:09:10Z', MORNING],
    ['2025-03-07t08:09:10z', MORNING],
    ['2025-03-07T08:09:10', MORNING],
    ['2025-03-07 08:09:10.0', MORNING],
    ['2025-03-07 10:09:10 +02:00', MORNING],
    ['2025-03-07T10:09:10+0200', MORNING],
    ['2025-03-07T10:09:10+02', MORNING],
    ['2025/03/07 08:09:10', MORNING],
    ['20250307T080910Z', MORNING],
    ['07.03.2025 08:09:10', MORNING],
    ['3/7/2025 8:09:10 AM', MORNING],
    ['1741334950', MORNING],
    ['1741334950000', MORNING],
    ['2025-03-07T08:09Z', '2025-03-07T08:09:00Z'],
    ['Fri, 07 Mar 2025 08:09 +0000', '2025-03-07T08:09:00Z'],
    ['Fri, 07 Mar 2025', '2025-03-07T00:00:00Z'],
    ['2025-03-07', '2025-03-07T00:00:00Z'],
    ['20250307', '2025-03-07T00:00:00Z'],
    ['2025-066', '2025-03-07T00:00:00Z'],
    ['2025-03', '2025-03-01T00:00:00Z'],
    ['2025', '2025-01-01T00:00:00Z'],
    ['13/3/2025', '2025-03-13T00:00:00Z'],
    ['3/7/2025 12:30 PM', '2025-03-07T12:30:00Z'],
    ['3/7/2025 12:30 AM', '2025-03-07T00:30:00Z'],
    ['Thu, 29 Feb 2024 00:00:00 GMT', '2024-02-29T00:00:00Z'],
    ['Sat, 31 Dec 2016 23:59:60 GMT', '2017-01-01T00:00:00Z'],
    ['Tue, 02 Jan 99 00:00:00 GMT', '1999-01-02T00:00:00Z'],
    ['\n  Fri, 07 Mar 2025 08:09:10 GMT \n', MORNING],
  ])('%s', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });
});

describe('ignores', () => {
  test.each([
    '',
    'today',
    'soon 2025',
    'Fri, 31 Jun 2025 08:00:00 GMT',
    'Sat, 29 Feb 2025 00:00:00 GMT',
    '2025-13-01',
    '2025-02-30',
    '2025-03-07T24:30:00Z',
    '2025-03-07T08:61:00Z',
    '2025-03-07T08:09:10+99:00',
    '2025-03-07T08:09:10+02:zz',
    '2025-xx-07',
    '2025-03-07-01',
    '2025-367',
    '12345',
    '012',
    'Fri, 7 Mar 2025 1:2:3:4 GMT',
    `Fri, 7 Mar 2025 ${' '.repeat(200)}`,
    '14/14/2025',
    'Fri, 7 Smarch 2025',
    '2025-03-07T25:00:00Z',
  ])('%s', (text) => {
    expect(iso(text)).toBeNull();
  });
});

test('whatever date is written in ISO or RFC 5322 is read back', () => {
  const dates = fc.date({ min: new Date('1970-01-02'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(dates, (date) => {
      const seconds = Math.floor(date.getTime() / 1000) * 1000;
      expect(readFeedDate(date.toISOString())).toBe(date.getTime());
      expect(readFeedDate(date.toUTCString())).toBe(seconds);
    }),
  );
});

test('no string makes it throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 110 }), (text) => void readFeedDate(text)));
});
