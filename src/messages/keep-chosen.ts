import { browser } from '../browser';
import { CHOSEN, type Chosen } from '../language/chosen';
import { type Appearance, isLanguage, stringsOf } from '../language/start';

/** Keeps the reader's choice for background and web pages. */
export async function keepChosen({ language, theme, size }: Appearance): Promise<void> {
  const strings = language && (await stringsOf(language));
  await browser.storage.local.set({ [CHOSEN]: { language, strings, theme, size } satisfies Chosen });
}

/** After an update: the same language has other strings. */
export async function renewChosen(): Promise<void> {
  const chosen = (await browser.storage.local.get(CHOSEN))[CHOSEN] as Chosen | undefined;
  const { language, theme = '', size = '' } = chosen ?? {};
  if (isLanguage(language)) await keepChosen({ language, theme, size });
}
