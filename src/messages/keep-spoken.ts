import { browser } from '../browser';
import { SPOKEN, type Spoken } from '../language/chosen';
import { isLanguage, type Language, stringsOf } from '../language/start';

/** Keeps the reader's choice for background and web pages; null for the browser's own language. */
export async function keepSpoken(language: Language | null): Promise<void> {
  if (language === null) return browser.storage.local.remove(SPOKEN);
  const spoken: Spoken = { language, strings: await stringsOf(language) };
  await browser.storage.local.set({ [SPOKEN]: spoken });
}

/** After an update: the same language has other strings. */
export async function renewSpoken(): Promise<void> {
  const spoken = (await browser.storage.local.get(SPOKEN))[SPOKEN] as Spoken | undefined;
  if (isLanguage(spoken?.language)) await keepSpoken(spoken.language);
}
