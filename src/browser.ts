import type { Browser } from 'webextension-polyfill';

// The one place where the browser's own functions are named: tests of the shells replace this file and nothing else.

export type { Runtime, Tabs } from 'webextension-polyfill';

const scope = globalThis as unknown as { readonly browser?: Browser; readonly chrome: Browser };

/** Firefox has it as `browser`; Chrome gives promises too in all that is used here, long before its version 120. */
export const browser: Browser = scope.browser ?? scope.chrome;
