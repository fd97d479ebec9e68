import { type Strings, speak } from './say';

/** Where the strings are kept for background and web pages, which have no `localStorage` of the extension. */
export const SPOKEN = 'spoken';

/** What stands there: the language that the reader chose, by its folder in `_locales`, and its strings. */
export interface Spoken {
  readonly language: string;
  readonly strings: Strings;
}

interface Api {
  readonly storage?: { readonly local: { get(key: string): Promise<{ readonly spoken?: Spoken }> } };
}

/** Has this context speak the language that the reader chose, or the browser's. For where no page of the extension stands. */
export async function speakAsChosen(): Promise<void> {
  // By the first of its two names that no element of a page has taken.
  const scope = globalThis as unknown as { readonly chrome?: Api; readonly browser?: Api };
  const storage = scope.chrome?.storage ?? scope.browser?.storage;
  speak((await storage?.local.get(SPOKEN))?.spoken?.strings ?? null);
}
