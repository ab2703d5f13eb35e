import { describe, expect, test } from 'vitest';
import { readAllowedHosts } from '../../src/http/allowed-hosts.ts';
import { blockedAddress } from '../../src/http/blocked-address.ts';
import { blockedUrl } from '../../src/http/url-rules.ts';

const nobody = readAllowedHosts([]);

describe('addresses', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '240.0.0.1',
    '198.18.0.1',
    '192.0.2.7',
    '168.63.129.16',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    'fec0::1',
    '::ffff:127.0.0.1',
    '::ffff:a00:1',
    '::127.0.0.1',
    '::7f00:1',
    '64:ff9b::7f00:1',
    '64:ff9b::c0a8:101',
    '64:ff9b:1::808:808',
    '2002:7f00:1::',
    '2001::1',
    '2001:db8::1',
    '4000::1',
    'not an address',
    '',
  ])('refuses %s', (address) => {
    expect(blockedAddress(address)).not.toBeNull();
  });

  test.each([
    '8.8.8.8',
    '93.184.216.34',
    '172.32.0.1',
    '100.128.0.1',
    '2606:4700::1111',
    '64:ff9b::808:808',
    '::ffff:8.8.8.8',
  ])('lets %s through', (address) => {
    expect(blockedAddress(address)).toBeNull();
  });
});

describe('URLs', () => {
  test.each([
    'http://127.1/',
    'http://0177.0.0.1/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[0:0:0:0:0:ffff:7f00:1]/',
    'http://0/',
    'http://0.0.0.0/',
    'http://127.0.0.1./',
    'http://017700000001/',
    'http://0x7f000001/',
    'http://0xA9FEA9FE/latest/meta-data/',
    'http://2852039166/',
    'http://１２７.0.0.1/',
    'http://[::]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[64:ff9b::a9fe:a9fe]/',
    'http://[2002:7f00:1::]/',
    'http://[2002:a9fe:a9fe::]/',
    'http://[fe80::1]/',
    'http://user@127.0.0.1/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'http://example.org:25/',
    'https://example.org:22/',
  ])('refuses %s', (address) => {
    expect(blockedUrl(new URL(address), nobody)).not.toBeNull();
  });

  test.each(['http://example.org/', 'https://example.org:8443/feed', 'http://8.8.8.8/'])(
    'lets %s through',
    (address) => {
      expect(blockedUrl(new URL(address), nobody)).toBeNull();
    },
  );
});

describe('allowed hosts', () => {
  const team = readAllowedHosts(['wiki.intranet', '10.0.0.0/8', '::1', '[fd00::1]']);

  test.each(['10.200.3.4', '::1', '::ffff:10.0.0.1', 'fd00::1'])('allows the address %s', (address) => {
    expect(team.allowsAddress(address)).toBe(true);
  });

  test.each(['192.168.0.1', '127.0.0.1', 'fd00::2', 'wiki.intranet'])('does not allow the address %s', (address) => {
    expect(team.allowsAddress(address)).toBe(false);
  });

  test('names match whole, whatever their case', () => {
    expect(team.allowsName('WIKI.intranet.')).toBe(true);
    expect(team.allowsName('evil-wiki.intranet')).toBe(false);
    expect(team.allowsName('wiki.intranet.example')).toBe(false);
  });

  test('an entry that is none of these is named', () => {
    expect(() => readAllowedHosts(['http://wiki.intranet/'])).toThrow(/http:\/\/wiki\.intranet\//);
  });
});
