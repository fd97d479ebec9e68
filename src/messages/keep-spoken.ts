import { browser } from '../browser';
import { SPOKEN, type Spoken } from '../language/chosen';
import { type Appearance, isLanguage, stringsOf } from '../language/start';

/** Keeps the reader's choice for background and web pages. */
export async function keepSpoken({ language, theme, size }: Appearance): Promise<void> {
  const strings = language && (await stringsOf(language));
  await browser.storage.local.set({ [SPOKEN]: { language, strings, theme, size } satisfies Spoken });
}

/** After an update: the same language has other strings. */
export async function renewSpoken(): Promise<void> {
  const spoken = (await browser.storage.local.get(SPOKEN))[SPOKEN] as Spoken | undefined;
  const { language, theme = '', size = '' } = spoken ?? {};
  if (isLanguage(language)) await keepSpoken({ language, theme, size });
}
