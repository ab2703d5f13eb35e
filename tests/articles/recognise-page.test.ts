import { describe, expect, test } from 'vitest';
import { recognisePage } from '../../src/articles/recognise-page.ts';

const LONG =
  'The delegation arrived by train on Tuesday and left by boat on Thursday, without a word to the press. '.repeat(30);

function kindOf(source: string, text = '', free: boolean | null = null, url = 'https://courier.example/a') {
  return recognisePage({ source, url, text, free })?.kind ?? null;
}

const finds: readonly (readonly [kind: string, html: string])[] = [
  ['challenge', '<title>Attention Required! | Cloudflare</title><h1>Sorry, you have been blocked</h1>'],
  ['challenge', '<title>courier.example</title><script src="https://ct.captcha-delivery.com/c.js"></script>'],
  [
    'challenge',
    '<title>Access to this page has been denied</title><div id="px-captcha"></div><p>Press &amp; Hold to confirm you are a human',
  ],
  [
    'challenge',
    '<title>Access Denied</title><h1>Access Denied</h1><p>Reference&#32;&#35;18.2d351ab8.1557333295.a4e16ab',
  ],
  ['challenge', '<title>Один момент…</title><p>Проверка браузера'],
  ['challenge', '<title>x</title><form><div class="h-captcha" data-sitekey="1"></div></form>'],
  ['challenge', '<p>Request unsuccessful. Incapsula incident ID: 877000840-113'],
  [
    'consent',
    '<title>Before you continue to Lookup</title><p>We use cookies. <a>Reject all cookies</a> <a>Manage choices</a> Before you continue to Lookup',
  ],
  ['error', '<title>404 - Not Found</title>'],
  ['error', '<title>The Ledger</title><h1>Seite nicht gefunden</h1>'],
  ['error', '<title>The Ledger</title><p>Sorry, we could not find the page you were after.'],
  ['error', '<title>503 Service Unavailable</title><p>No server is available.'],
  ['login', '<title>Вход</title><form>Пароль <input type="password"></form>'],
  ['paywall', '<title>Talks</title><p>They met at nine.</p><div class="c-paywall">Subscribe to continue reading</div>'],
  ['empty', '<title>Talks</title><div id="root"></div>'],
];

test.each(finds)('%s: %s', (kind, html) => {
  expect(kindOf(html)).toBe(kind);
});

describe('leaves articles alone', () => {
  const ignores: readonly (readonly [why: string, html: string, text: string])[] = [
    ['served through Cloudflare', '<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>', LONG],
    ['about captchas', '<title>Are you a robot? The story of the captcha</title>', LONG],
    ['with a login form in its head', '<form><input type="password"></form>', LONG],
    ['about error 404', '<title>404: the village that is not found on maps</title>', LONG],
    [
      'short, with a subscription link below',
      `<title>Brief</title><p>Two guards were hurt on Tuesday, the border service said.</p><a>Subscribe</a>`,
      'Two guards were hurt on Tuesday, the border service said.',
    ],
    ['metered and shown whole', '<title>Talks</title>', LONG],
  ];
  test.each(ignores)('%s', (_why, html, text) => {
    expect(kindOf(`${html}<p>${text}</p>`, text, html.includes('Talks') ? false : null)).toBeNull();
  });
});

test('a declared lock with a short text is a paywall', () => {
  expect(kindOf('<title>Talks</title><p>They met at nine.', 'They met at nine.', false)).toBe('paywall');
});

test('a consent host is enough', () => {
  expect(kindOf('<p>Choose.</p>', 'Choose.', null, 'https://consent.lookup.example/collect')).toBe('consent');
});
