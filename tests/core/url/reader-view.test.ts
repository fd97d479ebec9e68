import { describe, expect, test } from 'vitest';
import { isReaderView, storyAddress } from '../../../src/core/url/reader-view';
import { canonicalUrl, hostOf } from '../../../src/core/url/url';

const STORY = 'https://a.example/2024/wheat?id=5';
const escaped = encodeURIComponent(STORY);

describe('the address in a reader’s view', () => {
  test.each([
    ['Firefox', `about:reader?url=${escaped}`],
    ['Edge', `read://https_a.example/?url=${escaped}`],
    ['Chromium', `chrome-distiller://0f3c_1/?time=17&title=Wheat&url=${escaped}`],
    ['an extension', `moz-extension://0f3c/data/reader/index.html?url=${escaped}`],
    ['the view of the source', `view-source:${STORY}`],
  ])('is the page’s own: %s', (_, address) => {
    expect(storyAddress(address)).toBe(STORY);
    expect(isReaderView(address)).toBe(true);
    expect(canonicalUrl(address)).toBe(canonicalUrl(STORY));
    expect(hostOf(address)).toBe('a.example');
  });

  test.each([
    'about:reader',
    'about:reader?url=javascript%3Aalert(1)',
    'about:reader?url=%E0%A4%A',
    'about:blank',
  ])('is none where there is no web address: %s', (address) => {
    expect(storyAddress(address)).toBe(address);
    expect(canonicalUrl(address)).toBe('');
  });

  test('is left alone on the web', () => {
    expect(storyAddress(`https://b.example/?url=${escaped}`)).toBe(`https://b.example/?url=${escaped}`);
  });
});

describe('copies by other services', () => {
  test.each([
    'https://12ft.io/https://a.example/2024/wheat?id=5',
    `https://12ft.io/proxy?q=${escaped}`,
    'https://removepaywall.com/https://a.example/2024/wheat?id=5',
    `https://www.printfriendly.com/print/?url=${escaped}`,
    `https://www.instapaper.com/text?u=${escaped}`,
    'https://a-example.translate.goog/2024/wheat?id=5&_x_tr_sl=en&_x_tr_tl=de',
    'https://translated.turbopages.org/proxy_u/en-ru.ru.7aa/https/a.example/2024/wheat?id=5',
    `https://translate.yandex.com/translate?url=${escaped}&lang=en-ru`,
    `https://papago.naver.net/website?source=en&target=ko&url=${escaped}`,
    `https://www.translatetheweb.com/?from=en&to=de&a=${escaped}`,
    'https://a-example.turbopages.org/turbo/a.example/s/2024/wheat?id=5',
    'https://web.archive.org/web/20240214000000/https://a.example/2024/wheat?id=5',
  ])('have the address of the original: %s', (copy) => {
    expect(canonicalUrl(copy)).toBe(canonicalUrl(STORY));
  });
});
