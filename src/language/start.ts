import type { Worn } from './chosen';
import { direction, locale, type Strings, speak } from './say';

/** The languages that the interface speaks, each by its folder in `_locales`, in its own name. */
export const LANGUAGES = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  ru: 'Русский',
  zh_CN: '简体中文',
  ar: 'العربية',
} as const;

export type Language = keyof typeof LANGUAGES;

/** Whether it is one of those. */
export function isLanguage(name: unknown): name is Language {
  return typeof name === 'string' && Object.hasOwn(LANGUAGES, name);
}

/** The strings of a language, as they lie in the extension. */
export async function stringsOf(language: Language): Promise<Strings> {
  return (await fetch(`/_locales/${language}/messages.json`)).json();
}

/** What the reader chose of how the extension's pages look; null for as the browser has it. */
export interface Appearance extends Worn {
  readonly language: Language | null;
}

const KEY = 'appearance';

/** The choice, read at once: in `localStorage`, since a page must have it before it is first painted. */
export function readAppearance(): Appearance {
  const stored = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Record<keyof Appearance, unknown>>;
  const { language, theme, size } = stored;
  return {
    language: isLanguage(language) ? language : null,
    theme: theme === 'light' || theme === 'dark' ? theme : '',
    size: size === 'large' || size === 'larger' ? size : '',
  };
}

/** Keeps the choice, and has the page look so: for another language it is drawn anew. */
export async function chooseAppearance(chosen: Appearance): Promise<void> {
  const isSame = readAppearance().language === chosen.language;
  localStorage.setItem(KEY, JSON.stringify(chosen));
  if (isSame) await dressPage(chosen);
  else location.reload();
}

/** Has a page of the extension look as chosen, and say in which language it is. To be called before anything is drawn. */
export async function dressPage({ language, theme, size }: Appearance = readAppearance()): Promise<void> {
  const { documentElement: root } = document;
  Object.assign(root.dataset, { theme, size });
  if (language) speak(await stringsOf(language));
  root.lang = locale();
  root.dir = direction();
}
