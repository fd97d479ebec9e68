import { expect, test } from 'vitest';
import { hostBeside } from '../../../src/core/url/host-beside';

test.each([
  ['The New York Times', 'https://www.nytimes.com/x'],
  ['The Guardian', 'https://www.theguardian.com/x'],
  ['Guardian', 'https://guardian.co.uk/x'],
  ['BBC News', 'https://www.bbc.co.uk/x'],
  ['The Wall Street Journal', 'https://wsj.com/x'],
  ['Süddeutsche Zeitung', 'https://www.sueddeutsche.de/x'],
  ['Le Monde', 'https://lemonde.fr/x'],
  ['Sputnik International', 'https://sputnikglobe.com/x'],
  ['RT', 'https://rt.com/x'],
  ['Deutsche Welle', 'https://dw.com/x'],
  ['South China Morning Post', 'https://scmp.com/x'],
  ['Xinhua', 'https://xinhuanet.com/x'],
  ['example.com', 'https://www.example.com/x'],
  ['Deutsche Presse Agentur', 'https://dpa.com/x'],
  ['', 'https://example.com/x'],
  ['Anyone', ''],
  ['Anyone', 'javascript:alert(1)'],
])('%s at %s needs no host beside it', (publisher, url) => {
  expect(hostBeside({ publisher, url })).toBe('');
});

test.each([
  ['BBC News', 'https://bbc.evil.example/x', 'bbc.evil.example'],
  ['BBC News', 'https://bbc.blogspot.com/x', 'bbc.blogspot.com'],
  ['BBC News', 'https://www.bbc-verified.com/x', 'bbc-verified.com'],
  ['Reuters', 'https://t.co/x', 't.co'],
  ['Reuters', 'https://news.com/x', 'news.com'],
  ['BBC News', 'https://dailynews.example/x', 'dailynews.example'],
  ['The Guardian', 'https://thenews.example/x', 'thenews.example'],
  // a single letter tells nobody
  ['A Long Name', 'https://a.com/x', 'a.com'],
  // initials of more words than there are
  ['Reuters Times', 'https://rtr.com/x', 'rtr.com'],
  ['The News', 'https://news.com/x', 'news.com'],
  ['apple.com', 'https://www.evil.example/x', 'evil.example'],
  // a Cyrillic letter in a Latin name
  ['Apple News', 'https://\u0430pple.com/x', 'xn--pple-43d.com'],
])('%s at %s has the host beside it, in punycode', (publisher, url, host) => {
  expect(hostBeside({ publisher, url })).toBe(host);
});
