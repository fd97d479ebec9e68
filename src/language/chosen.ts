import { type Strings, speak } from './say';

/** Where the choice is kept for background and web pages, which have no `localStorage` of the extension. Once it was the language alone. */
export const CHOSEN = 'spoken';

/** Colours and size of type; `''` for as the browser has them. */
export interface Worn {
  readonly theme: '' | 'light' | 'dark';
  readonly size: '' | 'large' | 'larger';
}

/** What stands there: language (by its folder in `_locales`) and strings, null for the browser's, and the look, where it was ever chosen. */
export interface Chosen extends Partial<Worn> {
  readonly language: string | null;
  readonly strings: Strings | null;
}

interface Api {
  readonly storage?: { readonly local: { get(key: string): Promise<{ readonly spoken?: Chosen }> } };
}

/** Has this context speak the language that the reader chose, or the browser's, and gives the choice. For where no page of the extension stands. */
export async function speakAsChosen(): Promise<Chosen | undefined> {
  // By the first of its two names that no element of a page has taken.
  const scope = globalThis as unknown as { readonly chrome?: Api; readonly browser?: Api };
  const storage = scope.chrome?.storage ?? scope.browser?.storage;
  const spoken = (await storage?.local.get(CHOSEN))?.spoken;
  speak(spoken?.strings ?? null);
  return spoken;
}
