import { afterEach, expect, test, vi } from 'vitest';
import { speakAsChosen } from '../../src/language/chosen';
import { say, speak } from '../../src/language/say';

const german = { name: { message: 'Rückblick' } };
const stored = (spoken?: object) => ({ storage: { local: { get: async () => ({ spoken }) } } });
const i18n = { getMessage: (key: string) => `browser's ${key}` };

afterEach(() => {
  vi.unstubAllGlobals();
  speak(null);
});

test('what is kept is spoken; what it lacks, and all without it, the browser says', async () => {
  vi.stubGlobal('chrome', { i18n, ...stored({ language: 'de', strings: german }) });
  await speakAsChosen();
  expect([say('name'), say('menu_page')]).toEqual(['Rückblick', "browser's menu_page"]);
  vi.stubGlobal('chrome', { i18n, ...stored() });
  await speakAsChosen();
  expect(say('name')).toBe("browser's name");
});

test('an element of the page that has taken the first of the two names is passed over', async () => {
  vi.stubGlobal('chrome', { nodeName: 'FORM' });
  vi.stubGlobal('browser', { i18n, ...stored({ language: 'de', strings: german }) });
  await speakAsChosen();
  expect(say('name')).toBe('Rückblick');
});

test('the choice is told, of which only the look may be another than the browser’s', async () => {
  vi.stubGlobal('chrome', { i18n, ...stored() });
  expect(await speakAsChosen()).toBeUndefined();
  const spoken = { language: null, strings: null, theme: 'dark', size: 'large' };
  vi.stubGlobal('chrome', { i18n, ...stored(spoken) });
  expect(await speakAsChosen()).toEqual(spoken);
  expect(say('name')).toBe("browser's name");
});
