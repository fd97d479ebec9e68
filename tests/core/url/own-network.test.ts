import { expect, test } from 'vitest';
import { isInOwnNetwork, namedFromWeb } from '../../../src/core/url/own-network';

const hostOf = (url: string) => new URL(url).hostname;

test.each([
  ...[
    'http://localhost/',
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://a.localhost/',
  ],
  ...[
    'https://10.0.0.7/',
    'https://192.168.1.1/',
    'https://172.20.3.4/',
    'https://169.254.169.254/',
    'https://0.0.0.0/',
  ],
  ...[
    'https://[fd00::1]/',
    'https://[fe80::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://router.local/',
    'https://intranet/',
  ],
  ...['https://nas.lan/', 'https://db.internal/', 'https://LOCALHOST./', 'https://x.home.arpa/'],
])('%s is not of the web', (url) => {
  expect(isInOwnNetwork(hostOf(url))).toBe(true);
});

test.each([
  ...[
    'https://a.example/',
    'https://172.15.0.1/',
    'https://172.32.0.1/',
    'https://11.0.0.1/',
    'https://192.169.0.1/',
  ],
  ...[
    'https://localhost.example/',
    'https://local.example/',
    'https://10.example/',
    'https://[2001:db8::1]/',
  ],
])('%s is', (url) => {
  expect(isInOwnNetwork(hostOf(url))).toBe(false);
});

test('a page of the web names nothing there, a page from there may', () => {
  expect(namedFromWeb('http://localhost:8080/feed', 'a.example')).toBe('');
  expect(namedFromWeb('http://localhost:8080/feed', 'localhost')).toBe('http://localhost:8080/feed');
  expect(namedFromWeb('https://b.example/feed', 'a.example')).toBe('https://b.example/feed');
  expect(namedFromWeb('', 'a.example')).toBe('');
});
